package org.warrantgraph.source.mechanism.drugmechdb;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.warrantgraph.source.Reader;
import org.warrantgraph.source.Sink;
import org.warrantgraph.source.SourceFile;
import org.warrantgraph.source.mechanism.NamedThings;

/**
 * Reads paths of DrugMechDB: one record in a file, or a list of them. Stateless and thread-safe; memory holds one record.
 *
 * <p>Every record becomes the indication it explains, one claim for each link, and a pathway whose steps keep the order of the links.
 */
public final class DrugMechDbReader implements Reader {
    private static final String CODE_VERSION = "1";
    private static final Pattern ID = Pattern.compile("(?m)^\\s+_id\\s*:");
    private static final Pattern PART = Pattern.compile("(?m)^(?:- |  |)(graph|links|nodes)\\s*:");

    @Override
    public String name() {
        return "drugmechdb";
    }

    @Override
    public String version() {
        return CODE_VERSION + "-" + PathTables.version() + "-" + NamedThings.version();
    }

    @Override
    public Fit fit(SourceFile file, byte[] head) {
        String name = file.name().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".yaml") && !name.endsWith(".yml")) {
            return Fit.none("not a .yaml file");
        }
        String text = new String(head, StandardCharsets.UTF_8);
        return ID.matcher(text).find() && PART.matcher(text).find()
                ? new Fit(90, "YAML with the keys of a DrugMechDB path")
                : Fit.none("YAML without the keys of a DrugMechDB path");
    }

    @Override
    public void read(SourceFile file, Sink sink) {
        new PathFile(file, sink).read();
    }
}
