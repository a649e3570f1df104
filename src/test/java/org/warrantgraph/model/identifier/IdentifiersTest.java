package org.warrantgraph.model.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warrantgraph.model.ExternalId;

class IdentifiersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.1000/ABC.def | doi:10.1000/abc.def",
                "DOI:https://doi.org/10.1000/abc | doi:10.1000/abc",
                "doi:https://dx.doi.org/10.1000/abc. | doi:10.1000/abc",
                "http://dx.doi.org/10.1000%2FABC%28x%29 | doi:10.1000/abc(x)",
                "(https://doi.org/10.1016/S0140-6736(20)31234-5). | doi:10.1016/s0140-6736(20)31234-5",
                "https://doi.org/10.1000/abc?ref=1#s2 | doi:10.1000/abc",
                "see DOI10.1000/abc, and | doi:10.1000/abc",
                "doi: 10/b648br | shortdoi:10/b648br",
                "https://doi.org/b648br | shortdoi:10/b648br",
                "https://www.tandfonline.com/doi/full/10.1080/123?src=x | doi:10.1080/123",
                "https://onlinelibrary.wiley.com/doi/pdfdirect/10.1002/ab.12 | doi:10.1002/ab.12",
                "https://www.frontiersin.org/articles/10.3389/fx.2020.1/full | doi:10.3389/fx.2020.1",
                "https://link.springer.com/content/pdf/10.1007/s1-2.pdf | doi:10.1007/s1-2",
                "https://www.biorxiv.org/content/10.1101/2020.01.02.123456v2.full.pdf | doi:10.1101/2020.01.02.123456",
                "https://www.medrxiv.org/content/2020.01.02.20012345v1 | doi:10.1101/2020.01.02.20012345",
                "https://www.nature.com/articles/s41586-020-1-2.pdf | doi:10.1038/s41586-020-1-2",
                "https://ideas.repec.org/a/nat/xyz/v1y2020i1d10.1038_s41467-1-2.html | doi:10.1038/s41467-1-2"
                        + " repec:nat/xyz/v1y2020i1d10.1038_s41467-1-2",
                "https://www.sciencedirect.com/science/article/pii/S0140673620301234 | pii:S0140673620301234",
                "https://www.thelancet.com/journals/x/article/PIIS0140-6736(20)30123-4/fulltext"
                        + " | pii:S0140673620301234",
                "PMID: 123456 | pubmed:123456",
                "https://pubmed.ncbi.nlm.nih.gov/123456/ | pubmed:123456",
                "https://www.ncbi.nlm.nih.gov/pubmed/?term=123456 | pubmed:123456",
                "https://europepmc.org/article/MED/123456 | pubmed:123456",
                "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123456/pdf/x.pdf | pmc:PMC123456",
                "PMCID: PMC123456.1 | pmc:PMC123456",
                "https://www.researchgate.net/publication/123456_Some_title | researchgate:123456",
                "arXiv:2101.00001v3 | arxiv:2101.00001",
                "https://clinicaltrials.gov/study/nct01234567 | clinicaltrials:NCT01234567",
                "EudraCT 2010-012345-12 | eudract:2010-012345-12",
                "EU CT 2022-501234-12-00 | ctis:2022-501234-12",
                "ISRCTN 12345678 | isrctn:ISRCTN12345678",
                "ChiCTR-TRC-12001234 | chictr:ChiCTR-TRC-12001234",
                "JPRN-UMIN000012345 | uminctr:UMIN000012345",
                "jRCTs031200001 | jrct:jRCTs031200001",
                "nothing here 10.5/7 or 2010-12-01 | ''",
            })
    void everySpelling_givesOneForm(String printed, String expected) {
        assertThat(Identifiers.in(printed).stream().map(ExternalId::toString).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "PMCID, 123456, pmc:PMC123456",
        "pmc, pmc123456.2, pmc:PMC123456",
        "pmid, PMID:123456, pubmed:123456",
        "pubmed, 123456v2, pubmed:123456",
        "pubmed, https://pubmed.ncbi.nlm.nih.gov/123456, pubmed:123456",
        "doi, '10.1002/(SICI)1(199)30<16::AID-A6>3.0.CO;2-2', 'doi:10.1002/(sici)1(199)30<16::aid-a6>3.0.co;2-2'",
        "doi, 10/b648br, shortdoi:10/b648br",
        "arxiv, 2101.00001, arxiv:2101.00001",
        "chebi, CHEBI:1234, chebi:1234",
        "unheard-of, Ab 1, unheard-of:Ab 1",
    })
    void fieldOfARegister_isBroughtIntoItsForm(String register, String value, String expected) {
        assertThat(Identifiers.of(register, value)).map(ExternalId::toString).hasValue(expected);
    }

    @ParameterizedTest
    @CsvSource({"drugbank, DB:B02362", "drugbank, B02362", "pubmed, x12", "doi, none", "pmc, ''", "hgnc, ABC"})
    void whatHasNotTheForm_isNotMendedSilently(String register, String value) {
        assertThat(Identifiers.of(register, value)).isEmpty();
    }

    @Test
    void prefixAndIdentifier_areRead_andTitlesWithAColonAreNot() {
        assertThat(Identifiers.parse("hgnc:1773")).hasValue(new ExternalId("hgnc", "1773"));
        assertThat(Identifiers.parse("GO:0000082")).hasValue(new ExternalId("go", "0000082"));
        assertThat(Identifiers.parse("LEONARDA: a trial")).isEmpty();
        assertThat(Identifiers.parse("hgnc:x")).isEmpty();
    }

    @Test
    void severalIdentifiersOfOneEntry_areAllFound_eachOnce() {
        assertThat(Identifiers.in("Title. J. 2020. doi:10.1/x 10.1000/a,10.1000/b PMID 12 PMID: 12 NCT01234567"))
                .containsExactly(
                        new ExternalId("doi", "10.1000/a"),
                        new ExternalId("doi", "10.1000/b"),
                        new ExternalId("pubmed", "12"),
                        new ExternalId("clinicaltrials", "NCT01234567"));
    }

    @Test
    void record_isANodeThatTellsItsIdentifier() {
        ExternalId odd = new ExternalId("doi", "10.1002/a<1::aid+b>3.0.co;2-2");

        assertThat(odd.record().value()).startsWith("https://bioregistry.io/doi:10.1002/a%3C1");
        assertThat(Identifiers.ofRecord(odd.record())).hasValue(odd);
        assertThat(Identifiers.ofRecord(new org.warrantgraph.model.Iri("https://example.org/x")))
                .isEmpty();
    }

    @Test
    void studiesAndWorks_areToldApart() {
        assertThat(Registers.isStudy(new ExternalId("isrctn", "ISRCTN12345678")))
                .isTrue();
        assertThat(Registers.isWork(new ExternalId("isrctn", "ISRCTN12345678"))).isFalse();
        assertThat(Registers.isWork(new ExternalId("doi", "10.1000/a"))).isTrue();
    }
}
