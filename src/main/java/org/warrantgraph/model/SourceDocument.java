package org.warrantgraph.model;

import java.util.Optional;

/**
 * The exact bytes that were compiled.
 *
 * @param iri {@code document/{slug}-{first 8 digits of sha256}}, see {@link Iris#document}
 * @param sha256 SHA-256 of the bytes, 64 lower-case hexadecimal digits
 * @param size number of bytes
 * @param mediaType for instance {@code text/markdown; charset=utf-8}
 * @param kind a value of the list {@code w:scheme-source-kind}
 * @param title as printed
 * @param creator name of the author or publisher, as printed
 * @param issued {@code 2025}, {@code 2025-12} or {@code 2025-12-03}: as precise as the source says and no more
 * @param url where the source says it can be found
 * @param audience for whom the source says it was written
 * @param rights what the source says about its use, in few words
 * @param declaredReferences how many references its list has, when it has one
 */
public record SourceDocument(
        Iri iri,
        String sha256,
        long size,
        String mediaType,
        Iri kind,
        Optional<String> title,
        Optional<String> creator,
        Optional<String> issued,
        Optional<String> url,
        Optional<String> audience,
        Optional<String> rights,
        Optional<Integer> declaredReferences)
        implements Statement {
    public SourceDocument {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
    }

    /** A document of which its file says nothing but what it is called. */
    public static SourceDocument titled(Iri iri, String sha256, long size, String mediaType, String title) {
        return new SourceDocument(
                iri,
                sha256,
                size,
                mediaType,
                Vocabulary.Value.UNKNOWN_KIND,
                Optional.of(title),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The first 8 digits of the hash; part of the names of references and steps of this document. */
    public String shortHash() {
        return sha256.substring(0, 8);
    }
}
