package org.warrantgraph.bench;

import java.util.List;
import java.util.Random;

/** An invented guide of any length: mechanism paragraphs, a trial, two tables and references, different in every section. */
final class LongGuide {
    private static final List<String> DRUGS = List.of(
            "Gefitinib",
            "Semaglutide",
            "Rosuvastatin",
            "Ibrutinib",
            "Venetoclax",
            "Trametinib",
            "Metformin",
            "Osimertinib");
    private static final List<String> TARGETS =
            List.of("EGFR", "GLP-1 receptor", "BTK", "BCL-2", "MEK1/2", "STAT3", "JAK2", "mTOR", "p53", "MDM2");
    private static final List<String> DISEASES = List.of(
            "non-small cell lung cancer", "type 2 diabetes", "chronic lymphocytic leukemia", "melanoma", "psoriasis");
    private static final List<String> SENTENCES = List.of(
            "%1$s is an oral inhibitor that binds to %2$s and blocks its activity in %4$s.[%5$d]",
            "In cells, %2$s phosphorylates %3$s, causing it to release bound factors that drive growth (%5$d%% of cases).[%5$d]",
            "By inhibiting %2$s, %1$s reduces phosphorylation of %3$s, thereby leading to cell cycle arrest and apoptosis.[%5$d,%6$d]",
            "It remains unknown whether %3$s contributes to resistance to %1$s in patients with %4$s.",
            "Preclinical work over %6$d weeks suggested that the combination of %1$s with dexamethasone may slow the disease.[%6$d]",
            "The warehouse of samples was kept at 4 °C, and staff who handled them wore gloves on each of %6$d days.",
            "%1$s remains the standard of care for patients with %4$s, although %2$s may be upregulated with time.[%5$d]",
            "Median progression-free survival was %6$d.2 months (95%% CI 5.1-%6$d.9) against 4.%5$d months (HR 0.4%5$d, p=0.00%5$d).[%6$d]");

    private final Random random = new Random(7);

    /** @param characters at least this many */
    String text(int characters) {
        StringBuilder text = new StringBuilder("# A long guide\n\n**Compound Name:** Gefitinib\n\n");
        for (int section = 1; text.length() < characters; section++) {
            section(text, section);
        }
        text.append("\n## References\n\n");
        for (int i = 1; i < 100; i++) {
            text.append(i)
                    .append(". Doe A, Roe B. Study ")
                    .append(i)
                    .append(" of things. *J Made Up*. 20")
                    .append(10 + i % 10)
                    .append(';')
                    .append(i)
                    .append("(2):10-19. doi:10.1000/made.")
                    .append(i)
                    .append("\n");
        }
        return text.toString();
    }

    private void section(StringBuilder text, int number) {
        text.append("\n## ")
                .append(number)
                .append(". Mechanism and trial of ")
                .append(one(DRUGS))
                .append("\n\n");
        for (int paragraph = 0; paragraph < 4; paragraph++) {
            for (int sentence = 0; sentence < 5; sentence++) {
                text.append(sentence()).append(' ');
            }
            text.append("\n\n");
        }
        text.append("In the SAMPLE-").append(number % 9 + 1).append(" trial, a phase III randomized study, 2");
        text.append(number % 90 + 10)
                .append(" patients received ")
                .append(one(DRUGS))
                .append(" 150 mg daily or placebo (2:1).[4]\n\n");
        text.append("**Table ")
                .append(number)
                .append(".** Adverse events\n\n| Event | Drug (n=100) | Placebo (n=98) |\n|---|---|---|\n");
        for (String event : List.of("Neutropenia", "Nausea", "Headache", "Fatigue")) {
            text.append("| ")
                    .append(event)
                    .append(" | ")
                    .append(random.nextInt(90))
                    .append(" (9.1%) | ");
            text.append(random.nextInt(90)).append(" (4.0%) |\n");
        }
    }

    private String sentence() {
        return one(SENTENCES)
                .formatted(
                        one(DRUGS),
                        one(TARGETS),
                        one(TARGETS),
                        one(DISEASES),
                        1 + random.nextInt(8),
                        10 + random.nextInt(80));
    }

    private String one(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
