package org.warrantgraph.identity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.warrantgraph.model.Copy;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Hashes;
import org.warrantgraph.model.IdentityDecision;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Slug;
import org.warrantgraph.model.Statement;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.Work;

/** Makes a work of each group of entries, with its copies, the studies it reports and a decision for everything that leads to it. */
final class WorkWriter {
    private static final BigDecimal SURE = new BigDecimal("1.0");

    private final WorkGroups groups;
    private final StudyLinks links;
    private final LinkFindings findings;
    private final Set<String> taken = new HashSet<>();
    private final Map<Iri, Iri> workOf = new HashMap<>();

    WorkWriter(WorkGroups groups, StudyLinks links, LinkFindings findings) {
        this.groups = groups;
        this.links = links;
        this.findings = findings;
    }

    /** The work that each entry written so far leads to. */
    Map<Iri, Iri> workOf() {
        return workOf;
    }

    /** @param members the entries that lead to one work */
    List<Statement> work(List<Entry> members) {
        List<Entry> records = members.stream().filter(Entry::record).toList();
        List<Entry> references =
                members.stream().filter(member -> !member.record()).toList();
        Optional<String> printedTitle = first(records, Entry::title).or(() -> first(references, Entry::title));
        Optional<String> title = printedTitle.or(() -> first(references, Entry::describedAs));
        Iri iri = Iris.of("work", workKey(title, printedTitle.isPresent(), members.get(0)));
        members.forEach(member -> workOf.put(member.node(), iri));

        Iri kind = Stream.concat(records.stream(), references.stream())
                .map(Entry::kind)
                .filter(known -> !known.equals(Value.UNKNOWN_KIND))
                .findFirst()
                .orElse(Value.UNKNOWN_KIND);
        List<IdentityDecision> studies = links.of(iri, kind, title, printedTitle.isPresent(), members);
        List<Statement> out = new ArrayList<>();
        out.add(new Work(iri, title, kind, identifiers(members), accepted(studies)));
        copies(references, iri).forEach(copy -> {
            out.add(copy);
            out.add(copyDecision(copy, members, printedTitle.isPresent()));
        });
        records.forEach(record -> out.add(recordDecision(record, iri)));
        out.addAll(studies);
        selfCitations(records, references);
        return out;
    }

    private static List<ExternalId> identifiers(List<Entry> members) {
        return members.stream()
                .flatMap(member -> member.identifiers().stream())
                .sorted()
                .distinct()
                .toList();
    }

    private static List<Iri> accepted(List<IdentityDecision> studies) {
        return studies.stream()
                .filter(decision -> decision.status().equals(Value.ACCEPTED))
                .map(IdentityDecision::decidedAs)
                .distinct()
                .sorted()
                .toList();
    }

    /** Unidentified works and untelling titles get a key of their own, so that unlike things never meet under one name. */
    private String workKey(Optional<String> title, boolean printed, Entry entry) {
        if (title.isEmpty()) {
            return "unresolved-" + entry.node().localName();
        }
        String slug = Slug.of(title.get());
        boolean telling = printed && TitleKey.of(title.get()).isTelling();
        return telling && taken.add(slug)
                ? slug
                : slug + "-" + Hashes.sha256(entry.node().value()).substring(0, 8);
    }

    private static List<Copy> copies(List<Entry> references, Iri work) {
        SortedMap<String, List<Iri>> byHost = new TreeMap<>();
        references.forEach(reference -> byHost.computeIfAbsent(reference.host().orElse(""), host -> new ArrayList<>())
                .add(reference.node()));
        return byHost.entrySet().stream()
                .map(entry -> new Copy(
                        Iris.of(
                                "copy",
                                work.localName() + (entry.getKey().isEmpty() ? "" : "-" + Slug.of(entry.getKey()))),
                        Optional.of(entry.getKey()).filter(host -> !host.isEmpty()),
                        work,
                        entry.getValue()))
                .toList();
    }

    private IdentityDecision copyDecision(Copy copy, List<Entry> members, boolean titled) {
        Optional<Join> join = groups.join(copy.references());
        if (join.isPresent()) {
            return decision(copy.iri(), copy.work(), join.get());
        }
        return !titled && members.get(0).describedAs().isPresent()
                ? new IdentityDecision(
                        copy.iri(),
                        copy.work(),
                        Value.DESCRIBED_IN_TEXT,
                        ReferenceResolver.BY_DESCRIPTION,
                        Value.ACCEPTED,
                        "The citing text says what it is; the entry itself is only a host.")
                : alone(copy.iri(), copy.work(), "No other reference leads to this work.");
    }

    /** A document that is the work says so itself; another record was joined, or tells of a work that nothing else tells of. */
    private IdentityDecision recordDecision(Entry record, Iri work) {
        if (record.itself()) {
            return new IdentityDecision(
                    record.node(),
                    work,
                    Value.PRINTED_IDENTIFIER,
                    SURE,
                    Value.ACCEPTED,
                    "The document says at its front what it is.");
        }
        return groups.join(List.of(record.node()))
                .map(join -> decision(record.node(), work, join))
                .orElseGet(() -> alone(record.node(), work, "No other record or reference leads to this work."));
    }

    private static IdentityDecision decision(Iri node, Iri work, Join join) {
        return new IdentityDecision(node, work, join.method(), join.confidence(), Value.ACCEPTED, join.why());
    }

    private static IdentityDecision alone(Iri node, Iri work, String why) {
        return new IdentityDecision(node, work, Value.ONE_COPY_ONE_WORK, SURE, Value.ACCEPTED, why);
    }

    private void selfCitations(List<Entry> records, List<Entry> references) {
        Set<Iri> itself = new HashSet<>();
        records.stream().filter(Entry::itself).forEach(record -> itself.add(record.document()));
        references.stream()
                .filter(reference -> itself.contains(reference.document()))
                .forEach(reference -> findings.citesItself(reference.document(), reference.node()));
    }

    private static Optional<String> first(List<Entry> members, Function<Entry, Optional<String>> part) {
        return members.stream().map(part).flatMap(Optional::stream).findFirst();
    }
}
