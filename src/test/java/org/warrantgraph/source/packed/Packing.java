package org.warrantgraph.source.packed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Makes packed files for tests. */
public final class Packing {
    /** Milliseconds of a day in 2020: the same bytes whenever a test runs. */
    private static final long MADE = 1_580_000_000_000L;

    private Packing() {}

    /** @param namesAndTexts a name, its text, the next name … */
    public static byte[] tarGz(String... namesAndTexts) {
        return gzip(tar(namesAndTexts));
    }

    public static byte[] tar(String... namesAndTexts) {
        return written(out -> {
            TarArchiveOutputStream tar = new TarArchiveOutputStream(out);
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                byte[] text = namesAndTexts[i + 1].getBytes(StandardCharsets.ISO_8859_1);
                TarArchiveEntry entry = new TarArchiveEntry(namesAndTexts[i], true);
                entry.setModTime(MADE);
                entry.setSize(text.length);
                tar.putArchiveEntry(entry);
                tar.write(text);
                tar.closeArchiveEntry();
            }
            tar.finish();
        });
    }

    /** A tar file with one symbolic link and one plain file behind it. */
    static byte[] tarWithLink() {
        return written(out -> {
            TarArchiveOutputStream tar = new TarArchiveOutputStream(out);
            TarArchiveEntry link = new TarArchiveEntry("link.txt", TarArchiveEntry.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
            TarArchiveEntry plain = new TarArchiveEntry("plain.txt");
            plain.setSize(1);
            tar.putArchiveEntry(plain);
            tar.write('x');
            tar.closeArchiveEntry();
            tar.finish();
        });
    }

    public static byte[] zip(String... namesAndTexts) {
        return written(out -> {
            ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out);
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                ZipArchiveEntry entry = new ZipArchiveEntry(namesAndTexts[i]);
                entry.setTime(MADE);
                zip.putArchiveEntry(entry);
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.ISO_8859_1));
                zip.closeArchiveEntry();
            }
            zip.finish();
        });
    }

    public static byte[] gzip(byte[] bytes) {
        return written(out -> {
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(bytes);
            }
        });
    }

    /** Bytes as text in which nothing is lost, to pack what is packed. */
    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @FunctionalInterface
    private interface Writing {
        void write(OutputStream out) throws IOException;
    }
}
