package org.warrantgraph.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Copy;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.IdentityDecision;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.Reference;
import org.warrantgraph.model.ReportedStudy;
import org.warrantgraph.model.SameWork;
import org.warrantgraph.model.Statement;
import org.warrantgraph.model.Study;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.model.Work;

final class ReferenceResolverTest {
    private static final Iri DOCUMENT = Iris.of("document", "guide-01234567");
    private static final String LONG_TITLE =
            "Examplinib in adults with disease D: EXAMPLE-1, a phase III randomised trial";
    private static final Study TRIAL = new Study(Iris.trial("EXAMPLE-1"), "EXAMPLE-1", Value.INTERVENTIONAL_TRIAL);

    @Test
    void oneTitleOnThreeHosts_isOneWorkWithThreeCopies() {
        List<Statement> out = resolve(
                titled(1, LONG_TITLE, "pmc.ncbi.nlm.nih.gov"),
                titled(2, LONG_TITLE.toUpperCase(java.util.Locale.ROOT), "pubmed.ncbi.nlm.nih.gov"),
                titled(3, LONG_TITLE, "ideas.repec.org"),
                TRIAL);
        assertThat(all(out, Work.class)).singleElement().satisfies(work -> {
            assertThat(work.kind()).isEqualTo(Value.PRIMARY_ARTICLE);
            assertThat(work.reports()).containsExactly(TRIAL.iri());
        });
        assertThat(all(out, Copy.class)).hasSize(3);
        assertThat(all(out, IdentityDecision.class))
                .filteredOn(decision -> decision.decides().value().contains("/copy/"))
                .allMatch(decision -> decision.method().equals(Value.SAME_TITLE))
                .hasSize(3);
    }

    @Test
    void oneDoiUnderDifferentTitles_isOneWork() {
        ExternalId doi = new ExternalId("doi", "10.1000/x");
        assertThat(all(
                        resolve(
                                entry(1, Optional.of("Short one"), "a.org", List.of(doi), Optional.empty()),
                                entry(2, Optional.of("Another one"), "b.org", List.of(doi), Optional.empty())),
                        Work.class))
                .hasSize(1);
    }

    @Test
    void oneRegistryNumber_doesNotMergeWorks() {
        ExternalId nct = new ExternalId("clinicaltrials", "NCT00000001");
        assertThat(all(
                        resolve(
                                entry(1, Optional.of("First report"), "a.org", List.of(nct), Optional.empty()),
                                entry(2, Optional.of("Second report"), "b.org", List.of(nct), Optional.empty())),
                        Work.class))
                .hasSize(2);
    }

    @Test
    void shortTitle_isNotEnoughToMerge() {
        List<Work> works =
                all(resolve(titled(1, "Breast cancer", "a.org"), titled(2, "Breast cancer", "b.org")), Work.class);
        assertThat(works).extracting(Work::iri).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void twoBareHostsCitedForOneStudy_areProposedAndNotMerged() {
        Iri study = Iris.experiment("assay");
        List<Statement> out = resolve(bare(7), bare(8), reports(7, study), reports(8, study));
        assertThat(all(out, Work.class)).hasSize(2);
        assertThat(all(out, IdentityDecision.class))
                .filteredOn(decision -> decision.status().equals(Value.PROPOSED))
                .singleElement()
                .satisfies(decision -> assertThat(decision.method()).isEqualTo(Value.SAME_HOST_SAME_TOPIC));
    }

    @Test
    void twoBareHosts_withoutACommonStudy_areNotProposed() {
        assertThat(all(resolve(bare(7), bare(8)), IdentityDecision.class))
                .noneMatch(decision -> decision.status().equals(Value.PROPOSED));
    }

    @Test
    void describedReference_getsItsWorkFromTheText() {
        List<Statement> out = resolve(
                entry(9, Optional.empty(), "ascopubs.org", List.of(), Optional.of("EXAMPLE-1, ASCO 2023 presentation")),
                TRIAL);
        assertThat(all(out, Work.class)).singleElement().satisfies(work -> {
            assertThat(work.title()).contains("EXAMPLE-1, ASCO 2023 presentation");
            assertThat(work.kind()).isEqualTo(Value.CONFERENCE_ABSTRACT);
            assertThat(work.reports()).containsExactly(TRIAL.iri());
        });
    }

    @Test
    void review_reportsNoTrialItNames() {
        List<Statement> out =
                resolve(titled(1, "The EXAMPLE-1 trial in context: a systematic review of examplinib", "a.org"), TRIAL);
        assertThat(all(out, Work.class)).singleElement().satisfies(work -> {
            assertThat(work.kind()).isEqualTo(Value.REVIEW);
            assertThat(work.reports()).isEmpty();
        });
    }

    @Test
    void curator_canKeepApartAndJoin() {
        List<Statement> apart = resolve(
                titled(1, LONG_TITLE, "a.org"),
                titled(2, LONG_TITLE, "b.org"),
                new SameWork(iri(1), iri(2), Value.REVERTED, "Different trials of one name."));
        assertThat(all(apart, Work.class)).hasSize(2).extracting(Work::iri).doesNotHaveDuplicates();
        List<Statement> joined =
                resolve(bare(1), bare(2), new SameWork(iri(1), iri(2), Value.ACCEPTED, "Opened both: one page."));
        assertThat(all(joined, Work.class)).hasSize(1);
    }

    @Test
    void order_doesNotMatter() {
        Iri study = Iris.experiment("assay");
        List<Statement> in = new ArrayList<>(List.of(
                titled(1, LONG_TITLE, "a.org"),
                titled(2, LONG_TITLE, "b.org"),
                bare(7),
                bare(8),
                reports(7, study),
                reports(8, study),
                TRIAL));
        List<Statement> expected = resolve(in.toArray(new Statement[0]));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(in, new Random(seed));
            assertThat(resolve(in.toArray(new Statement[0]))).isEqualTo(expected);
        }
    }

    private static List<Statement> resolve(Statement... statements) {
        ReferenceResolver resolver = new ReferenceResolver();
        for (Statement statement : statements) {
            resolver.add(statement);
        }
        return resolver.resolve().statements();
    }

    private static <T> List<T> all(List<Statement> out, Class<T> type) {
        return out.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static Iri iri(int number) {
        return Iris.reference(DOCUMENT, number);
    }

    private static Reference titled(int number, String title, String host) {
        return entry(number, Optional.of(title), host, List.of(), Optional.empty());
    }

    private static Reference bare(int number) {
        return entry(number, Optional.empty(), "researchgate.net", List.of(), Optional.empty());
    }

    private static ReportedStudy reports(int number, Iri study) {
        return new ReportedStudy(iri(number), study, Value.DESCRIBED_IN_TEXT, new BigDecimal("0.6"), "Cited for it.");
    }

    private static Reference entry(
            int number, Optional<String> title, String host, List<ExternalId> ids, Optional<String> describedAs) {
        String printed = title.orElse(host);
        return new Reference(
                DOCUMENT,
                number,
                printed,
                Anchor.of(DOCUMENT, number * 100, printed, Optional.of("References"), Optional.empty()),
                title,
                Optional.of(host),
                Optional.empty(),
                ids,
                describedAs);
    }
}
