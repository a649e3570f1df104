package org.warrantgraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.WarrantException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code warrant init}: a new workspace with commented settings and an example dossier. */
@Command(name = "init", description = "Make a new workspace with commented settings and an example dossier.")
final class InitCommand implements Callable<Integer> {
    /** Resource to the file made from it. */
    private static final Map<String, String> FILES =
            new TreeMap<>(Map.of("/init/warrant.yaml", "warrant.yaml", "/init/example.yaml", "dossiers/example.yaml"));

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "A folder; made when it is not there.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Override
    public Integer call() {
        try {
            for (String file : FILES.values()) {
                if (Files.exists(folder.resolve(file))) {
                    throw new WarrantException.Usage(
                            "W-CLI-002",
                            "'" + folder.resolve(file) + "' is there already.",
                            "Name another folder; nothing was changed.");
                }
            }
            for (Map.Entry<String, String> file : FILES.entrySet()) {
                write(file.getKey(), folder.resolve(file.getValue()));
            }
        } catch (IOException e) {
            throw new WarrantException.UnreadableInput(
                    "W-CLI-003",
                    Place.file(folder.toString()),
                    "The workspace cannot be written: " + e.getMessage() + ".",
                    "Check permissions and free space.",
                    e);
        }
        spec.commandLine().getErr().println("Build it with: warrant build " + folder);
        return ExitCode.OK;
    }

    private void write(String resource, Path file) throws IOException {
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try (InputStream in = InitCommand.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + resource);
            }
            Files.copy(in, file);
            spec.commandLine().getOut().println(file);
        } catch (FileAlreadyExistsException e) {
            throw new IOException("'" + file + "' appeared meanwhile", e);
        }
    }
}
