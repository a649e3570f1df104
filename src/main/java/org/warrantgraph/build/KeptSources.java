package org.warrantgraph.build;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.warrantgraph.model.Message;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.source.packed.Packed;
import org.warrantgraph.source.packed.PackedLimits;
import org.warrantgraph.source.packed.PackedMember;
import org.warrantgraph.source.packed.PackedName;

/** The text sources of a release in one file, named by their hashes: thousands of small files would cost more than what is in them. */
final class KeptSources {
    private static final int HEAD = 8192;

    private KeptSources() {}

    /** The bytes with this hash; empty where they were not kept. */
    static Optional<byte[]> read(Path file, String sha256) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(sha256);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return Optional.of(in.readAllBytes());
            }
        }
    }

    /** Writes them; the same sources give the same bytes. */
    static final class Writer implements AutoCloseable {
        private final ZipOutputStream out;
        private final Path scratch;
        private final Set<String> kept = new HashSet<>();

        Writer(Path file) throws IOException {
            this.out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
            this.scratch = file.resolveSibling(file.getFileName() + ".scratch");
        }

        /** Adds what was read of these. */
        void add(List<SourceFile> sources, Compilation compilation) throws IOException {
            Set<String> read = compilation.units().stream()
                    .flatMap(unit -> unit.content().readings().stream())
                    .map(Reading::source)
                    .collect(Collectors.toSet());
            for (SourceFile source : sources) {
                if (read.contains(source.name())) {
                    add(source);
                } else if (PackedName.isPacked(source.name())) {
                    Packed.read(
                            source,
                            PackedLimits.standard(),
                            scratch,
                            name -> read.contains(name) || PackedName.isPacked(name),
                            new Packed.Members() {
                                @Override
                                public void take(PackedMember member) throws IOException {
                                    try (member) {
                                        add(member);
                                    }
                                }

                                @Override
                                public void report(Message message) {
                                    // Said when it was compiled.
                                }
                            });
                }
            }
        }

        private void add(SourceFile source) throws IOException {
            if (!isText(source) || !kept.add(source.sha256())) {
                return;
            }
            ZipEntry entry = new ZipEntry(source.sha256());
            entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
            out.putNextEntry(entry);
            try (InputStream in = source.open()) {
                in.transferTo(out);
            }
            out.closeEntry();
        }

        private static boolean isText(SourceFile source) throws IOException {
            try (InputStream in = source.open()) {
                return !new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1).contains("\0");
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
            DurableFiles.deleteTree(scratch);
        }
    }
}
