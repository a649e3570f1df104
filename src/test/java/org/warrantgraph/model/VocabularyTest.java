package org.warrantgraph.model;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The constants in {@link Vocabulary} are the terms of {@code ontology/}: none missing, none invented. */
final class VocabularyTest {
    private static Graph ontology = ModelFactory.createDefaultModel().getGraph();

    @BeforeAll
    static void readOntology() {
        JenaSystem.init();
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, "ontology/warrant.ttl");
        RDFDataMgr.read(model, "ontology/schemes.ttl");
        ontology = model.getGraph();
    }

    @Test
    void types_areTheClassesOfTheOntology() throws IllegalAccessException {
        assertThat(constants(Vocabulary.Type.class)).isEqualTo(instancesOf(OWL.Class.asNode()));
    }

    @Test
    void relations_areTheRelationsOfTheOntology() throws IllegalAccessException {
        assertThat(constants(Vocabulary.Relation.class)).isEqualTo(instancesOf(w("Relation")));
    }

    @Test
    void properties_areAllOtherPropertiesOfTheOntology() throws IllegalAccessException {
        Set<String> properties = instancesOf(OWL.ObjectProperty.asNode());
        properties.addAll(instancesOf(OWL.DatatypeProperty.asNode()));
        properties.addAll(instancesOf(OWL.AnnotationProperty.asNode()));
        properties.removeAll(instancesOf(w("Relation")));
        assertThat(constants(Vocabulary.Property.class)).isEqualTo(properties);
    }

    @Test
    void values_areTheConceptsOfTheClosedLists() throws IllegalAccessException {
        assertThat(constants(Vocabulary.Value.class)).isEqualTo(instancesOf(SKOS.Concept.asNode()));
    }

    @Test
    void symmetricRelations_areTheSymmetricPropertiesOfTheOntology() {
        Set<String> symmetric = instancesOf(w("Relation"));
        symmetric.removeIf(relation -> !Proposition.isSymmetric(new Iri(relation)));
        assertThat(symmetric).isEqualTo(instancesOf(OWL.SymmetricProperty.asNode()));
    }

    @Test
    void constantNames_followTheLocalNames() throws IllegalAccessException {
        TreeMap<String, String> odd = new TreeMap<>();
        for (Class<?> list : Vocabulary.class.getDeclaredClasses()) {
            for (Field field : list.getFields()) {
                String name = ((Iri) field.get(null)).localName();
                String expected = name.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
                if (!field.getName().replace("_", "").equals(expected.replace("_", ""))) {
                    odd.put(field.getName(), name);
                }
            }
        }
        assertThat(odd).isEmpty();
    }

    @Test
    void everyClassAndProperty_hasLabelAndDefinition() throws IllegalAccessException {
        Set<String> terms = constants(Vocabulary.Type.class);
        terms.addAll(constants(Vocabulary.Property.class));
        terms.addAll(constants(Vocabulary.Relation.class));
        assertThat(terms).allSatisfy(term -> {
            assertThat(hasOne(term, RDFS.label.asNode())).as("label").isTrue();
            assertThat(hasOne(term, SKOS.definition.asNode())).as("definition").isTrue();
        });
    }

    @Test
    void everyValue_hasLabelDefinitionAndList() throws IllegalAccessException {
        assertThat(constants(Vocabulary.Value.class)).allSatisfy(value -> {
            assertThat(hasOne(value, SKOS.prefLabel.asNode())).as("label").isTrue();
            assertThat(hasOne(value, SKOS.definition.asNode())).as("definition").isTrue();
            assertThat(ontology.contains(node(value), SKOS.inScheme.asNode(), Node.ANY))
                    .as("list")
                    .isTrue();
        });
    }

    private static boolean hasOne(String term, Node property) {
        return ontology.find(node(term), property, Node.ANY).toList().size() == 1;
    }

    private static Set<String> constants(Class<?> list) throws IllegalAccessException {
        Set<String> found = new TreeSet<>();
        for (Field field : list.getFields()) {
            found.add(((Iri) field.get(null)).value());
        }
        assertThat(found).as("distinct constants").hasSize(list.getFields().length);
        return found;
    }

    private static Set<String> instancesOf(Node type) {
        return ontology
                .find(Node.ANY, RDF.type.asNode(), type)
                .mapWith(triple -> triple.getSubject().getURI())
                .toList()
                .stream()
                .collect(toCollection(TreeSet::new));
    }

    private static Node w(String localName) {
        return node(Namespaces.ONTOLOGY + localName);
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
