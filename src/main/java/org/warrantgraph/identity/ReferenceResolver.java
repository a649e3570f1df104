package org.warrantgraph.identity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.IdentityDecision;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Publication;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.ReportedStudy;
import org.warrantgraph.model.SameWork;
import org.warrantgraph.model.Standing;
import org.warrantgraph.model.Statement;
import org.warrantgraph.model.Study;
import org.warrantgraph.model.Vocabulary.Value;

/**
 * Finds out which references and records lead to one work, which study a work reports, and what its standing is.
 *
 * <pre>
 *   reference ──copy──► copy ──copyOf──► work ──reports──► study
 *                        └── identity decision ──┘└── identity decision
 *   record, article's file ── identity decision ──► work
 * </pre>
 *
 * <p>Certain is: a curator's word ({@link SameWork}), one identifier, or one citation as far as {@link Likeness} tells; those are merged.
 * Likely is: entries nearly alike, entries alike whose identifiers contradict each other, and two that are nothing but the same host, cited for
 * the same study; those become proposed decisions, count as one and merge nothing. The same input in any order gives the same output.
 */
public final class ReferenceResolver {
    static final BigDecimal BY_TITLE = new BigDecimal("0.99");
    static final BigDecimal BY_DESCRIPTION = new BigDecimal("0.8");
    private static final BigDecimal LIKELY = new BigDecimal("0.6");

    private final WorkKinds kinds = WorkKinds.bundled();
    private final SortedMap<Iri, Reference> references = new TreeMap<>();
    private final SortedMap<Iri, Entry> entries = new TreeMap<>();
    private final SortedSet<ReportedStudy> reported = new TreeSet<>(Comparator.comparing(ReportedStudy::reference)
            .thenComparing(ReportedStudy::study)
            .thenComparing(ReportedStudy::method)
            .thenComparing(ReportedStudy::why));
    private final SortedMap<Iri, Study> studies = new TreeMap<>();
    private final SortedMap<ExternalId, SortedSet<Iri>> numbers = new TreeMap<>();
    private final SortedSet<SameWork> curated = new TreeSet<>(Comparator.comparing(SameWork::reference)
            .thenComparing(SameWork::other)
            .thenComparing(SameWork::status)
            .thenComparing(SameWork::why));
    private final List<Standing> standings = new ArrayList<>();

    /** Takes a statement into account; those that do not matter here are passed over. */
    public void add(Statement statement) {
        if (statement instanceof Reference reference) {
            references.put(reference.iri(), reference);
            entries.put(reference.iri(), Entry.of(reference, kinds));
        } else if (statement instanceof Publication publication) {
            Entry entry = Entry.of(publication, kinds);
            entries.put(entry.node(), entry);
        } else if (statement instanceof Standing standing) {
            standings.add(standing);
        } else if (statement instanceof ReportedStudy study) {
            reported.add(study);
        } else if (statement instanceof Study study) {
            studies.put(study.iri(), study);
        } else if (statement instanceof SameWork same) {
            curated.add(same);
        }
    }

    /** A source says that a study has this registry number. */
    public void addNumber(Iri study, ExternalId number) {
        numbers.computeIfAbsent(number, id -> new TreeSet<>()).add(study);
    }

    /** Works, copies, decisions and standings for all that was added, and what people should know about them. */
    public Resolution resolve() {
        LinkFindings findings = new LinkFindings();
        WorkGroups groups = WorkGroups.of(entries, curated, findings);
        StudyLinks studyLinks = new StudyLinks(studies.values(), numbers, reported, findings);
        WorkWriter writer = new WorkWriter(groups, studyLinks, findings);
        List<Statement> out = new ArrayList<>(studyLinks.candidates());
        for (SortedSet<Iri> group : groups.all()) {
            out.addAll(writer.work(group.stream().map(this::entry).toList()));
        }
        out.addAll(proposals(groups, writer.workOf()));
        out.addAll(new WorkStandings(entries.values(), writer.workOf(), findings).of(standings));
        return new Resolution(out, findings.messages());
    }

    /** Works that may be one: they are alike, a curator thinks so, or two bare hosts are cited for one study. */
    private List<IdentityDecision> proposals(WorkGroups groups, Map<Iri, Iri> workOf) {
        List<Join> joins = new ArrayList<>(groups.candidates());
        SortedMap<String, SortedMap<Integer, Iri>> bareHosts = new TreeMap<>();
        for (ReportedStudy says : reported) {
            Reference reference = references.get(says.reference());
            if (reference != null && reference.resolution().equals(Value.HOST_ONLY)) {
                String key = reference.document() + " " + reference.host().orElse("") + " " + says.study();
                bareHosts.computeIfAbsent(key, k -> new TreeMap<>()).put(reference.number(), reference.iri());
            }
        }
        for (SortedMap<Integer, Iri> together : bareHosts.values()) {
            List<Iri> members = List.copyOf(together.values());
            for (int i = 1; i < members.size(); i++) {
                joins.add(new Join(
                        members.get(i - 1),
                        members.get(i),
                        Value.SAME_HOST_SAME_TOPIC,
                        LIKELY,
                        "Entries with one bare host, cited for one study."));
            }
        }
        List<IdentityDecision> out = new ArrayList<>();
        Set<Set<Iri>> done = new HashSet<>();
        joins.forEach(join -> propose(join, Value.PROPOSED, workOf, done, out));
        for (SameWork same : curated) {
            if (same.status().equals(Value.REVERTED)) {
                Join join = new Join(same.reference(), same.other(), Value.CURATOR_JUDGEMENT, LIKELY, same.why());
                propose(join, Value.REVERTED, workOf, done, out);
            }
        }
        return out;
    }

    private static void propose(
            Join join, Iri status, Map<Iri, Iri> workOf, Set<Set<Iri>> done, List<IdentityDecision> out) {
        List<Iri> works = Stream.of(join.one(), join.other())
                .flatMap(node -> Stream.ofNullable(workOf.get(node)))
                .toList();
        Set<Iri> pair = new HashSet<>(works);
        if (pair.size() == 2 && done.add(pair)) {
            out.add(new IdentityDecision(
                    works.get(0), works.get(1), join.method(), join.confidence(), status, join.why()));
        }
    }

    private Entry entry(Iri node) {
        Entry entry = entries.get(node);
        if (entry == null) {
            throw new IllegalStateException("not an entry that was added: " + node);
        }
        return entry;
    }
}
