package org.warrantgraph.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the current release was built from, to see in moments whether it must be built anew. */
final class LastBuild {
    private LastBuild() {}

    /** The build that made the current release; empty unless that is whole and was made from the same things. */
    static Optional<BuildResult> of(Releases releases, String fingerprint) {
        Optional<String> id = releases.currentId();
        if (id.isEmpty()) {
            return Optional.empty();
        }
        Path release = releases.releases().resolve(id.get());
        try {
            if (!Releases.damage(release).isEmpty()) {
                return Optional.empty();
            }
            JsonNode report = JsonMapper.shared().readTree(Files.readAllBytes(release.resolve(ReleaseFolder.REPORT)));
            return report.path("fingerprint").asString("").equals(fingerprint)
                    ? Optional.of(new BuildResult(id, true, BuildReport.messages(report), report))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }
}
