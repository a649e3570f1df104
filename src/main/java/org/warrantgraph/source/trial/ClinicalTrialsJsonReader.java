package org.warrantgraph.source.trial;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;
import tools.jackson.core.JacksonException;

/**
 * Reads JSON of ClinicalTrials.gov: a study, a page of studies or a field-filtered answer of the API (version 2), a
 * {@code FullStudiesResponse} (version 1). Stateless and thread-safe; memory holds one study.
 */
public final class ClinicalTrialsJsonReader implements Reader {
    private static final Pattern KEYS =
            Pattern.compile("\"(protocolSection|ProtocolSection|FullStudiesResponse|studies)\"\\s*:");
    private static final Pattern NUMBER_KEY = Pattern.compile("\"(nctId|NCTId)\"\\s*:");

    @Override
    public String name() {
        return "clinicaltrials-json";
    }

    @Override
    public String version() {
        return RegistryFile.VERSION;
    }

    @Override
    public Fit fit(SourceFile file, byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8).stripLeading();
        boolean json = text.startsWith("{") || text.startsWith("[") || text.startsWith("\ufeff{");
        if (!json) {
            return Fit.none("not JSON");
        }
        boolean study = KEYS.matcher(text).find();
        boolean number = NUMBER_KEY.matcher(text).find();
        return study && number
                ? new Fit(90, "JSON with the keys of ClinicalTrials.gov")
                : study
                        ? new Fit(30, "JSON with a key of ClinicalTrials.gov")
                        : Fit.none("JSON without the keys of ClinicalTrials.gov");
    }

    @Override
    public void read(SourceFile file, Sink sink) {
        RegistryFile reading = new RegistryFile(file, "application/json", sink);
        reading.read(in -> {
            try {
                JsonStudies.read(in, reading.document(), reading::record);
            } catch (JacksonException e) {
                reading.broken(
                        e.getLocation() == null
                                ? 0
                                : Math.max(0, e.getLocation().getLineNr()),
                        e.getOriginalMessage());
            }
        });
    }
}
