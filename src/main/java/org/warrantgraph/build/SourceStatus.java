package org.warrantgraph.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Readers;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.source.packed.Packed;
import org.warrantgraph.source.packed.PackedLimits;
import org.warrantgraph.source.packed.PackedMember;
import org.warrantgraph.source.packed.PackedName;

/**
 * One file of a workspace: who would read it, and whether that is done.
 *
 * @param source its name; {@code archive.zip!/path} in a packed file
 * @param reader name of the reader that takes it, where there is one
 * @param why what that reader says; without one, what all say
 * @param unit {@code compiled}, {@code new} or {@code -}
 * @param used records used; 0 until it is compiled
 * @param skipped records skipped; 0 until it is compiled
 */
public record SourceStatus(String source, Optional<String> reader, String why, String unit, long used, long skipped) {
    private static final String COMPILED = "compiled";
    private static final String NEW = "new";

    /** All files, sorted by name; those in a packed file in the order in which they are packed. */
    public static List<SourceStatus> of(Workspace workspace, Readers readers) {
        UnitCache cache = new UnitCache(workspace.state().resolve("units"));
        List<SourceStatus> all = new ArrayList<>();
        for (SourceFile source : workspace.sources().files()) {
            try {
                all.addAll(of(source, readers, workspace.patterns(), cache));
            } catch (WarrantException.UnreadableInput e) {
                all.add(without(source.name(), e.report().what()));
            }
        }
        return all;
    }

    /** The packed file it is in; itself for a plain file. */
    public String packedIn() {
        int inside = source.lastIndexOf(PackedName.INSIDE);
        return inside < 0 ? source : source.substring(0, inside);
    }

    private static List<SourceStatus> of(SourceFile source, Readers readers, SourcePatterns patterns, UnitCache cache) {
        Optional<UnitRecord> compiled = Compiler.key(source, readers, patterns).flatMap(cache::record);
        if (compiled.isPresent()) {
            return of(compiled.get());
        }
        return PackedName.isPacked(source.name()) ? inside(source, readers, patterns) : List.of(of(source, readers));
    }

    private static List<SourceStatus> of(UnitRecord unit) {
        List<SourceStatus> all = new ArrayList<>();
        unit.readings()
                .forEach(file -> all.add(new SourceStatus(
                        file.source(),
                        Optional.of(file.reader()),
                        file.why(),
                        COMPILED,
                        file.used(),
                        file.skippedCount())));
        unit.untaken().forEach(file -> all.add(without(file.source(), file.why())));
        unit.failed().forEach(file -> all.add(without(file, "It could not be read.")));
        return all;
    }

    private static List<SourceStatus> inside(SourceFile packed, Readers readers, SourcePatterns patterns) {
        List<SourceStatus> all = new ArrayList<>();
        try {
            Path scratch = Files.createTempDirectory("warrant-");
            try {
                Packed.read(packed, PackedLimits.standard(), scratch, patterns::takesMember, new Packed.Members() {
                    @Override
                    public void take(PackedMember member) throws IOException {
                        try (member) {
                            all.add(of(member, readers));
                        }
                    }

                    @Override
                    public void report(Message message) {
                        all.add(without(message.place().file().orElse(packed.name()), message.what()));
                    }
                });
            } finally {
                DurableFiles.deleteTree(scratch);
            }
        } catch (IOException e) {
            all.add(without(packed.name(), "It cannot be unpacked: " + e.getMessage() + "."));
        }
        return all;
    }

    private static SourceStatus of(SourceFile source, Readers readers) {
        Readers.Choice choice = readers.choose(source);
        return choice.best()
                .map(offer -> new SourceStatus(
                        source.name(),
                        Optional.of(offer.reader().name()),
                        offer.fit().why(),
                        NEW,
                        0,
                        0))
                .orElseGet(() -> without(source.name(), choice.refusals()));
    }

    private static SourceStatus without(String source, String why) {
        return new SourceStatus(source, Optional.empty(), why, "-", 0, 0);
    }
}
