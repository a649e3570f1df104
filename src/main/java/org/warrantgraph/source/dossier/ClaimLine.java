package org.warrantgraph.source.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.text.pattern.RelationMatch;
import org.warrantgraph.text.pattern.RelationPatterns;

/**
 * Reads {@code examplinib inhibits kinase X and kinase Y in cell line Z}: known names around a relation.
 *
 * <p>Names may be lists; each pair becomes a proposition. What follows the last "in" is the context, unless it belongs to a name. A line
 * put otherwise, such as {@code kinase X is blocked by examplinib}, is read by the patterns that read prose.
 */
final class ClaimLine {
    private static final String[] DENYING = {" does not ", " do not ", " did not ", " is not ", " are not "};

    /** A phrase and the relation it stands for. */
    private record Phrase(String says, String denies, Iri relation) {}

    /**
     * What a line says.
     *
     * @param qualifier words of the line that the relation does not carry
     */
    record Said(Polarity polarity, List<Proposition> propositions, Optional<String> qualifier) {}

    private final List<Phrase> phrases = ClosedLists.lines("relations.tsv").stream()
            .map(line -> line.split("\t"))
            .flatMap(columns -> Stream.of(columns[0], plural(columns))
                    .map(says ->
                            new Phrase(" " + says + " ", columns[1] + " ", new Iri(Namespaces.ONTOLOGY + columns[2]))))
            .sorted(Comparator.comparingInt((Phrase phrase) -> -phrase.says().length()))
            .toList();
    private final Names names;
    private final ClosedLists lists;
    private @Nullable RelationPatterns prose;

    ClaimLine(Names names, ClosedLists lists) {
        this.names = names;
        this.lists = lists;
    }

    /** "is one of" becomes "are one of", "inhibits" becomes "inhibit". */
    private static String plural(String[] columns) {
        return columns[0].startsWith("is ") ? "are " + columns[0].substring(3) : columns[1];
    }

    /** What the body of a note says; a fault where it is not understood. */
    Said read(String body) {
        Optional<WarrantException.UnreadableInput> nearly = Optional.empty();
        for (Phrase phrase : phrases) {
            for (Split split : splits(body, phrase)) {
                Optional<List<Entity>> subjects = names.findAll(split.subject());
                Optional<Behind> objects = objects(split.object());
                if (subjects.isPresent() && objects.isPresent()) {
                    return said(split.polarity(), subjects.get(), phrase.relation(), objects.get());
                }
                if (nearly.isEmpty()) {
                    nearly = Optional.of(missing(subjects.isEmpty() ? split.subject() : split.object()));
                }
            }
        }
        Optional<Said> told = told(body);
        if (told.isPresent()) {
            return told.get();
        }
        throw nearly.orElseGet(() -> Fault.of(
                "W-DOSSIER-040",
                "no relation found in \"" + body + "\".",
                "Write a known relation between two names: " + String.join(", ", known()) + "."));
    }

    /** What the patterns for prose read from the line; nothing where they find both affirmed and denied. */
    private Optional<Said> told(String body) {
        if (prose == null) {
            prose = RelationPatterns.load();
        }
        List<RelationMatch> matches = prose.match(body, names.tagger());
        if (matches.isEmpty()
                || matches.stream().map(RelationMatch::polarity).distinct().count() > 1) {
            return Optional.empty();
        }
        return Optional.of(new Said(
                matches.get(0).polarity(),
                matches.stream()
                        .map(match -> Proposition.of(
                                match.subject().iri(),
                                match.relation(),
                                match.object().iri()))
                        .toList(),
                matches.get(0).qualifier()));
    }

    private static List<String> known() {
        return ClosedLists.lines("relations.tsv").stream()
                .map(line -> line.split("\t")[0])
                .toList();
    }

    private WarrantException.UnreadableInput missing(String part) {
        try {
            names.requireAll(part);
        } catch (WarrantException.UnreadableInput fault) {
            return fault;
        }
        return names.unknown(part);
    }

    /** A line cut at a relation. */
    private record Split(Polarity polarity, String subject, String object) {}

    private static List<Split> splits(String body, Phrase phrase) {
        List<Split> found = new ArrayList<>();
        for (int at = body.indexOf(phrase.says()); at >= 0; at = body.indexOf(phrase.says(), at + 1)) {
            found.add(new Split(
                    Polarity.AFFIRMS,
                    body.substring(0, at),
                    body.substring(at + phrase.says().length())));
        }
        for (String denying : DENYING) {
            int at = body.indexOf(denying + phrase.denies());
            if (at >= 0) {
                int end = at + denying.length() + phrase.denies().length();
                found.add(new Split(Polarity.DENIES, body.substring(0, at), body.substring(end)));
            }
        }
        return found;
    }

    /** What stands behind the relation: things, and where it holds. */
    private record Behind(List<Iri> things, Optional<Iri> context) {}

    private Optional<Behind> objects(String text) {
        Optional<List<Iri>> whole = things(text);
        if (whole.isPresent()) {
            return Optional.of(new Behind(whole.get(), Optional.empty()));
        }
        for (int at = text.lastIndexOf(" in "); at > 0; at = text.lastIndexOf(" in ", at - 1)) {
            Optional<List<Iri>> things = things(text.substring(0, at));
            Optional<Entity> context = names.find(text.substring(at + 4).replaceFirst("^(the|an|a) ", ""));
            if (things.isPresent() && context.isPresent()) {
                return Optional.of(
                        new Behind(things.get(), Optional.of(context.get().iri())));
            }
        }
        return Optional.empty();
    }

    private Optional<List<Iri>> things(String text) {
        String plain = text.strip().replaceFirst("^(the|an|a) ", "");
        return names.findAll(text.strip())
                .or(() -> names.findAll(plain))
                .map(names::iris)
                .or(() -> lists.find("measure", plain).map(List::of));
    }

    private static Said said(Polarity polarity, List<Entity> subjects, Iri relation, Behind objects) {
        List<Proposition> propositions = new ArrayList<>();
        for (Entity subject : subjects) {
            for (Iri object : objects.things()) {
                propositions.add(new Proposition(subject.iri(), relation, object, objects.context()));
            }
        }
        return new Said(polarity, propositions, Optional.empty());
    }
}
