package org.warrantgraph.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.ProgramVersion;
import org.warrantgraph.model.SourceDocument;
import org.warrantgraph.model.Vocabulary.Type;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.source.Readers;

/**
 * Builds a release of a workspace: read, link, assemble, check, seal, switch.
 *
 * <p>Nothing that is served is touched before the switch. Whenever the process dies, the release that was current stays so, and the next
 * build clears up.
 */
public final class ReleaseBuilder {
    static {
        // Before threads of this program touch Jena's constants in an order of their own.
        JenaSystem.init();
    }

    private final Workspace workspace;
    private final Readers readers;
    /** What the report counts of the release: what is said, what it rests on, what was decided, what disagrees. */
    private static final List<Iri> COUNTED = List.of(
            Type.PROPOSITION,
            Type.CLAIM,
            Type.EVIDENCE_LINE,
            Type.REFERENCE,
            Type.COPY,
            Type.WORK,
            Type.TRIAL,
            Type.EXPERIMENT,
            Type.IDENTITY_DECISION,
            Type.CONFLICT);

    private final BuildOptions options;
    private final BuildProgress progress;

    public ReleaseBuilder(Workspace workspace, Readers readers, BuildOptions options, BuildProgress progress) {
        this.workspace = workspace;
        this.readers = readers;
        this.options = options;
        this.progress = progress;
    }

    /**
     * Builds, and makes the release current unless checks fail. Where the current release was made from the same sources, settings and
     * program, it does nothing, unless the options ask for a fresh build.
     *
     * @throws WarrantException.UnreadableInput if not a single source could be read
     * @throws WarrantException.FailedChecks if another build is running and waiting was not asked for
     * @throws WarrantException.Internal if the disk is full or fails; the current release is as it was
     */
    public BuildResult build() {
        try (BuildLock lock = BuildLock.take(workspace.state(), options.waitForLock(), progress)) {
            Run run = new Run();
            run.prepare();
            Optional<BuildResult> last =
                    options.fresh() ? Optional.empty() : LastBuild.of(run.releases, run.fingerprint);
            if (last.isPresent()) {
                run.releases.prune(options.keep());
                return last.get();
            }
            return run.build();
        } catch (IOException e) {
            throw WriteFailure.of(e).orElseThrow();
        } catch (RuntimeException | InternalError e) {
            Optional<WarrantException> failure = WriteFailure.of(e);
            if (failure.isPresent()) {
                throw failure.get();
            }
            throw e;
        }
    }

    /** Whether the current release is not what a build would give now, or there is none. */
    public boolean isOutOfDate() {
        return LastBuild.of(Releases.of(workspace), Fingerprint.of(workspace, readers, options.asOf()))
                .isEmpty();
    }

    /** One build, holding the lock. */
    private final class Run {
        private final Releases releases = Releases.of(workspace);
        private final UnitCache cache = new UnitCache(workspace.state().resolve("units"));
        private final String fingerprint = Fingerprint.of(workspace, readers, options.asOf());
        private final BuildReport report = new BuildReport(workspace, fingerprint);
        private final List<Message> messages = new ArrayList<>();
        private long stageStarted = System.nanoTime();

        /** Removes what dead builds left, also where nothing is to be built: such a build may have died after it was done. */
        void prepare() throws IOException {
            releases.prepare();
            cache.prepare();
        }

        BuildResult build() throws IOException {
            if (options.fresh()) {
                cache.keepOnly(java.util.Set.of());
            }
            Workspace.Sources sources = workspace.sources();
            Compilation compilation = read(sources);
            Path unfinished = Files.createTempDirectory(releases.releases(), Releases.UNFINISHED);
            try (Scratch scratch = Scratch.of(compilation.units(), unfinished.resolve("scratch"))) {
                LocalDate date =
                        options.asOf().orElseGet(() -> ReleaseDate.of(workspace.settings(), compilation.units()));
                link(scratch, compilation, date);
                assemble(scratch);
                boolean passed = check(scratch, date);
                report.sources(compilation, sources, messages);
                return passed
                        ? seal(scratch, compilation, sources, date, unfinished)
                        : new BuildResult(Optional.empty(), false, messages, report.json());
            } finally {
                DurableFiles.deleteTree(unfinished);
            }
        }

        private Compilation read(Workspace.Sources sources) throws IOException {
            begin("read", sources.files().size());
            messages.addAll(sources.messages());
            Compilation whole = new Compiler(readers, cache, workspace.patterns(), options.threads())
                    .compile(sources.files(), progress);
            cache.keepOnly(
                    whole.units().stream().map(unit -> unit.content().key()).collect(Collectors.toSet()));
            Compilation once = SameBytes.once(whole);
            Compilation compilation =
                    options.asOf().map(day -> new AsOf(day).of(once)).orElse(once);
            messages.addAll(compilation.messages());
            if (compilation.units().isEmpty()) {
                throw nothing(compilation);
            }
            int files = report.read(compilation, sources, once.read() - compilation.read());
            end(
                    "read",
                    compilation.read() + " of " + files + " sources, " + compilation.cached() + " of "
                            + compilation.units().size() + " units from the cache");
            return compilation;
        }

        private WarrantException nothing(Compilation compilation) {
            String why = compilation.messages().stream()
                    .map(Message::toString)
                    .limit(5)
                    .collect(Collectors.joining("\n  ", "\n  ", ""));
            return new WarrantException.UnreadableInput(
                    "W-BUILD-004",
                    Place.file(workspace.label()),
                    "No source could be read." + (compilation.messages().isEmpty() ? " The folder has none." : why),
                    "'warrant sources' shows which reader would take which file.");
        }

        private void link(Scratch scratch, Compilation compilation, LocalDate date) throws IOException {
            begin("link", 0);
            Linker.Linked linked = scratch.link(compilation.units(), date);
            messages.addAll(linked.messages());
            end("link", linked.statements() + " works, copies and decisions");
        }

        private void assemble(Scratch scratch) {
            Assembly assembly = Assembly.bundled();
            begin("assemble", assembly.rules().size());
            assembly.run(scratch.data(), rule -> progress.step());
            for (Iri type : COUNTED) {
                report.count(type.localName(), scratch.count(type));
            }
            end("assemble", assembly.rules().size() + " rules");
        }

        /** True unless a rule of the model is broken. */
        private boolean check(Scratch scratch, LocalDate date) {
            Checks checks = Checks.bundled(ProgramVersion.current());
            begin("check", checks.queries().size());
            List<ChecksFinding> findings = scratch.check(checks, date, query -> progress.step());
            report.count("findings", findings.size());
            report.count(
                    "findingsToLookAt",
                    findings.stream().filter(ChecksFinding::isWarning).count());
            List<Message> broken =
                    Txn.calculateRead(scratch.data(), () -> Shapes.bundled().validate(scratch.data()));
            messages.addAll(broken);
            boolean passed = broken.stream().noneMatch(message -> message.severity() == Message.Severity.ERROR);
            end("check", findings.size() + " findings, " + broken.size() + " broken rules");
            return passed;
        }

        private BuildResult seal(
                Scratch scratch, Compilation compilation, Workspace.Sources sources, LocalDate date, Path unfinished)
                throws IOException {
            begin("seal", 0);
            DatasetGraph data = scratch.data();
            QuadTable quads = Txn.calculateRead(data, () -> QuadTable.of(data));
            String id = QuadFile.hash(quads, workspace.settings().said()).substring(0, 16);
            report.release(id);
            Path release = releases.releases().resolve(id);
            boolean unchanged = Releases.verify(release).isEmpty();
            if (!unchanged) {
                Path folder = Files.createDirectories(unfinished.resolve(id));
                Txn.executeWrite(
                        data,
                        () -> ReleaseDescription.write(data, id, workspace.settings(), date, documents(compilation)));
                Txn.executeRead(
                        data, () -> quads.addAll(data.find(ReleaseDescription.GRAPH, Node.ANY, Node.ANY, Node.ANY)));
                ReleaseWriter writer = new ReleaseWriter(folder);
                writer.data(data, quads);
                report.count("quads", quads.size());
                writer.sources(sources.files(), compilation);
                took("seal");
                writer.seal(report);
                // A damaged release of this very content makes room first.
                DurableFiles.deleteTree(release);
                DurableFiles.rename(folder, release);
            }
            releases.switchTo(id);
            releases.prune(options.keep());
            end("seal", "release " + id + (unchanged ? ", unchanged" : ""));
            return new BuildResult(Optional.of(id), unchanged, messages, report.json());
        }

        private List<Iri> documents(Compilation compilation) {
            return compilation.units().stream()
                    .flatMap(unit -> unit.content().links().documents().stream())
                    .map(SourceDocument::iri)
                    .distinct()
                    .sorted()
                    .toList();
        }

        private void begin(String stage, long steps) {
            stageStarted = System.nanoTime();
            progress.stage(stage, steps);
        }

        private void end(String stage, String summary) {
            took(stage);
            progress.finished(summary);
        }

        private void took(String stage) {
            report.took(stage, Duration.ofNanos(System.nanoTime() - stageStarted));
        }
    }
}
