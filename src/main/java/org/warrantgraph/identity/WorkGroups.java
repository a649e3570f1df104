package org.warrantgraph.identity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.SameWork;
import org.warrantgraph.model.Vocabulary.Value;

/**
 * Entries joined into works: first by a curator's word, then by identifier, then by likeness.
 *
 * <p>Nothing joins what a curator keeps apart, and nothing but a curator joins groups whose identifiers contradict each other; such pairs
 * become candidates and are reported. Time grows with the number of entries: each is compared with at most {@value #MOST_COMPARED} groups
 * that begin with the same words.
 */
final class WorkGroups {
    static final int MOST_COMPARED = 40;
    private static final BigDecimal SURE = BigDecimal.ONE.setScale(1);
    private static final BigDecimal DOUBTED = new BigDecimal("0.6");

    private final SortedMap<Iri, Entry> entries;
    private final CuratedPairs curatedPairs;
    private final Map<Iri, Group> groups = new LinkedHashMap<>();
    private final Map<Iri, Join> joins = new HashMap<>();
    private final List<Join> candidates = new ArrayList<>();
    private final LinkFindings findings;

    private WorkGroups(SortedMap<Iri, Entry> entries, Collection<SameWork> curated, LinkFindings findings) {
        this.entries = entries;
        this.curatedPairs = new CuratedPairs(curated);
        this.findings = findings;
    }

    /** @param findings is told what contradicts each other */
    static WorkGroups of(SortedMap<Iri, Entry> entries, Collection<SameWork> curated, LinkFindings findings) {
        WorkGroups groups = new WorkGroups(entries, curated, findings);
        entries.values().forEach(entry -> groups.groups.put(entry.node(), new Group(entry)));
        groups.joinCurated(curated);
        List<Entry> recordsFirst = new ArrayList<>(entries.values());
        recordsFirst.sort(Comparator.comparing((Entry entry) -> !entry.record()).thenComparing(Entry::node));
        groups.joinByIdentifier(recordsFirst);
        groups.joinByLikeness(recordsFirst);
        return groups;
    }

    /** The entries of each work, works in the order of their first entry. */
    Collection<SortedSet<Iri>> all() {
        Set<Group> seen = new LinkedHashSet<>();
        entries.keySet().forEach(node -> seen.add(group(node)));
        return seen.stream().map(Group::members).toList();
    }

    /** How the first of these entries that was joined came to its group; absent where none was. */
    Optional<Join> join(Collection<Iri> members) {
        return members.stream()
                .flatMap(node -> Optional.ofNullable(joins.get(node)).stream())
                .findFirst();
    }

    /** Pairs that may be one work. */
    List<Join> candidates() {
        return candidates;
    }

    private Group group(Iri node) {
        Group group = groups.get(node);
        if (group == null) {
            throw new IllegalStateException("not an entry: " + node);
        }
        return group;
    }

    private void joinCurated(Collection<SameWork> curated) {
        List<SameWork> known = curated.stream()
                .filter(same -> entries.containsKey(same.reference()) && entries.containsKey(same.other()))
                .filter(same -> !same.status().equals(Value.REVERTED))
                .toList();
        // Dossiers list the same works under numbers of their own: what would be one work if no curator had spoken
        // tells which are meant.
        Optional<WorkGroups> uncurated = known.isEmpty() || curatedPairs.isEmpty()
                ? Optional.empty()
                : Optional.of(of(entries, List.of(), new LinkFindings()));
        for (SameWork same : known) {
            Optional<SameWork> against = uncurated.flatMap(groups -> against(same, groups));
            against.ifPresent(different -> {
                findings.curatorsDisagree(name(same), name(different));
                curatedPairs.keepApart(same);
            });
            boolean merges = same.status().equals(Value.ACCEPTED) && against.isEmpty();
            Join join = new Join(
                    same.reference(),
                    same.other(),
                    Value.CURATOR_JUDGEMENT,
                    merges ? SURE : DOUBTED,
                    against.isPresent() ? "Curators contradict each other: " + same.why() : same.why());
            if (merges) {
                merge(join);
            } else {
                candidates.add(join);
            }
        }
    }

    /**
     * A curator's word that the works are different: about these entries, or about others that lead to the same works. Where all of them
     * look like one work, only another document's word is taken to mean them; within a document the numbers tell.
     */
    private Optional<SameWork> against(SameWork same, WorkGroups uncurated) {
        Set<Iri> one = group(same.reference()).members();
        Set<Iri> other = group(same.other()).members();
        return curatedPairs.against(one, other, pair -> true).or(() -> {
            Set<Iri> likeOne = uncurated.withAllOf(one);
            Set<Iri> likeOther = uncurated.withAllOf(other);
            boolean distinct = Collections.disjoint(likeOne, likeOther);
            return curatedPairs.against(
                    likeOne, likeOther, pair -> distinct || !document(pair).equals(document(same)));
        });
    }

    private Set<Iri> withAllOf(Set<Iri> nodes) {
        return nodes.stream().flatMap(node -> group(node).members().stream()).collect(Collectors.toSet());
    }

    private Iri document(SameWork same) {
        return entry(same.reference()).document();
    }

    private String name(SameWork same) {
        return entry(same.reference()).name() + " and " + entry(same.other()).name();
    }

    private Entry entry(Iri node) {
        return Objects.requireNonNull(entries.get(node), node::value);
    }

    private void joinByIdentifier(List<Entry> recordsFirst) {
        Map<ExternalId, Entry> seen = new HashMap<>();
        for (Entry entry : recordsFirst) {
            for (ExternalId id : entry.identifiers()) {
                Entry first = seen.putIfAbsent(id, entry);
                if (first != null && group(first.node()) != group(entry.node())) {
                    identified(first, entry, id);
                }
            }
        }
    }

    private void identified(Entry first, Entry entry, ExternalId id) {
        List<String> contradictions = group(first.node()).contradictions(group(entry.node()));
        boolean viaRecord = first.record() && !entry.record();
        Join join = new Join(
                first.node(),
                entry.node(),
                viaRecord ? Value.CROSSWALK : Value.SAME_IDENTIFIER,
                contradictions.isEmpty() ? SURE : DOUBTED,
                viaRecord ? "A record carries " + id + " too." : "Same " + id + ".");
        if (contradictions.isEmpty()) {
            tryMerge(join);
        } else {
            doubt(join, contradictions);
        }
    }

    private void joinByLikeness(List<Entry> recordsFirst) {
        Map<String, List<Entry>> alike = new HashMap<>();
        for (Entry entry : recordsFirst) {
            if (entry.key().isEmpty() || entry.key().get().text().isEmpty()) {
                continue;
            }
            List<Entry> block = alike.computeIfAbsent(entry.key().get().beginning(), words -> new ArrayList<>(1));
            for (Entry other : List.copyOf(block)) {
                compare(other, entry);
            }
            boolean told =
                    block.stream().anyMatch(other -> group(other.node()) == group(entry.node()) && alike(other, entry));
            if (!told && block.size() < MOST_COMPARED) {
                block.add(entry);
            } else if (!told) {
                findings.tooManyAlike(entry.key().get().beginning());
            }
        }
    }

    /** A second entry of one group tells nothing new unless its title is another. */
    private static boolean alike(Entry one, Entry other) {
        return one.key().equals(other.key());
    }

    private void compare(Entry other, Entry entry) {
        if (group(other.node()) == group(entry.node())) {
            return;
        }
        Optional<Likeness> like =
                Likeness.of(other, entry).filter(l -> l.confidence().compareTo(Likeness.LIKELY) >= 0);
        if (like.isEmpty()) {
            return;
        }
        boolean certain = like.get().confidence().compareTo(Likeness.CERTAIN) >= 0;
        List<String> contradictions = group(other.node()).contradictions(group(entry.node()));
        Join join = new Join(
                other.node(),
                entry.node(),
                like.get().titleOnly() ? Value.SAME_TITLE : Value.SAME_CITATION,
                contradictions.isEmpty() ? like.get().confidence() : DOUBTED,
                sentence(like.get().compared()));
        if (!contradictions.isEmpty()) {
            if (certain) {
                doubt(join, contradictions);
            }
        } else if (certain) {
            tryMerge(join);
        } else if (!keptApart(join)) {
            candidates.add(join);
        }
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private void doubt(Join join, List<String> contradictions) {
        if (!keptApart(join)) {
            candidates.add(new Join(
                    join.one(),
                    join.other(),
                    join.method(),
                    join.confidence(),
                    join.why() + " But " + String.join("; ", contradictions) + "."));
            findings.identifiersContradict(join.one(), join.other(), join.why(), contradictions);
        }
    }

    private boolean keptApart(Join join) {
        return curatedPairs.keepApart(
                group(join.one()).members(), group(join.other()).members());
    }

    private void tryMerge(Join join) {
        if (!keptApart(join)) {
            merge(join);
        }
    }

    private void merge(Join join) {
        Group one = group(join.one());
        Group other = group(join.other());
        if (one == other) {
            return;
        }
        Group larger = one.members().size() >= other.members().size() ? one : other;
        Group smaller = larger == one ? other : one;
        larger.take(smaller);
        smaller.members().forEach(node -> groups.put(node, larger));
        joins.putIfAbsent(join.one(), join);
        joins.putIfAbsent(join.other(), join);
    }
}
