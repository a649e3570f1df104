package org.warrantgraph.source.trial;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.source.record.JsonLines;

/**
 * Reads JSON Lines of registered studies as research groups prepare them from ClinicalTrials.gov: one study a line with
 * {@code nct_id}, {@code brief_title}, {@code arm_groups}, {@code eligibility_text}. Stateless and thread-safe; memory holds one study.
 */
public final class ClinicalTrialsLinesReader implements Reader {
    private static final Pattern NUMBER = Pattern.compile("\"nct_id\"\\s*:\\s*\"NCT\\d{8}\"");
    private static final Pattern TITLE = Pattern.compile("\"(?:brief|official)_title\"\\s*:");

    @Override
    public String name() {
        return "clinicaltrials-lines";
    }

    @Override
    public String version() {
        return RegistryFile.VERSION;
    }

    @Override
    public Fit fit(SourceFile file, byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8);
        return (text.startsWith("{") || text.startsWith("\ufeff{"))
                        && NUMBER.matcher(text).find()
                        && TITLE.matcher(text).find()
                ? new Fit(90, "JSON Lines of studies of ClinicalTrials.gov")
                : Fit.none("no JSON object with nct_id and a title in the first line");
    }

    @Override
    public void read(SourceFile file, Sink sink) {
        RegistryFile reading = new RegistryFile(file, "application/x-ndjson", sink);
        reading.read(in -> JsonLines.read(
                in,
                (record, text) -> reading.record(Field.record(record, Shape.LINES), text, false),
                reading::brokenLine));
    }
}
