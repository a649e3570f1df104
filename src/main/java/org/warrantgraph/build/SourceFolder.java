package org.warrantgraph.build;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.warrantgraph.model.Message;

/** Where the files of a workspace are: a folder on disk, or inside the program. */
interface SourceFolder {
    /** Every file that may be a source, sorted by name. */
    Listing list();

    /** Opens a file by the name it has in the listing. */
    InputStream open(String name) throws IOException;

    /** What messages call this folder. */
    String label();

    /**
     * @param files names and sizes
     * @param messages files left out that somebody may miss
     */
    record Listing(List<Entry> files, List<Message> messages) {
        public Listing {
            files = List.copyOf(files);
            messages = List.copyOf(messages);
        }
    }

    /**
     * @param name path in the folder, {@code /} between folders
     * @param size number of bytes
     */
    record Entry(String name, long size) {}
}
