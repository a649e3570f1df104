package org.warrantgraph.engine;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * A graph of numbered terms: 8 bytes for a triple in the row of its subject, 8 in that of its object, some room for more.
 *
 * <p>Terms are told apart by spelling, as in Jena's own graphs in memory. Any number of threads may read as long as none writes.
 */
public final class NumberedGraph extends GraphBase {
    /** Predicates of more subjects than this are found by looking at all subjects, which are then not many more. */
    private static final int MOST_LISTED = 1 << 18;

    private final TermTable terms;
    private final Adjacency outgoing = new Adjacency();
    private final Adjacency incoming = new Adjacency();
    private final Map<Integer, Subjects> byPredicate = new HashMap<>();
    /** Objects in whose rows deleted triples still stand: those rows may be long, so they are cleared once for many deletions. */
    private final Set<Integer> stale = new LinkedHashSet<>();

    private volatile boolean settled = true;
    private int size;

    NumberedGraph(TermTable terms) {
        this.terms = terms;
    }

    /** Pairs that lead from a term, as {@link Adjacency} lays them out. */
    int[] from(int subject) {
        return outgoing.row(subject);
    }

    /** Pairs that lead to a term. */
    int[] to(int object) {
        settle();
        return incoming.row(object);
    }

    boolean contains(int subject, int predicate, int object) {
        int[] from = from(subject);
        int[] to = to(object);
        return from[0] <= to[0]
                ? Adjacency.contains(from, predicate, object)
                : Adjacency.contains(to, predicate, subject);
    }

    /** The subjects that may have the predicate. Not to be asked while triples are added. */
    SubjectCursor subjects(int predicate) {
        Subjects listed = byPredicate.get(predicate);
        if (listed == null) {
            return () -> 0;
        }
        return listed.complete ? listed.cursor() : all();
    }

    SubjectCursor all() {
        return new SubjectCursor() {
            private int last;

            @Override
            public int next() {
                last = outgoing.next(last);
                return last;
            }
        };
    }

    void add(int subject, int predicate, int object) {
        if (contains(subject, predicate, object)) {
            return;
        }
        if (!Adjacency.contains(from(subject), predicate)) {
            byPredicate.computeIfAbsent(predicate, p -> new Subjects()).add(subject);
        }
        outgoing.add(subject, predicate, object);
        incoming.add(object, predicate, subject);
        size++;
    }

    void remove(int subject, int predicate, int object) {
        if (!contains(subject, predicate, object)) {
            return;
        }
        outgoing.remove(subject, predicate, object);
        // The list would name a subject twice that loses the predicate and gets it again.
        byPredicate.computeIfAbsent(predicate, p -> new Subjects()).giveUp();
        stale.add(object);
        settled = false;
        size--;
    }

    private void settle() {
        if (settled) {
            return;
        }
        synchronized (stale) {
            for (int object : stale) {
                int[] row = incoming.row(object);
                int kept = 1;
                for (int i = 1; i < row[0]; i += 2) {
                    if (Adjacency.contains(from(row[i + 1]), row[i], object)) {
                        row[kept++] = row[i];
                        row[kept++] = row[i + 1];
                    }
                }
                row[0] = kept;
            }
            stale.clear();
            settled = true;
        }
    }

    @Override
    public void performAdd(Triple triple) {
        add(terms.add(triple.getSubject()), terms.add(triple.getPredicate()), terms.add(triple.getObject()));
    }

    @Override
    public void performDelete(Triple triple) {
        remove(terms.find(triple.getSubject()), terms.find(triple.getPredicate()), terms.find(triple.getObject()));
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        return WrappedIterator.create(matches(pattern.getSubject(), pattern.getPredicate(), pattern.getObject()));
    }

    private Iterator<Triple> matches(Node s, Node p, Node o) {
        int subject = number(s);
        int predicate = number(p);
        int object = number(o);
        if (subject == 0 || predicate == 0 || object == 0) {
            return Iter.nullIterator();
        }
        if (subject > 0) {
            return new Matches(subject, predicate, object, from(subject), true);
        }
        if (object > 0) {
            return new Matches(object, predicate, subject, to(object), false);
        }
        SubjectCursor subjects = predicate > 0 ? subjects(predicate) : all();
        return Iter.flatMap(subjects.iterator(), from -> new Matches(from, predicate, object, from(from), true));
    }

    @Override
    protected boolean graphBaseContains(Triple triple) {
        return triple.isConcrete()
                ? contains(
                        terms.find(triple.getSubject()),
                        terms.find(triple.getPredicate()),
                        terms.find(triple.getObject()))
                : containsByFind(triple);
    }

    @Override
    protected int graphBaseSize() {
        return size;
    }

    /** -1 for any term, 0 for one that is not there. */
    private int number(Node node) {
        return node.isConcrete() ? terms.find(node) : -1;
    }

    /** Subjects one after the other; 0 ends. */
    @FunctionalInterface
    interface SubjectCursor {
        int next();

        default Iterator<Integer> iterator() {
            return new Iterator<>() {
                private int coming = SubjectCursor.this.next();

                @Override
                public boolean hasNext() {
                    return coming != 0;
                }

                @Override
                public Integer next() {
                    if (coming == 0) {
                        throw new NoSuchElementException();
                    }
                    int now = coming;
                    coming = SubjectCursor.this.next();
                    return now;
                }
            };
        }
    }

    /** The triples of one row that fit a pattern. */
    private final class Matches implements Iterator<Triple> {
        private final int start;
        private final int predicate;
        private final int other;
        private final int[] row;
        private final int end;
        private final boolean fromSubject;
        private int at = -1;

        Matches(int start, int predicate, int other, int[] row, boolean fromSubject) {
            this.start = start;
            this.predicate = predicate;
            this.other = other;
            this.row = row;
            this.end = row[0];
            this.fromSubject = fromSubject;
            advance();
        }

        private void advance() {
            for (at += 2; at < end; at += 2) {
                if ((predicate < 0 || row[at] == predicate) && (other < 0 || row[at + 1] == other)) {
                    return;
                }
            }
        }

        @Override
        public boolean hasNext() {
            return at < end;
        }

        @Override
        public Triple next() {
            if (at >= end) {
                throw new NoSuchElementException();
            }
            Node one = terms.term(start);
            Node two = terms.term(row[at + 1]);
            Triple triple = Triple.create(fromSubject ? one : two, terms.term(row[at]), fromSubject ? two : one);
            advance();
            return triple;
        }
    }

    /** The subjects of one predicate, each once, until there are too many. */
    private static final class Subjects {
        private int[] list = new int[4];
        private int count;
        private boolean complete = true;

        void add(int subject) {
            if (!complete) {
                return;
            }
            if (count == MOST_LISTED) {
                giveUp();
                return;
            }
            if (count == list.length) {
                list = java.util.Arrays.copyOf(list, 2 * count);
            }
            list[count++] = subject;
        }

        void giveUp() {
            complete = false;
            list = new int[0];
        }

        SubjectCursor cursor() {
            int end = count;
            int[] now = list;
            return new SubjectCursor() {
                private int at;

                @Override
                public int next() {
                    return at < end ? now[at++] : 0;
                }
            };
        }
    }
}
