package org.warrantgraph.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.warrantgraph.build.ReferenceRelease;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.model.Vocabulary.Value;
import org.warrantgraph.query.Explain;
import org.warrantgraph.query.Explanation;
import org.warrantgraph.query.Link;
import org.warrantgraph.query.Standing;
import org.warrantgraph.query.Thing;

class MechanismPictureTest {
    @Test
    void theReferenceMechanism_isDrawnWithLinksAndTextAlternative() {
        Explanation explanation =
                new Explain(ReferenceRelease.lerociclib()).of("lerociclib", Optional.of("breast cancer"), 3);
        String svg = MechanismPicture.svg("Mechanism of lerociclib", explanation.links(), Iri::value);
        Document document = Xml.parsed(svg);
        assertThat(Xml.texts(document, "title"))
                .startsWith("Mechanism of lerociclib")
                .contains("CDK4, Protein");
        assertThat(Xml.texts(document, "desc").get(0)).contains("lerociclib inhibits Cyclin D-CDK4/6 complex.");
        assertThat(svg)
                .contains("href=\"https://w3id.org/warrant/id/compound/lerociclib\"")
                .contains("href=\"https://w3id.org/warrant/id/proposition/")
                .contains("1 study")
                .contains("uncited");
    }

    @Test
    void thePicture_isTheSameEachTime() {
        assertThat(MechanismPicture.svg("t", chain(12), Iri::value))
                .isEqualTo(MechanismPicture.svg("t", chain(12), Iri::value));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 20, 60, 300})
    void anyNumberOfThings_isDrawn_andTheRestIsFolded(int things) {
        Document document = Xml.parsed(MechanismPicture.svg("t", star(things), Iri::value));
        long boxes = Xml.count(document, "class", "thing");
        assertThat(boxes).isLessThanOrEqualTo(61);
        assertThat(Xml.texts(document, "text").stream().anyMatch(text -> text.startsWith("and ")))
                .isEqualTo(things > 59);
    }

    @Test
    void disputedStatements_carryAMarkAndAWord() {
        String svg = MechanismPicture.svg("t", List.of(link(0, 1, Value.DISPUTED, "kinase")), Iri::value);
        assertThat(Xml.texts(Xml.parsed(svg), "text")).contains("!", "disputed, 1 study");
    }

    @Test
    void reportedStatements_areDashed_andAcceptedOnesAreNot() {
        assertThat(MechanismPicture.svg("t", List.of(link(0, 1, Value.REPORTED, "kinase")), Iri::value))
                .contains("stroke-dasharray=\"6 3\"");
        assertThat(MechanismPicture.svg("t", List.of(link(0, 1, Value.ACCEPTED, "kinase")), Iri::value))
                .doesNotContain("stroke-dasharray");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"/><a href='javascript:alert(1)'>x</a>",
                "]]>&<!--",
                "bell\u0007 and null\u0000 and half \ud83d",
                "",
                "averyveryverylongnamewithoutanyblankinsideofitatallthatgoesonandonandonandonandonandonandonandonandon",
                "\u05e2\u05d1\u05e8\u05d9\u05ea \u85ac\u7269\u53cd\u5fdc \ud83e\uddec"
            })
    void hostileNames_staySilentText(String name) {
        String svg =
                MechanismPicture.svg(name, List.of(link(0, 1, Value.REPORTED, name)), iri -> "javascript:alert(1)");
        Document document = Xml.parsed(svg);
        assertThat(Xml.count(document, "href", null)).isZero();
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void nothingToDraw_isAnEmptyPicture() {
        assertThat(Xml.parsed(MechanismPicture.svg("t", List.of(), Iri::value))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("svg");
    }

    private static List<Link> star(int things) {
        List<Link> links = new ArrayList<>();
        for (int i = 1; i <= things; i++) {
            links.add(link(0, i, Value.REPORTED, "kinase " + i));
        }
        return links;
    }

    private static List<Link> chain(int things) {
        List<Link> links = new ArrayList<>();
        for (int i = 1; i <= things; i++) {
            links.add(link(i - 1, i, Value.ACCEPTED, "kinase " + i));
        }
        return links;
    }

    private static Link link(int from, int to, Iri status, String name) {
        Standing standing = new Standing(status, 0.4, 2, 2, 1, 1, 0, Value.CITED_BY_SOURCE);
        Iri proposition = new Iri("https://w3id.org/warrant/id/proposition/" + from + "-" + to);
        return new Link(
                thing(from, from == 0 ? name + " drug" : "kinase " + from),
                thing(to, name),
                Relation.INHIBITS,
                "inhibits",
                -1,
                Optional.of(new Link.Said(proposition, Optional.empty(), standing)));
    }

    private static Thing thing(int number, String name) {
        return new Thing(
                new Iri("https://w3id.org/warrant/id/protein/" + number), name, number == 0 ? "Compound" : "Protein");
    }
}
