package org.warrantgraph.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.warrantgraph.model.WarrantException;

/** One of several formats, named on the command line in any case. */
final class Choice {
    private Choice() {}

    /**
     * @param id of the message when there is no such format
     * @throws WarrantException.Usage with the formats that there are
     */
    static <F extends Enum<F>> F of(F[] formats, String asked, String id) {
        return Arrays.stream(formats)
                .filter(known -> known.name().equalsIgnoreCase(asked))
                .findFirst()
                .orElseThrow(() -> new WarrantException.Usage(
                        id,
                        "There is no format \"" + asked + "\".",
                        "Take one of: "
                                + Arrays.stream(formats)
                                        .map(known -> known.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
