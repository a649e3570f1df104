package org.warrantgraph.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Message.Severity;
import org.warrantgraph.model.Place;

/** What people should know about how works were told apart; each thing once. */
final class LinkFindings {
    private final List<Message> messages = new ArrayList<>();
    private final SortedSet<String> crowded = new TreeSet<>();

    /** In the order in which they were found. */
    List<Message> messages() {
        return messages.stream().distinct().toList();
    }

    /**
     * @param one the entries that are said to be one work
     * @param different those that are said to be different works; the same entries, or others that lead to the same works
     */
    void curatorsDisagree(String one, String different) {
        add(
                "W-LINK-001",
                Severity.WARNING,
                one,
                "Curators say that these are one work, and that "
                        + (one.equals(different) ? "they" : different + ", which lead to the same works,")
                        + " are not.",
                "Neither was done; they count as one until the dossiers agree.");
    }

    void identifiersContradict(Iri one, Iri other, String why, List<String> contradictions) {
        add(
                "W-LINK-002",
                Severity.WARNING,
                pair(one, other),
                why + " But they carry " + String.join("; ", contradictions) + ".",
                "Nothing was merged; say \"same work\" or \"different works\" in a dossier.");
    }

    void citesItself(Iri document, Iri reference) {
        add(
                "W-LINK-003",
                Severity.INFO,
                reference.localName(),
                "The document cites itself.",
                "The work it is a copy of counts once.");
    }

    void unknownWorks(Iri document, long unknown, long all) {
        add(
                "W-LINK-004",
                Severity.INFO,
                document.localName(),
                unknown + " of the " + all + " standings it tells are of works that nothing here cites.",
                "");
    }

    void oneNumberForTwoStudies(String number, List<Iri> studies) {
        add(
                "W-LINK-005",
                Severity.WARNING,
                number,
                "Several studies claim this registry number: "
                        + String.join(", ", studies.stream().map(Iri::localName).toList()) + ".",
                "Works that give the number are only candidates for each of them.");
    }

    /** Reported once for each beginning. */
    void tooManyAlike(String words) {
        if (crowded.add(words)) {
            add(
                    "W-LINK-006",
                    Severity.INFO,
                    "\"" + words + " …\"",
                    "More than " + WorkGroups.MOST_COMPARED
                            + " works have titles that begin so; later ones were compared with the first only.",
                    "Identifiers tell them apart or together all the same.");
        }
    }

    private static String pair(Iri one, Iri other) {
        return one.localName() + " and " + other.localName();
    }

    private void add(String id, Severity severity, String where, String what, String remedy) {
        messages.add(new Message(id, severity, Place.file(where), what, remedy));
    }
}
