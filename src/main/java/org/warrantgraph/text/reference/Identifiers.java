package org.warrantgraph.text.reference;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.model.ExternalId;

/** Finds identifiers of works and trials in printed words, in every spelling, and normalises them. */
public final class Identifiers {
    private static final Pattern DOI = Pattern.compile("\\b10\\.\\d{4,9}(?:\\.\\d{1,9})*/[^\\s\"<>|\\]\\[}]{1,300}");
    private static final Pattern SHORT_DOI = Pattern.compile("(?i)(?:doi\\.org/|doi:\\s?)(10/[a-z0-9]{3,12})\\b");
    private static final Pattern PMID = Pattern.compile(
            "(?i)(?:\\bPMID:?\\s{0,3}|pubmed\\.ncbi\\.nlm\\.nih\\.gov/|ncbi\\.nlm\\.nih\\.gov/pubmed/|\\bpubmed:\\s?)(\\d{1,8})\\b");
    private static final Pattern PMCID = Pattern.compile("(?i)\\bPMC:?\\s?(?:PMC)?(\\d{4,9})\\b");
    private static final Pattern NCT = Pattern.compile("(?i)\\bNCT\\s?(\\d{8})\\b");
    private static final Pattern ARXIV =
            Pattern.compile("(?i)(?:arxiv:\\s?|arxiv\\.org/(?:abs|pdf)/)(\\d{4}\\.\\d{4,5})");

    private Identifiers() {}

    /** In the order DOI, PubMed, PMC, trial, arXiv; each once. */
    public static List<ExternalId> in(String entry) {
        Set<ExternalId> found = new LinkedHashSet<>();
        Matcher doi = DOI.matcher(entry);
        while (doi.find()) {
            found.add(new ExternalId("doi", doi(doi.group())));
        }
        add(found, "doi", "", SHORT_DOI, entry);
        add(found, "pubmed", "", PMID, entry);
        add(found, "pmc", "PMC", PMCID, entry);
        add(found, "clinicaltrials", "NCT", NCT, entry);
        add(found, "arxiv", "", ARXIV, entry);
        return Collections.unmodifiableList(List.copyOf(found));
    }

    private static void add(Set<ExternalId> found, String prefix, String start, Pattern pattern, String entry) {
        Matcher matcher = pattern.matcher(entry);
        while (matcher.find()) {
            found.add(new ExternalId(prefix, start + matcher.group(1).toLowerCase(Locale.ROOT)));
        }
    }

    /** Without punctuation that ends the sentence or closes a bracket around it. */
    private static String doi(String printed) {
        String doi = printed.replace("\\", "").toLowerCase(Locale.ROOT);
        int end = doi.length();
        while (end > 0) {
            char last = doi.charAt(end - 1);
            boolean unbalanced = last == ')' && count(doi, ')', end) > count(doi, '(', end);
            if (".,;:*_'’”".indexOf(last) < 0 && !unbalanced) {
                break;
            }
            end--;
        }
        return doi.substring(0, end);
    }

    private static int count(String text, char sought, int end) {
        return (int) text.substring(0, end).chars().filter(c -> c == sought).count();
    }
}
