package org.warrantgraph.build;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Compiled units on disk, one folder each, named by their key. Safe for several threads and processes. */
final class UnitCache {
    private static final String UNFINISHED = ".tmp-";
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .build();

    private final Path folder;

    /** @param folder made when the first unit is stored */
    UnitCache(Path folder) {
        this.folder = folder;
    }

    /** Removes what dead builds left. Only for the build that holds the lock. */
    void prepare() throws IOException {
        for (Path left : DurableFiles.entries(folder, UNFINISHED)) {
            DurableFiles.deleteTree(left);
        }
    }

    /** What is kept beside the triples of a unit, if it is there; its files are not compared with their sums. */
    Optional<UnitRecord> record(UnitKey key) {
        try {
            Path file = folder.resolve(key.id()).resolve(Unit.RECORD);
            return Files.isRegularFile(file)
                    ? Optional.of(JSON.readValue(Files.readAllBytes(file), UnitRecord.class))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            // Damaged: the next build says so and compiles it again.
            return Optional.empty();
        }
    }

    /** The unit, or why it cannot be used; neither where it was never compiled. */
    Found find(UnitKey key) throws IOException {
        Path unit = folder.resolve(key.id());
        if (!Files.isDirectory(unit)) {
            return new Found(Optional.empty(), Optional.empty());
        }
        List<String> damaged = Checksums.damaged(unit, name -> true);
        if (damaged.isEmpty()) {
            try {
                UnitRecord content = JSON.readValue(Files.readAllBytes(unit.resolve(Unit.RECORD)), UnitRecord.class);
                return new Found(Optional.of(new Unit(unit, content)), Optional.empty());
            } catch (JacksonException e) {
                damaged = List.of(Unit.RECORD);
            }
        }
        DurableFiles.deleteTree(unit);
        return new Found(
                Optional.empty(),
                Optional.of(new Message(
                        "W-BUILD-001",
                        Message.Severity.WARNING,
                        Place.file(key.source()),
                        "Its unit was damaged (" + String.join(", ", damaged) + ") and is compiled again.",
                        "Check the disk if this happens often.")));
    }

    /** An empty folder to write a unit into. */
    Path begin() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(folder), UNFINISHED);
    }

    /** Completes a unit whose triples are written in {@code unfinished}. */
    Unit store(Path unfinished, UnitRecord content) throws IOException {
        Files.write(unfinished.resolve(Unit.RECORD), JSON.writeValueAsBytes(content));
        Checksums.write(unfinished);
        DurableFiles.syncTree(unfinished);
        Path unit = folder.resolve(content.key().id());
        DurableFiles.deleteTree(unit);
        DurableFiles.rename(unfinished, unit);
        return new Unit(unit, content);
    }

    /** Removes units that no source asks for any more. Only for the build that holds the lock. */
    void keepOnly(Set<UnitKey> keys) throws IOException {
        Set<String> wanted = keys.stream().map(UnitKey::id).collect(Collectors.toSet());
        for (Path unit : DurableFiles.entries(folder, "")) {
            if (!wanted.contains(unit.getFileName().toString())) {
                DurableFiles.deleteTree(unit);
            }
        }
    }

    /**
     * @param unit present when it can be used
     * @param damage present when it was there and could not be used
     */
    record Found(Optional<Unit> unit, Optional<Message> damage) {}
}
