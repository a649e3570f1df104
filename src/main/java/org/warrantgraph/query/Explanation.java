package org.warrantgraph.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.warrantgraph.model.Iri;

/**
 * How a drug works and what it leads to, as the sources of a release tell it.
 *
 * @param asked the disease as typed; empty when only the mechanism was asked for
 * @param diseases what {@code asked} means in this release
 * @param paths from the drug to one of the diseases, best first; empty when none is reached or none was asked for
 * @param mechanism from the drug through targets and steps as far as it goes, best first
 * @param effects what is said of the drug directly, other than outcomes
 * @param outcomes what is said of the drug in patients, and of the classes and combinations it belongs to
 * @param aside what leads nowhere: synergies, and statements denied, withdrawn or rejected
 * @param content how the things shown are parts or kinds of each other; no claims
 * @param release id of the release that was asked
 */
public record Explanation(
        Thing drug,
        String asked,
        List<Thing> diseases,
        List<MechanismPath> paths,
        List<MechanismPath> mechanism,
        List<Link> effects,
        List<MechanismPath> outcomes,
        List<Link> aside,
        List<Link> content,
        String release) {
    public Explanation {
        diseases = List.copyOf(diseases);
        paths = List.copyOf(paths);
        mechanism = List.copyOf(mechanism);
        effects = List.copyOf(effects);
        outcomes = List.copyOf(outcomes);
        aside = List.copyOf(aside);
        content = List.copyOf(content);
    }

    Explanation with(List<Link> parts) {
        return new Explanation(drug, asked, diseases, paths, mechanism, effects, outcomes, aside, parts, release);
    }

    /** True when a disease was asked for and nothing leads there. */
    public boolean endsShort() {
        return !asked.isEmpty() && paths.isEmpty();
    }

    /** Every link shown, each once, in the order of the parts; what a picture draws. */
    public List<Link> links() {
        Set<Link> all = new LinkedHashSet<>();
        mechanism.forEach(path -> all.addAll(path.links()));
        paths.forEach(path -> all.addAll(path.links()));
        all.addAll(effects);
        outcomes.forEach(path -> all.addAll(path.links()));
        all.addAll(content);
        return new ArrayList<>(all);
    }

    /** The propositions behind everything shown, what stands aside included. */
    public Set<Iri> propositions() {
        Set<Iri> all = new LinkedHashSet<>();
        links().forEach(link -> link.said().ifPresent(said -> all.add(said.proposition())));
        aside.forEach(link -> link.said().ifPresent(said -> all.add(said.proposition())));
        return all;
    }
}
