package org.warrantgraph.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warrantgraph.engine.NumberedData;
import org.warrantgraph.model.Message;

/** Every rule has a file that breaks it and only it; what is right breaks none. */
final class ShapesTest {
    private static final Path INVALID = Path.of("src/test/resources/model/invalid");
    private static final Shapes SHAPES = Shapes.bundled();
    private static final org.apache.jena.shacl.Shapes JENA = org.apache.jena.shacl.Shapes.parse("ontology/shapes.ttl");

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void brokenFile_firesItsRuleAndNoOther(String name) {
        assertThat(rules(validate("invalid/" + name))).containsExactly("W-SHAPE-" + name.substring(0, 3));
    }

    @Test
    void everyRule_hasAFileThatBreaksIt() throws IOException {
        Set<String> rules = new TreeSet<>();
        Pattern.compile("sh:message \"([A-Z]\\d\\d) ")
                .matcher(Files.readString(Path.of("ontology/shapes.ttl")))
                .results()
                .forEach(match -> rules.add(match.group(1)));
        Set<String> files = new TreeSet<>();
        brokenFiles().forEach(name -> files.add(name.substring(0, 3)));
        assertThat(files).isEqualTo(rules).hasSizeGreaterThanOrEqualTo(39);
    }

    @Test
    void validBase_breaksNoRule() {
        assertThat(validate("invalid/valid-base.ttl")).isEmpty();
    }

    @Test
    void referenceGraphs_breakNoRule() {
        try (ReferenceRelease lerociclib = ReferenceRelease.lerociclib();
                ReferenceRelease cases = ReferenceRelease.cases()) {
            assertThat(SHAPES.validate(lerociclib.data())).isEmpty();
            assertThat(SHAPES.validate(cases.data())).isEmpty();
        }
    }

    @Test
    void numbersThatSourcesPrint_neverStopARelease() {
        for (String name : List.of("V03-outside-interval.ttl", "V05-percent-above-100.ttl")) {
            assertThat(validate("invalid/" + name))
                    .as(name)
                    .extracting(Message::severity)
                    .containsOnly(Message.Severity.WARNING);
        }
        assertThat(validate("invalid/V07-count-does-not-fit.ttl"))
                .extracting(Message::severity)
                .containsOnly(Message.Severity.ERROR);
    }

    @Test
    void messageOfARuleOverTheWholeGraph_namesTheTermAndNotTheTarget() {
        assertThat(validate("invalid/P07-asserted-without-warrant.ttl"))
                .extracting(message -> message.place().key().orElseThrow())
                .containsExactly("https://w3id.org/warrant/ontology#inhibits");
    }

    @ParameterizedTest
    @MethodSource("allFiles")
    void report_isThatOfJena(String file) {
        try (ReferenceRelease release = ReferenceRelease.of("/model/" + file)) {
            List<String> expected = entries(ShaclValidator.get().validate(JENA, Shapes.graph(release.data())));
            assertThat(entries(SHAPES.report(release.data()))).isEqualTo(expected);
            assertThat(entries(SHAPES.report(numbered(release.data())))).isEqualTo(expected);
        }
    }

    /** Each damage takes, adds or exchanges a few of the triples of the reference graph, always the same ones. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void reportOnADamagedGraph_isThatOfJena(int seed) {
        try (ReferenceRelease release = ReferenceRelease.of("/model/cases.ttl")) {
            NumberedData data = numbered(release.data());
            Random random = new Random(seed);
            List<Triple> triples = data.getDefaultGraph().stream()
                    .sorted(Comparator.comparing(Triple::toString))
                    .toList();
            for (int i = 0; i < 25; i++) {
                Triple one = triples.get(random.nextInt(triples.size()));
                Triple other = triples.get(random.nextInt(triples.size()));
                if (random.nextBoolean()) {
                    data.getDefaultGraph().delete(one);
                }
                if (random.nextBoolean()) {
                    data.getDefaultGraph().add(one.getSubject(), one.getPredicate(), other.getObject());
                }
            }
            List<String> expected = entries(ShaclValidator.get().validate(JENA, Shapes.graph(data)));
            assertThat(expected).isNotEmpty();
            assertThat(entries(SHAPES.report(data))).isEqualTo(expected);
        }
    }

    private static NumberedData numbered(DatasetGraph data) {
        NumberedData numbers = NumberedData.create();
        Txn.executeRead(data, () -> data.find().forEachRemaining(numbers::add));
        return numbers;
    }

    /** Focus, path, value, message, severity and kind of constraint, sorted; the message begins with the rule. */
    private static List<String> entries(ValidationReport report) {
        return report.getEntries().stream()
                .map(entry -> Stream.of(
                                entry.focusNode(),
                                entry.resultPath(),
                                entry.value(),
                                entry.message(),
                                entry.severity().level(),
                                entry.sourceConstraintComponent())
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")))
                .sorted()
                .toList();
    }

    static Stream<String> allFiles() throws IOException {
        return Stream.concat(
                Stream.of("lerociclib.ttl", "cases.ttl", "invalid/valid-base.ttl"),
                brokenFiles().map(name -> "invalid/" + name));
    }

    private static List<Message> validate(String file) {
        try (ReferenceRelease release = ReferenceRelease.of("/model/" + file)) {
            return SHAPES.validate(release.data());
        }
    }

    private static Set<String> rules(List<Message> messages) {
        Set<String> ids = new TreeSet<>();
        messages.forEach(message -> ids.add(message.id()));
        return ids;
    }

    static Stream<String> brokenFiles() throws IOException {
        try (Stream<Path> files = Files.list(INVALID)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("valid-"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
