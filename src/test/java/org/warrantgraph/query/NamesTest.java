package org.warrantgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warrantgraph.build.ReferenceRelease;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Vocabulary.Type;
import org.warrantgraph.model.WarrantException;

class NamesTest {
    private static final Names NAMES = new Names(ReferenceRelease.lerociclib());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lerociclib",
                " Lerociclib ",
                "GB491",
                "gb491",
                "B560418",
                "compound/lerociclib",
                "https://w3id.org/warrant/id/compound/lerociclib",
                "<https://w3id.org/warrant/id/compound/lerociclib>"
            })
    void aCompound_isFoundByNameCodeKeyAndIri(String typed) {
        assertThat(NAMES.one(typed, Set.of(Type.COMPOUND), "drug"))
                .isEqualTo(new Iri("https://w3id.org/warrant/id/compound/lerociclib"));
    }

    @Test
    void aClass_includesTheClassesBelowIt() {
        assertThat(NAMES.one("LEONARDA-1", Set.of(Type.STUDY), "study").localName())
                .isEqualTo("leonarda-1");
        assertThat(NAMES.one("fulvestrant", Set.of(Type.ENTITY), "entity").localName())
                .isEqualTo("fulvestrant");
    }

    @Test
    void aThingOfAnotherClass_isNotMeant() {
        assertThatThrownBy(() -> NAMES.one("lerociclib", Set.of(Type.TRIAL), "trial"))
                .isInstanceOf(WarrantException.Usage.class)
                .hasMessageContaining("W-QUERY-003")
                .hasMessageContaining("LEONARDA-1");
    }

    @Test
    void aPartOfOneTitleOnly_isEnough() {
        assertThat(NAMES.one("Overcoming Endocrine Resistance in HR+", Set.of(Type.SOURCE_DOCUMENT), "document")
                        .localName())
                .endsWith("9969ea4c");
    }

    @Test
    void aPartOfSeveralNames_listsTheCandidates() {
        assertThatThrownBy(() -> NAMES.one("breast cancer", Set.of(Type.DISEASE), "disease"))
                .hasMessageContaining("W-QUERY-004")
                .hasMessageContaining("disease/hr-positive-abc (HR+ advanced breast cancer)");
    }

    @Test
    void aMistypedName_isAnsweredWithNearOnes() {
        assertThatThrownBy(() -> NAMES.one("lerociclip", Set.of(Type.COMPOUND), "drug"))
                .hasMessageContaining("Did you mean: lerociclib");
    }

    @Test
    void emptyText_meansNothing() {
        assertThatThrownBy(() -> NAMES.one("  ", Set.of(Type.COMPOUND), "drug")).hasMessageContaining("W-QUERY-003");
    }

    @Test
    void brokenIri_isRefused() {
        assertThatThrownBy(() -> NAMES.one("https://w3id.org/ <x> { ?s ?p ?o }", Set.of(Type.COMPOUND), "drug"))
                .hasMessageContaining("W-QUERY-005");
    }
}
