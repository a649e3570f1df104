package org.warrantgraph.source.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.warrantgraph.model.Namespaces;

/** The words of dossiers stand for terms of the ontology, and for nothing else. */
class ClosedListsTest {
    /** Lists that the ontology calls otherwise. */
    private static final Map<String, String> SCHEMES = Map.of("grade", "grade-band", "study-kind", "kind");

    @BeforeAll
    static void startJena() {
        JenaSystem.init();
    }

    @Test
    void everyValue_isInTheListOfTheOntology() {
        Model schemes = RDFDataMgr.loadModel("ontology/schemes.ttl");
        for (String line : ClosedLists.lines("lists.tsv")) {
            String[] columns = line.split("\t");
            Resource scheme = term("scheme-" + SCHEMES.getOrDefault(columns[0], columns[0]));
            assertThat(schemes.contains(term(columns[1]), SKOS.inScheme, scheme))
                    .as(line)
                    .isTrue();
        }
    }

    @Test
    void everyRelation_isARelationOfTheOntology() {
        Model ontology = RDFDataMgr.loadModel("ontology/warrant.ttl");
        Set<String> relations = ontology.listSubjectsWithProperty(RDF.type, term("Relation")).toList().stream()
                .map(Resource::getLocalName)
                .collect(Collectors.toSet());
        assertThat(ClosedLists.lines("relations.tsv"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(relations).contains(line.split("\t")[2]));
    }

    private static Property term(String name) {
        return ResourceFactory.createProperty(Namespaces.ONTOLOGY + name);
    }
}
