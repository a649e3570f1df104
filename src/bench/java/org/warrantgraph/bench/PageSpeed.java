package org.warrantgraph.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How long a running server takes for its pages, and how heavy they are: asks for up to so many pages of each type, each once before it was
 * ever drawn and once again, then for suggestions. Over the loopback address, one request at a time; times include the HTTP client.
 *
 * <p>{@code PageSpeed http://127.0.0.1:3030/ 200 lero,cdk,B560418}
 */
public final class PageSpeed {
    private static final Pattern PAGE = Pattern.compile("<loc>([^<]+)</loc>");
    private static final Pattern CLAIM = Pattern.compile("href=\"(/id/claim/[a-z0-9]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI site;

    private PageSpeed(URI site) {
        this.site = site;
    }

    /** @param args address of the server, pages of each type, words to search for */
    public static void main(String[] args) throws IOException, InterruptedException {
        PageSpeed bench = new PageSpeed(URI.create(args[0]));
        bench.pages(Integer.parseInt(args[1]));
        bench.suggestions(args[2].split(","));
    }

    private void pages(int most) throws IOException, InterruptedException {
        Map<String, List<URI>> byType = new TreeMap<>();
        var found = PAGE.matcher(get(site.resolve("/sitemap.xml")).body());
        while (found.find()) {
            URI page = URI.create(found.group(1));
            byType.computeIfAbsent(page.getPath().split("/")[2], type -> new ArrayList<>())
                    .add(page);
        }
        byType.values().forEach(pages -> java.util.Collections.shuffle(pages, new Random(1)));
        List<URI> claims = new ArrayList<>();
        System.out.printf(
                "%-14s %6s %9s %9s %9s %9s %9s%n",
                "type", "pages", "first p50", "first p95", "again p50", "again p95", "kB max");
        for (Map.Entry<String, List<URI>> type : byType.entrySet()) {
            List<URI> pages =
                    type.getValue().subList(0, Math.min(most, type.getValue().size()));
            measure(type.getKey(), pages, claims);
        }
        measure("claim", claims.subList(0, Math.min(most, claims.size())), new ArrayList<>());
        measure(
                "site",
                List.of("/", "/conflicts", "/findings", "/release", "/ontology", "/q", "/sparql", "/explain").stream()
                        .map(site::resolve)
                        .toList(),
                new ArrayList<>());
    }

    private void measure(String type, List<URI> pages, List<URI> claims) throws IOException, InterruptedException {
        double[] first = new double[pages.size()];
        double[] again = new double[pages.size()];
        int heaviest = 0;
        for (int i = 0; i < pages.size(); i++) {
            long start = System.nanoTime();
            HttpResponse<String> answer = get(pages.get(i));
            first[i] = (System.nanoTime() - start) / 1e6;
            heaviest = Math.max(heaviest, answer.body().length());
            start = System.nanoTime();
            get(pages.get(i));
            again[i] = (System.nanoTime() - start) / 1e6;
            if (type.equals("proposition")) {
                var claim = CLAIM.matcher(answer.body());
                if (claim.find()) {
                    claims.add(site.resolve(claim.group(1)));
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-14s %6d %9.1f %9.1f %9.1f %9.1f %9d%n",
                type,
                pages.size(),
                share(first, 0.5),
                share(first, 0.95),
                share(again, 0.5),
                share(again, 0.95),
                heaviest / 1000);
    }

    /** Every beginning of every word, twice; the second time is told. */
    private void suggestions(String[] words) throws IOException, InterruptedException {
        List<URI> asked = new ArrayList<>();
        for (String word : words) {
            for (int end = 2; end <= word.length(); end++) {
                asked.add(site.resolve("/suggest?q="
                        + java.net.URLEncoder.encode(word.substring(0, end), java.nio.charset.StandardCharsets.UTF_8)));
            }
        }
        for (URI address : asked) {
            get(address);
        }
        double[] times = new double[asked.size()];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            get(asked.get(i));
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        System.out.printf(
                Locale.ROOT,
                "suggestions    %6d p50 %.1f p95 %.1f ms%n",
                times.length,
                share(times, 0.5),
                share(times, 0.95));
    }

    private static double share(double[] times, double share) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)];
    }

    private HttpResponse<String> get(URI page) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(page)
                        .header("Accept", "text/html, */*;q=0.5")
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(page + " answered " + answer.statusCode());
        }
        return answer;
    }
}
