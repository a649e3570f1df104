package org.warrantgraph.text.structure;

import org.warrantgraph.text.lexicon.EntityTagger;

/** Makes the tagger for one document: the lexicon and the abbreviations and codes that the document itself introduces. Thread-safe. */
public interface TaggerFactory {
    /** Name and version of the lexicon, for instance a hash of its data; part of the key of cached units. */
    String version();

    EntityTagger taggerFor(TextDocument document);
}
