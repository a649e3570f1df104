package org.warrantgraph.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.Iri;

/**
 * Which changed source, work or decision explains a change.
 *
 * <pre>
 * source ──► claim, evidence line ──► proposition ◄── work (retracted), identity decision ◄── source
 * </pre>
 *
 * <p>A proposition is explained by the sources of its changed claims and evidence lines, and by changed works and decisions it rests on. A
 * change that nothing explains comes from the program: another version, other rules.
 */
final class Causes {
    private final Map<String, Difference> changed = new HashMap<>();
    private final Map<String, Set<String>> causes = new HashMap<>();

    private Causes(List<Difference> differences) {
        differences.forEach(difference -> difference.either("thing").forEach(thing -> changed.put(thing, difference)));
    }

    static Causes of(List<Difference> differences, Release older, Release newer, DiffLimits limits) {
        Causes causes = new Causes(differences);
        for (Difference difference : differences) {
            for (String source : difference.either("source")) {
                difference.either("thing").forEach(thing -> causes.add(thing, source));
                difference.either("proposition").forEach(proposition -> causes.add(proposition, source));
            }
        }
        if (!differences.isEmpty()) {
            for (Release release : List.of(older, newer)) {
                new Snapshot(release, "causes", limits)
                        .causes(causes.changed::containsKey, causes.changed::containsKey, causes::add);
            }
        }
        return causes;
    }

    private void add(String thing, String cause) {
        if (!thing.equals(cause) && changed.containsKey(thing) && changed.containsKey(cause)) {
            causes.computeIfAbsent(thing, key -> new HashSet<>()).add(cause);
        }
    }

    /** Sources first, then works and decisions; each with what happened to it. */
    List<Change.Cause> of(Difference difference) {
        Set<Difference> distinct = new LinkedHashSet<>();
        for (String thing : difference.either("thing")) {
            for (String cause : causes.getOrDefault(thing, Set.of())) {
                Difference by = changed.get(cause);
                if (by != null && by.kind().compareTo(difference.kind()) < 0) {
                    distinct.add(by);
                }
            }
        }
        List<Difference> found = new ArrayList<>(distinct);
        found.sort(Comparator.comparing(Difference::kind)
                .thenComparing(Difference::label)
                .thenComparing(Difference::thing));
        return found.stream()
                .map(by -> new Change.Cause(new Iri(by.thing().value()), words(by)))
                .toList();
    }

    private static String words(Difference by) {
        String what = by.kind().word() + " " + by.how().name().toLowerCase(Locale.ROOT) + ": " + by.label();
        List<String> details =
                by.change(List.of()).details().stream().map(DiffText::words).toList();
        return details.isEmpty() ? what : what + " (" + String.join(", ", details) + ")";
    }
}
