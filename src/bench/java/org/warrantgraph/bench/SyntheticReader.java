package org.warrantgraph.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.EvidenceLine;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Proposition;
import org.warrantgraph.model.RdfLiteral;
import org.warrantgraph.model.RdfStatement;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.ReportedStudy;
import org.warrantgraph.model.SameWork;
import org.warrantgraph.model.Slug;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.Study;
import org.warrantgraph.model.Vocabulary.Property;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;

/**
 * Makes statements up, always the same ones for the same file: {@code seed document documents propositions}.
 *
 * <p>A document states its share of the propositions and restates half as many that others state too, so that a proposition has 3 evidence
 * lines on average. Few works are cited often and many seldom; every third work reports a trial, one in fifty is retracted, one claim in
 * fifty denies. Every hundredth proposition brings a trial with numbers ({@link SyntheticTrial}).
 */
final class SyntheticReader implements Reader {
    static final String SUFFIX = ".synthetic";

    private static final List<Iri> RELATIONS =
            List.of(Relation.INHIBITS, Relation.ACTIVATES, Relation.BINDS, Relation.DEGRADES, Relation.ASSOCIATED_WITH);
    private static final List<Iri> KINDS =
            List.of(Value.VENDOR_GUIDE, Value.REVIEW, Value.PRIMARY_ARTICLE, Value.CURATED_DATABASE);

    @Override
    public String name() {
        return "synthetic";
    }

    @Override
    public String version() {
        return "2";
    }

    @Override
    public Fit fit(SourceFile file, byte[] head) {
        return file.name().endsWith(SUFFIX) ? new Fit(10, "made up") : Fit.none("not made up");
    }

    @Override
    public void read(SourceFile file, Sink sink) {
        try (InputStream in = file.open()) {
            String[] numbers = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split(" ");
            new Telling(
                            file,
                            sink,
                            Long.parseLong(numbers[0]),
                            Integer.parseInt(numbers[1]),
                            Integer.parseInt(numbers[2]),
                            Integer.parseInt(numbers[3]))
                    .tell();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One document. */
    private static final class Telling {
        private static final int PLACE = 80;

        private final Random random;
        private final Sink sink;
        private final SourceFile file;
        private final Iri document;
        private final int number;
        private final int share;
        private final int all;
        private final int works;
        private final List<Iri> references = new ArrayList<>();
        private int place;

        Telling(SourceFile file, Sink sink, long seed, int number, int documents, int propositions) {
            this.random = new Random(seed * 1_000_003 + number);
            this.sink = sink;
            this.file = file;
            this.document = Iris.document(file.name(), file.sha256());
            this.number = number;
            this.share = propositions / documents;
            this.all = propositions;
            this.works = Math.max(10, propositions / 20);
        }

        void tell() {
            describe();
            int cited = Math.max(10, share / 10);
            for (int i = 1; i <= cited; i++) {
                cite(i);
            }
            for (int i = 0; i < share; i++) {
                claim(number * share + i);
            }
            for (int i = 0; i < share / 2; i++) {
                claim(random.nextInt(all));
            }
            for (int i = 0; i < share / 100; i++) {
                new SyntheticTrial(random, sink, "SYN-" + number + "-" + i).tell();
            }
        }

        private void describe() {
            sink.used();
            sink.accept(new SourceDocument(
                    document,
                    file.sha256(),
                    file.size(),
                    "text/plain",
                    KINDS.get(number % KINDS.size()),
                    Optional.of("Synthetic document " + number),
                    Optional.empty(),
                    Optional.of("2025-01"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
        }

        /** Low numbers are cited often. */
        private int work() {
            double u = random.nextDouble();
            return (int) (works * u * u);
        }

        private void cite(int reference) {
            int work = work();
            String title = "Synthetic study of compound number " + work + " in disease " + work % 97;
            boolean bare = random.nextInt(30) == 0;
            Reference entry = new Reference(
                    document,
                    reference,
                    bare ? "www.example.org" : title,
                    place(),
                    bare ? Optional.empty() : Optional.of(title),
                    Optional.of(random.nextBoolean() ? "journal.example.org" : "pubmed.example.org"),
                    Optional.empty(),
                    bare || random.nextBoolean()
                            ? List.of()
                            : List.of(new ExternalId("DOI", "10.5555/synthetic." + work)),
                    Optional.empty());
            sink.accept(entry);
            references.add(entry.iri());
            if (bare) {
                return;
            }
            if (work % 3 == 0) {
                Study study = new Study(
                        Iris.trial("SYNTH-" + work),
                        "SYNTH-" + work,
                        work % 2 == 0 ? Value.INTERVENTIONAL_TRIAL : Value.IN_VITRO);
                sink.accept(study);
                sink.accept(new ReportedStudy(
                        entry.iri(), study.iri(), Value.DESCRIBED_IN_TEXT, new BigDecimal("0.9"), "The text says so."));
            }
            if (work % 50 == 7) {
                sink.accept(new RdfStatement(
                        Iris.of("work", Slug.of(title)),
                        Property.RETRACTED,
                        new RdfLiteral("true", new Iri("http://www.w3.org/2001/XMLSchema#boolean"), Optional.empty())));
            }
            if (reference > 1 && reference % 40 == 0) {
                sink.accept(new SameWork(
                        entry.iri(),
                        references.get(random.nextInt(reference - 1)),
                        Value.PROPOSED,
                        "They look alike."));
            }
        }

        private void claim(int proposition) {
            Entity compound = Entity.named(EntityKind.COMPOUND, "Synthetib " + proposition % (1 + all / 50));
            Entity protein =
                    Entity.named(EntityKind.PROTEIN, "Kinase S" + proposition / (1 + all / 50) + "x" + proposition % 7);
            sink.accept(compound);
            sink.accept(protein);
            sink.accept(new Claim(
                    random.nextInt(50) == 0 ? Polarity.DENIES : Polarity.AFFIRMS,
                    Proposition.of(compound.iri(), RELATIONS.get(proposition % RELATIONS.size()), protein.iri()),
                    document,
                    List.of(place()),
                    Value.FINDING,
                    Value.KNOWLEDGE_ASSERTION,
                    Value.TEXT_MINING_AGENT,
                    Optional.empty(),
                    Optional.empty(),
                    evidence()));
        }

        /** One to four lines, 2 on average; one claim in ten cites nothing. */
        private List<EvidenceLine> evidence() {
            if (random.nextInt(10) == 0) {
                return List.of(EvidenceLine.states());
            }
            TreeSet<Iri> cited = new TreeSet<>();
            int lines = 1 + random.nextInt(3) + (random.nextInt(9) == 0 ? 1 : 0);
            while (cited.size() < lines) {
                cited.add(references.get((int) (references.size() * Math.pow(random.nextDouble(), 1.5))));
            }
            return cited.stream().map(this::line).toList();
        }

        private EvidenceLine line(Iri reference) {
            EvidenceLine cites = EvidenceLine.cites(reference);
            int what = random.nextInt(200);
            Iri verification = what < 6 ? Value.CONFIRMED : what == 6 ? Value.CONTRADICTED : cites.verification();
            return new EvidenceLine(
                    cites.reference(),
                    cites.evidenceType(),
                    cites.direction(),
                    verification,
                    what < 6 ? Value.CHECKED_IN_SOURCE : cites.hop(),
                    Optional.empty());
        }

        private Anchor place() {
            place += PLACE;
            return Anchor.of(
                    document, place, "Sentence " + place, Optional.of("Section " + place / 20_000), Optional.empty());
        }
    }
}
