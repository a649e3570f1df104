package org.warrantgraph.source.packed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.SourceFile;

/**
 * Reads the files in a packed file one after the other, in the order in which they are packed, packed files in it included.
 *
 * <p>Nothing is written beside the file, and no name of a member ever becomes a name on disk. What cannot be used is reported with its
 * place and left out: links, devices, encrypted members, paths that lead elsewhere, names that occur twice. Where a limit is passed or
 * the file is damaged, what came before is used and the rest is not read.
 */
public final class Packed {
    private final PackedLimits limits;
    private final Path scratch;
    private final Predicate<String> wanted;
    private final Members members;
    private final Budget budget;

    private Packed(SourceFile file, PackedLimits limits, Path scratch, Predicate<String> wanted, Members members) {
        this.limits = limits;
        this.scratch = scratch;
        this.wanted = wanted;
        this.members = members;
        this.budget = new Budget(limits, file.name(), file.size());
    }

    /** Takes what is found. */
    public interface Members {
        /** A file; who takes it closes it. */
        void take(PackedMember member) throws IOException;

        /** Something was left out. */
        void report(Message message);
    }

    /**
     * Hands out every file packed in {@code file}.
     *
     * @param scratch folder for large members while they are used; made when needed
     * @param wanted whether a file of this name ({@code archive.zip!/path}) is to be unpacked
     * @throws IOException if {@code members} cannot take a file; damage of the packed file is reported
     */
    public static void read(
            SourceFile file, PackedLimits limits, Path scratch, Predicate<String> wanted, Members members)
            throws IOException {
        new Packed(file, limits, scratch, wanted, members).read(file, 1);
    }

    private void read(SourceFile file, int depth) throws IOException {
        try (InputStream in = new BufferedInputStream(file.open())) {
            switch (PackedName.form(file.name()).orElseThrow()) {
                case GZIP -> single(file, gunzip(file, in), depth);
                case TAR -> archive(file, new TarArchiveInputStream(budget.counted(in), "UTF-8"), depth);
                case TAR_GZIP -> archive(file, new TarArchiveInputStream(gunzip(file, in), "UTF-8"), depth);
                case ZIP -> archive(file, new ZipArchiveInputStream(in, "UTF-8", true, false), depth);
                default -> throw new IllegalStateException(file.name());
            }
        } catch (WarrantException.UnreadableInput e) {
            members.report(e.report());
        }
    }

    private InputStream gunzip(SourceFile file, InputStream in) {
        try {
            return budget.counted(new GzipCompressorInputStream(in, true));
        } catch (IOException e) {
            throw damaged(file.name(), e);
        }
    }

    private void single(SourceFile file, InputStream in, int depth) throws IOException {
        String name = PackedName.inside(file.name(), PackedName.withoutGz(file.name()));
        if (wanted.test(name)) {
            unpack(file, name, in, depth);
        }
    }

    private void archive(SourceFile file, ArchiveInputStream<?> in, int depth) throws IOException {
        Set<String> seen = new HashSet<>();
        boolean empty = true;
        for (ArchiveEntry entry = next(file, in); entry != null; entry = next(file, in)) {
            empty = false;
            String path = PackedName.normal(entry.getName());
            String name = PackedName.inside(file.name(), path);
            if (isUsable(file, entry, path, in) && isFirst(seen, name, path) && wanted.test(name)) {
                unpack(file, name, entry instanceof ZipArchiveEntry ? budget.counted(in) : in, depth);
            }
            if (budget.isSpent()) {
                // A packed file in this one was too much and has said so.
                return;
            }
        }
        if (empty) {
            throw unreadable(file.name(), "It holds no files, or is not what its name says.");
        }
    }

    private boolean isUsable(SourceFile file, ArchiveEntry entry, String path, ArchiveInputStream<?> in) {
        if (entry.isDirectory()) {
            return false;
        }
        Optional<String> fault = PackedName.fault(path).or(() -> fault(entry, in));
        fault.ifPresent(why -> report(
                "W-PACK-001",
                file.name(),
                "The packed file '" + shown(path) + "' " + why + " and is left out.",
                "Pack it again as a plain file, if it is needed."));
        return fault.isEmpty() && !PackedName.isHidden(path);
    }

    private boolean isFirst(Set<String> seen, String name, String path) {
        if (seen.add(path)) {
            return true;
        }
        report("W-PACK-002", name, "This name is packed twice; the first file is used.", "Pack it once.");
        return false;
    }

    private static @Nullable ArchiveEntry next(SourceFile file, ArchiveInputStream<?> in) {
        try {
            return in.getNextEntry();
        } catch (WarrantException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The library answers some damage with exceptions of the language.
            throw damaged(file.name(), e);
        }
    }

    private void unpack(SourceFile file, String name, InputStream in, int depth) throws IOException {
        PackedMember member;
        try {
            budget.member();
            member = PackedMember.of(name, in, limits.inMemory(), scratch);
        } catch (WarrantException e) {
            throw e;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (IOException | RuntimeException e) {
            throw damaged(file.name(), e);
        }
        if (!PackedName.isPacked(name)) {
            members.take(member);
            return;
        }
        try (member) {
            if (depth >= limits.depth()) {
                report(
                        "W-PACK-004",
                        name,
                        "It is packed " + (depth + 1) + " times and is left out.",
                        "Unpack it; " + limits.depth() + " times are read.");
            } else {
                read(member, depth + 1);
            }
        }
    }

    private static Optional<String> fault(ArchiveEntry entry, ArchiveInputStream<?> in) {
        if (entry instanceof TarArchiveEntry tar && (!tar.isFile() || tar.isLink() || tar.isSymbolicLink())
                || entry instanceof ZipArchiveEntry zip && zip.isUnixSymlink()) {
            return Optional.of("is a link or a device");
        }
        return in.canReadEntryData(entry)
                ? Optional.empty()
                : Optional.of("is encrypted or packed in a way that cannot be read");
    }

    private void report(String id, String place, String what, String remedy) {
        members.report(new Message(id, Message.Severity.WARNING, Place.file(place), what, remedy));
    }

    /** Names from outside are shown without what would move a terminal's cursor, and not at any length. */
    private static String shown(String path) {
        String plain = path.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > 200 ? plain.substring(0, 200) + "…" : plain;
    }

    private static WarrantException damaged(String file, Exception cause) {
        return unreadable(
                file, "It is damaged (" + shown(String.valueOf(cause.getMessage())) + "); the rest is not read.");
    }

    private static WarrantException unreadable(String file, String what) {
        return new WarrantException.UnreadableInput("W-PACK-003", Place.file(file), what, "Fetch it or pack it again.");
    }
}
