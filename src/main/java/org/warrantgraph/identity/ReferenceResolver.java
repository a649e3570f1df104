package org.warrantgraph.identity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.warrantgraph.model.Copy;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Hashes;
import org.warrantgraph.model.IdentityDecision;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.ReportedStudy;
import org.warrantgraph.model.SameWork;
import org.warrantgraph.model.Slug;
import org.warrantgraph.model.Statement;
import org.warrantgraph.model.Study;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.Work;
import org.warrantgraph.model.identifier.Registers;

/**
 * Finds out which references lead to one work, and which study a work reports.
 *
 * <pre>
 *   reference ──copy──► copy ──copyOf──► work ──reports──► study
 *                        └── identity decision ──┘└── identity decision
 * </pre>
 *
 * <p>Certain is: one identifier, or one telling title; those are merged. Likely is: two entries that are nothing but the same host, cited
 * for the same study; those become a proposed decision, count as one and merge nothing. A curator's word ({@link SameWork}) goes before both.
 * The same input in any order gives the same output.
 */
public final class ReferenceResolver {
    private static final BigDecimal CERTAIN = new BigDecimal("1.0");
    static final BigDecimal BY_TITLE = new BigDecimal("0.99");
    static final BigDecimal BY_DESCRIPTION = new BigDecimal("0.8");
    private static final BigDecimal LIKELY = new BigDecimal("0.6");

    private final WorkKinds kinds = WorkKinds.bundled();
    private final SortedMap<Iri, Reference> references = new TreeMap<>();
    private final SortedSet<ReportedStudy> reported = new TreeSet<>(Comparator.comparing(ReportedStudy::reference)
            .thenComparing(ReportedStudy::study)
            .thenComparing(ReportedStudy::method)
            .thenComparing(ReportedStudy::why));
    private final SortedMap<Iri, Study> studies = new TreeMap<>();
    private final SortedSet<SameWork> curated = new TreeSet<>(Comparator.comparing(SameWork::reference)
            .thenComparing(SameWork::other)
            .thenComparing(SameWork::status)
            .thenComparing(SameWork::why));
    private final Set<String> taken = new HashSet<>();

    /** Takes a statement into account; those that do not matter here are passed over. */
    public void add(Statement statement) {
        if (statement instanceof Reference reference) {
            references.put(reference.iri(), reference);
        } else if (statement instanceof ReportedStudy study) {
            reported.add(study);
        } else if (statement instanceof Study study) {
            studies.put(study.iri(), study);
        } else if (statement instanceof SameWork same) {
            curated.add(same);
        }
    }

    /** Works, copies and decisions for all references added. */
    public List<Statement> resolve() {
        WorkGroups groups = WorkGroups.of(references, curated);
        StudyLinks links = new StudyLinks(studies.values(), reported, kinds);
        List<Statement> out = new ArrayList<>();
        Map<Iri, Iri> workOf = new HashMap<>();
        for (SortedSet<Iri> group : groups.all()) {
            out.addAll(work(group, groups, links, workOf));
        }
        out.addAll(proposals(workOf));
        return out;
    }

    private List<Statement> work(SortedSet<Iri> group, WorkGroups groups, StudyLinks links, Map<Iri, Iri> workOf) {
        List<Reference> members = group.stream().map(this::reference).toList();
        Optional<String> printedTitle = first(members, Reference::title);
        Optional<String> title = printedTitle.or(() -> first(members, Reference::describedAs));
        Iri iri = Iris.of("work", workKey(title, members.get(0)));
        members.forEach(member -> workOf.put(member.iri(), iri));

        List<IdentityDecision> studyDecisions = links.of(iri, title, printedTitle.isPresent(), group);
        List<ExternalId> identifiers = members.stream()
                .flatMap(member -> member.identifiers().stream())
                .filter(Registers::isWork)
                .sorted()
                .distinct()
                .toList();
        List<Statement> out = new ArrayList<>();
        out.add(new Work(
                iri,
                title,
                kinds.of(title, first(members, Reference::host)),
                identifiers,
                studyDecisions.stream()
                        .map(IdentityDecision::decidedAs)
                        .distinct()
                        .sorted()
                        .toList()));
        copies(members, iri).forEach(copy -> {
            out.add(copy);
            out.add(copyDecision(copy, members, groups, printedTitle.isPresent()));
        });
        out.addAll(studyDecisions);
        return out;
    }

    /** Unidentified works and untelling titles get a key of their own, so that unlike things never meet under one name. */
    private String workKey(Optional<String> title, Reference reference) {
        if (title.isEmpty()) {
            return "unresolved-" + reference.iri().localName();
        }
        String slug = Slug.of(title.get());
        boolean telling =
                reference.title().isPresent() && TitleKey.of(title.get()).isTelling();
        return telling && taken.add(slug)
                ? slug
                : slug + "-" + Hashes.sha256(reference.iri().value()).substring(0, 8);
    }

    private static List<Copy> copies(List<Reference> members, Iri work) {
        SortedMap<String, List<Reference>> byHost = new TreeMap<>();
        members.forEach(member -> byHost.computeIfAbsent(member.host().orElse(""), host -> new ArrayList<>())
                .add(member));
        return byHost.entrySet().stream()
                .map(entry -> new Copy(
                        Iris.of(
                                "copy",
                                work.localName() + (entry.getKey().isEmpty() ? "" : "-" + Slug.of(entry.getKey()))),
                        Optional.of(entry.getKey()).filter(host -> !host.isEmpty()),
                        work,
                        entry.getValue().stream().map(Reference::iri).toList()))
                .toList();
    }

    private static IdentityDecision copyDecision(
            Copy copy, List<Reference> members, WorkGroups groups, boolean titled) {
        if (members.size() > 1) {
            Iri method = groups.method(copy.references());
            boolean byTitle = method.equals(Value.SAME_TITLE);
            return new IdentityDecision(
                    copy.iri(),
                    copy.work(),
                    method,
                    byTitle ? BY_TITLE : CERTAIN,
                    Value.ACCEPTED,
                    byTitle
                            ? "Same title after folding case, spaces and the host suffix."
                            : method.equals(Value.SAME_IDENTIFIER) ? "Same identifier." : "A curator says so.");
        }
        Reference only = members.get(0);
        return !titled && only.describedAs().isPresent()
                ? new IdentityDecision(
                        copy.iri(),
                        copy.work(),
                        Value.DESCRIBED_IN_TEXT,
                        BY_DESCRIPTION,
                        Value.ACCEPTED,
                        "The citing text says what it is; the entry itself is only a host.")
                : new IdentityDecision(
                        copy.iri(),
                        copy.work(),
                        Value.ONE_COPY_ONE_WORK,
                        CERTAIN,
                        Value.ACCEPTED,
                        "No other reference leads to this work.");
    }

    /** Works that may be one: a curator thinks so, or two bare hosts are cited for one study. */
    private List<IdentityDecision> proposals(Map<Iri, Iri> workOf) {
        List<IdentityDecision> out = new ArrayList<>();
        Set<Set<Iri>> done = new HashSet<>();
        for (SameWork same : curated) {
            if (!same.status().equals(Value.ACCEPTED)) {
                propose(
                                same.reference(),
                                same.other(),
                                Value.CURATOR_JUDGEMENT,
                                same.status(),
                                same.why(),
                                workOf,
                                done)
                        .ifPresent(out::add);
            }
        }
        Map<String, Set<Iri>> bareHosts = new TreeMap<>();
        for (ReportedStudy says : reported) {
            Reference reference = references.get(says.reference());
            if (reference != null && reference.resolution().equals(Value.HOST_ONLY)) {
                String key = reference.document() + " " + reference.host().orElse("") + " " + says.study();
                bareHosts.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(reference.iri());
            }
        }
        for (Set<Iri> together : bareHosts.values()) {
            List<Iri> members =
                    together.stream().sorted(Comparator.comparing(this::number)).toList();
            for (int i = 1; i < members.size(); i++) {
                propose(
                                members.get(i - 1),
                                members.get(i),
                                Value.SAME_HOST_SAME_TOPIC,
                                Value.PROPOSED,
                                "Entries with one bare host, cited for one study.",
                                workOf,
                                done)
                        .ifPresent(out::add);
            }
        }
        return out;
    }

    private int number(Iri reference) {
        return reference(reference).number();
    }

    private static Optional<IdentityDecision> propose(
            Iri one, Iri other, Iri method, Iri status, String why, Map<Iri, Iri> workOf, Set<Set<Iri>> done) {
        List<Iri> works = Stream.of(one, other)
                .flatMap(r -> Stream.ofNullable(workOf.get(r)))
                .toList();
        Set<Iri> pair = Set.copyOf(works);
        if (pair.size() < 2 || !done.add(pair)) {
            return Optional.empty();
        }
        return Optional.of(new IdentityDecision(works.get(0), works.get(1), method, LIKELY, status, why));
    }

    private Reference reference(Iri iri) {
        Reference reference = references.get(iri);
        if (reference == null) {
            throw new IllegalStateException("not a reference that was added: " + iri);
        }
        return reference;
    }

    private static Optional<String> first(
            Collection<Reference> members, java.util.function.Function<Reference, Optional<String>> part) {
        return members.stream().map(part).flatMap(Optional::stream).findFirst();
    }
}
