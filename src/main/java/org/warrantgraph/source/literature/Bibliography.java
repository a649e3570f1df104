package org.warrantgraph.source.literature;

import java.util.Optional;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.Vocabulary;
import org.warrantgraph.source.SourceFile;

/** The document of a file that lists records about works and is none itself. */
public final class Bibliography {
    private Bibliography() {}

    /** @param creator who made the list, where the format tells */
    public static SourceDocument of(SourceFile file, String mediaType, Optional<String> creator) {
        String base = file.name().substring(file.name().lastIndexOf('/') + 1);
        return new SourceDocument(
                Iris.document(base, file.sha256()),
                file.sha256(),
                file.size(),
                mediaType,
                Vocabulary.Value.BIBLIOGRAPHY,
                Optional.empty(),
                creator,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
