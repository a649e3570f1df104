package org.warrantgraph.source.literature.jats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.warrantgraph.model.Hashes;

/** Tells sections about the article (funding, interests, thanks) from those about its subject, by the starts of their headings. Immutable. */
final class BackMatter {
    private static final String FILE = "back-matter.txt";

    private final List<String> starts;

    private BackMatter(List<String> starts) {
        this.starts = starts;
    }

    static BackMatter bundled() {
        try (InputStream in = BackMatter.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return new BackMatter(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAboutTheArticle(String heading) {
        String words = heading.toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replaceFirst("^[\\divx]*[.)]?\\s+(?=\\p{L})", "");
        return starts.stream().anyMatch(words::startsWith);
    }

    /** 8 hexadecimal digits that change with the list. */
    String hash() {
        return Hashes.sha256(String.join("\n", starts)).substring(0, 8);
    }
}
