package org.warrantgraph.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.NoLockFactory;

/**
 * The text index over names: preferred and other labels, titles, codes, and identifiers of works and studies. {@code text:query} in SPARQL asks it.
 *
 * <pre>
 * SELECT ?thing WHERE { ?thing text:query "cyclin*" }
 * </pre>
 */
final class NameIndex {
    /** Predicates whose literals are indexed, each in a field of its own; without a predicate the first is asked. */
    private static final List<Field> FIELDS = List.of(
            new Field("label", SKOS.prefLabel.asNode()),
            new Field("otherLabel", SKOS.altLabel.asNode()),
            new Field("title", DCTerms.title.asNode()),
            new Field("code", Terms.VALUE),
            new Field("identifier", DCTerms.identifier.asNode()));

    private NameIndex() {}

    /** Writes the index of the default graph into a new folder; inside a read transaction. */
    static long write(Path folder, DatasetGraph data) throws IOException {
        Files.createDirectories(folder);
        long names = 0;
        try (Directory directory = FSDirectory.open(folder)) {
            TextIndexLucene index = new TextIndexLucene(directory, config());
            for (Field field : FIELDS) {
                Iterator<Triple> triples = data.getDefaultGraph().find(Node.ANY, field.predicate(), Node.ANY);
                while (triples.hasNext()) {
                    Triple triple = triples.next();
                    if (triple.getObject().isLiteral() && triple.getSubject().isURI()) {
                        index.addEntity(entity(field, triple));
                        names++;
                    }
                }
            }
            index.commit();
            index.close();
        }
        return names;
    }

    private static Entity entity(Field field, Triple triple) {
        Node literal = triple.getObject();
        Entity entity = new Entity(
                triple.getSubject().getURI(), null, literal.getLiteralLanguage(), literal.getLiteralDatatype());
        entity.put(field.name(), literal.getLiteralLexicalForm());
        return entity;
    }

    /** Opens an index for reading; works beside other processes. */
    static TextIndex open(Path folder) throws IOException {
        return new TextIndexLucene(new Sealed(FSDirectory.open(folder)), config());
    }

    private static TextIndexConfig config() {
        EntityDefinition definition =
                new EntityDefinition("uri", FIELDS.get(0).name(), FIELDS.get(0).predicate());
        FIELDS.stream().skip(1).forEach(field -> definition.set(field.name(), field.predicate()));
        definition.setLangField("lang");
        TextIndexConfig config = new TextIndexConfig(definition);
        config.setValueStored(true);
        return config;
    }

    private record Field(String name, Node predicate) {}

    /** A folder that is only read: jena-text opens a writer even to read, which would lock out other processes. */
    private static final class Sealed extends FilterDirectory {
        Sealed(Directory directory) {
            super(directory);
        }

        @Override
        public Lock obtainLock(String name) throws IOException {
            return NoLockFactory.INSTANCE.obtainLock(in, name);
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) {
            throw new UnsupportedOperationException("a release is never written: " + name);
        }

        @Override
        public void deleteFile(String name) {
            throw new UnsupportedOperationException("a release is never written: " + name);
        }

        @Override
        public void rename(String from, String to) {
            throw new UnsupportedOperationException("a release is never written: " + from);
        }
    }
}
