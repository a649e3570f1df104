package org.warrantgraph.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.warrantgraph.identity.ReferenceResolver;
import org.warrantgraph.identity.Resolution;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Copy;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Hashes;
import org.warrantgraph.model.IdentityDecision;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Publication;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.Standing;
import org.warrantgraph.model.Statement;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.Work;
import org.warrantgraph.model.WorkStanding;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Readers;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;

/**
 * How many references and records lead to how many works, by which method; how often joining without identifiers is wrong, judged by the
 * identifiers that were hidden from it; and how long 25,000, 50,000 and 100,000 references take.
 */
public final class IdentityFigures {
    private static final PrintStream OUT = System.out;

    private IdentityFigures() {}

    /** @param args folders of literature; {@code list} prints every merge without a common identifier and every candidate too */
    public static void main(String[] args) throws IOException {
        boolean list = List.of(args).contains("list");
        List<Statement> read = new ArrayList<>();
        for (String folder : args) {
            if (!folder.equals("list")) {
                read(Path.of(folder), read);
            }
        }
        if (!read.isEmpty()) {
            figures("as read", read, list);
            List<Statement> blind =
                    read.stream().map(IdentityFigures::withoutIdentifiers).toList();
            figures("identifiers hidden", blind, false);
            judge(read, blind, list);
        }
        for (int size : new int[] {25_000, 50_000, 100_000}) {
            speed(size);
        }
    }

    private static void read(Path folder, List<Statement> into) throws IOException {
        Readers readers = Readers.installed();
        List<Path> files;
        try (Stream<Path> tree = Files.walk(folder)) {
            files = tree.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            SourceFile source = new Bytes(file.getFileName().toString(), bytes);
            Optional<Readers.Offer> best = readers.choose(source).best();
            best.ifPresent(offer -> read(offer.reader(), source, into));
        }
    }

    private static void read(Reader reader, SourceFile source, List<Statement> into) {
        reader.read(source, new Sink() {
            @Override
            public void accept(Statement statement) {
                if (statement instanceof Reference
                        || statement instanceof Publication
                        || statement instanceof Standing) {
                    into.add(statement);
                }
            }

            @Override
            public void report(Message message) {}

            @Override
            public void used() {}

            @Override
            public void skipped(String reason) {}
        });
    }

    private static Resolution resolve(List<Statement> statements) {
        ReferenceResolver resolver = new ReferenceResolver();
        statements.forEach(resolver::add);
        return resolver.resolve();
    }

    private static void figures(String name, List<Statement> statements, boolean list) {
        long start = System.nanoTime();
        Resolution out = resolve(statements);
        double seconds = (System.nanoTime() - start) / 1e9;
        OUT.printf(
                "%s: %d references, %d records, %d standings -> %d works, %d standings of known works, %.2f s%n",
                name,
                count(statements, Reference.class),
                count(statements, Publication.class),
                count(statements, Standing.class),
                count(out.statements(), Work.class),
                count(out.statements(), WorkStanding.class),
                seconds);
        Map<String, Long> methods = decisions(out).stream()
                .collect(Collectors.groupingBy(
                        d -> d.method().localName() + " " + d.status().localName(),
                        TreeMap::new,
                        Collectors.counting()));
        OUT.println("  decisions " + methods);
        OUT.println("  messages  "
                + out.messages().stream()
                        .collect(Collectors.groupingBy(Message::id, TreeMap::new, Collectors.counting())));
        if (list) {
            out.messages().forEach(message -> OUT.println("  " + message));
        }
    }

    private static long count(List<Statement> statements, Class<?> type) {
        return statements.stream().filter(type::isInstance).count();
    }

    private static List<IdentityDecision> decisions(Resolution out) {
        return out.statements().stream()
                .filter(IdentityDecision.class::isInstance)
                .map(IdentityDecision.class::cast)
                .toList();
    }

    /** Pairs joined without identifiers: those that have one in common are right, those that contradict each other doubtful. */
    private static void judge(List<Statement> read, List<Statement> blind, boolean list) {
        Map<Iri, Set<ExternalId>> truth = new HashMap<>();
        Map<Iri, String> words = new HashMap<>();
        read.forEach(statement -> {
            if (statement instanceof Reference r) {
                truth.put(r.iri(), Set.copyOf(r.identifiers()));
                words.put(r.iri(), r.printed());
            } else if (statement instanceof Publication p) {
                Iri node = p.itself() ? p.document() : p.place().iri();
                truth.put(node, Set.copyOf(p.identifiers()));
                words.put(node, p.firstAuthor() + " " + p.title() + " " + p.issued() + " " + p.venue());
            }
        });
        Map<Iri, List<Iri>> alike = groups(resolve(blind));
        long right = 0;
        long wrong = 0;
        long unknown = 0;
        for (List<Iri> group : alike.values()) {
            for (int i = 1; i < group.size(); i++) {
                Set<ExternalId> one = truth.getOrDefault(group.get(0), Set.of());
                Set<ExternalId> other = truth.getOrDefault(group.get(i), Set.of());
                boolean common = one.stream().anyMatch(other::contains);
                boolean apart = !common && sameRegister(one, other);
                right += common ? 1 : 0;
                wrong += apart ? 1 : 0;
                unknown += common || apart ? 0 : 1;
                if (list && !common) {
                    OUT.println((apart ? "CONTRADICTED " : "UNKNOWN ") + "\n    " + words.get(group.get(0)) + " " + one
                            + "\n    " + words.get(group.get(i)) + " " + other);
                }
            }
        }
        Map<Iri, Iri> blindWork = new HashMap<>();
        alike.forEach((work, nodes) -> nodes.forEach(node -> blindWork.put(node, work)));
        long found = 0;
        long all = 0;
        Map<ExternalId, Iri> first = new HashMap<>();
        for (Map.Entry<Iri, Set<ExternalId>> entry : new TreeMap<>(truth).entrySet()) {
            for (ExternalId id : entry.getValue()) {
                Iri other = first.putIfAbsent(id, entry.getKey());
                if (other != null && List.of("doi", "pubmed", "pmc").contains(id.prefix())) {
                    all++;
                    boolean joined = Optional.ofNullable(blindWork.get(other))
                            .equals(Optional.ofNullable(blindWork.get(entry.getKey())));
                    found += joined ? 1 : 0;
                    if (list && !joined) {
                        OUT.println(
                                "NOT FOUND " + id + "\n    " + words.get(other) + "\n    " + words.get(entry.getKey()));
                    }
                }
            }
        }
        OUT.printf(
                "joined without identifiers: %d right by hidden identifiers, %d contradicted by them, %d undecided; found %d of %d pairs"
                        + " with a common DOI, PMID or PMCID%n",
                right, wrong, unknown, found, all);
    }

    private static boolean sameRegister(Set<ExternalId> one, Set<ExternalId> other) {
        Set<String> registers = one.stream().map(ExternalId::prefix).collect(Collectors.toCollection(HashSet::new));
        registers.retainAll(other.stream().map(ExternalId::prefix).collect(Collectors.toSet()));
        registers.retainAll(Set.of("doi", "pubmed", "pmc"));
        return !registers.isEmpty();
    }

    /** The references and records of each work. */
    private static Map<Iri, List<Iri>> groups(Resolution out) {
        Map<Iri, List<Iri>> groups = new TreeMap<>();
        for (Statement statement : out.statements()) {
            if (statement instanceof Copy copy) {
                groups.computeIfAbsent(copy.work(), work -> new ArrayList<>()).addAll(copy.references());
            } else if (statement instanceof IdentityDecision d
                    && d.status().equals(Value.ACCEPTED)
                    && d.decidedAs().value().contains("/work/")
                    && !d.decides().value().contains("/copy/")) {
                groups.computeIfAbsent(d.decidedAs(), work -> new ArrayList<>()).add(d.decides());
            }
        }
        return groups;
    }

    private static Statement withoutIdentifiers(Statement statement) {
        if (statement instanceof Reference r) {
            return new Reference(
                    r.document(),
                    r.number(),
                    r.printed(),
                    r.place(),
                    r.title(),
                    r.host(),
                    r.url(),
                    List.of(),
                    r.describedAs());
        }
        return statement instanceof Publication p && p.title().isPresent()
                ? new Publication(
                        p.document(),
                        p.place(),
                        p.itself(),
                        p.kind(),
                        p.title(),
                        List.of(),
                        p.issued(),
                        p.firstAuthor(),
                        p.venue(),
                        p.url(),
                        p.studies())
                : statement;
    }

    /** Invented: each work is cited three times; a third of the citations has a DOI, all have title, author and year. */
    private static void speed(int size) {
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Iri document = Iris.document("long", Hashes.sha256("d" + i / 100));
            int work = i / 3;
            String title = "Effect of compound " + Hashes.sha256("w" + work).substring(0, 5) + " on target "
                    + work % 977 + " in cells of line " + work;
            String printed = "Doe" + (char) ('a' + work % 26) + " J. " + title + ". J Ex. " + (1980 + work % 40) + ".";
            statements.add(new Reference(
                    document,
                    i % 100 + 1,
                    printed,
                    Anchor.of(document, (i % 100) * 400, printed, Optional.empty(), Optional.empty()),
                    Optional.of(title),
                    Optional.empty(),
                    Optional.empty(),
                    i % 3 == 0 ? List.of(new ExternalId("doi", "10.1000/" + work)) : List.of(),
                    Optional.empty()));
        }
        long start = System.nanoTime();
        Resolution out = resolve(statements);
        OUT.printf(
                "%d references: %d works in %.2f s%n",
                size, count(out.statements(), Work.class), (System.nanoTime() - start) / 1e9);
    }

    private record Bytes(String name, byte[] bytes) implements SourceFile {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public String sha256() {
            return Hashes.sha256(bytes);
        }
    }
}
