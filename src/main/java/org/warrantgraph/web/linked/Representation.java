package org.warrantgraph.web.linked;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.warrantgraph.web.http.Accept;
import org.warrantgraph.web.http.Answer;
import org.warrantgraph.web.http.EntityTag;
import org.warrantgraph.web.http.Refusal;
import org.warrantgraph.web.http.Request;

/**
 * One thing that is served as a page and in every RDF syntax, with the HTTP rules that go with it.
 *
 * <p>A suffix beats {@code ?format=} beats {@code Accept}; every answer to a negotiated address varies by {@code Accept}; each variant has
 * its own strong entity tag, made from release, address and media type.
 *
 * @param path without suffix, begins with a slash
 * @param suffix that the address came with
 * @param canonical the IRI of what is represented
 * @param version changes whenever any representation does: the release
 * @param variant which part or draft of the page is asked for; empty for all of it
 * @param links further {@code Link} values
 * @param immutable whether the address will always give these bytes
 */
public record Representation(
        String path,
        Optional<String> suffix,
        String canonical,
        String version,
        String variant,
        List<String> links,
        boolean immutable,
        Supplier<Graph> graph,
        Supplier<String> html) {
    private static final String HTML = "text/html";
    private static final List<String> OFFERED = Stream.concat(
                    Stream.of(HTML), Stream.of(RdfSyntax.values()).map(RdfSyntax::mediaType))
            .toList();

    public Representation {
        links = List.copyOf(links);
    }

    /** An address taken apart: {@code /id/a/b.ttl} is {@code /id/a/b} and {@code ttl}. */
    public record Address(String path, Optional<String> suffix) {
        public static Address of(String path) {
            int dot = path.lastIndexOf('.');
            String suffix = path.substring(dot + 1);
            return dot > path.lastIndexOf('/') && mediaType(suffix).isPresent()
                    ? new Address(path.substring(0, dot), Optional.of(suffix))
                    : new Address(path, Optional.empty());
        }
    }

    private static Optional<String> mediaType(String name) {
        if (name.equals("html") || name.equals(HTML)) {
            return Optional.of(HTML);
        }
        return RdfSyntax.named(name.equals("json") ? "jsonld" : name).map(RdfSyntax::mediaType);
    }

    /**
     * The variant that the request asks for, or 304 when the client has it.
     *
     * @throws Refusal 406 with the list of variants, or 400 for an unknown format
     */
    public Answer answer(Request request) {
        String mediaType = choose(request);
        EntityTag tag = EntityTag.of(version, path, mediaType, variant);
        boolean clientHasIt = tag.isHeldBy(request);
        Answer answer = tag.answer(request, () -> body(mediaType))
                .with("Cache-Control", immutable ? "public, max-age=31536000, immutable" : "no-cache")
                .with("Warrant-Release", version);
        if (suffix.isEmpty()) {
            answer = answer.with("Vary", "Accept").with("Content-Location", path + "." + suffixOf(mediaType));
        }
        return clientHasIt ? answer : answer.with("Link", linkHeader(mediaType));
    }

    private String choose(Request request) {
        if (suffix.isPresent()) {
            return mediaType(suffix.get()).orElseThrow();
        }
        if (request.parameter("format").isPresent()) {
            return mediaType(request.parameter("format").get())
                    .orElseThrow(() -> Refusal.of(
                            400, "W-WEB-005", "There is no such format.", "Use one of: " + suffixes() + "."));
        }
        return Accept.parse(request.accept())
                .choose(OFFERED)
                .orElseThrow(() -> Refusal.of(
                        406,
                        "W-WEB-006",
                        "This thing does not come in a format that is accepted.",
                        "Available: "
                                + OFFERED.stream()
                                        .map(offered -> path + "." + suffixOf(offered) + " (" + offered + ")")
                                        .collect(Collectors.joining(", ")),
                        Map.of("Vary", "Accept", "Link", alternates(""))));
    }

    private Answer body(String mediaType) {
        if (mediaType.equals(HTML)) {
            return Answer.html(200, html.get());
        }
        RdfSyntax syntax = RdfSyntax.named(mediaType).orElseThrow();
        String type = mediaType.startsWith("text/") ? mediaType + "; charset=utf-8" : mediaType;
        return Answer.of(200, type, syntax.write(graph.get(), Describer.prefixes()));
    }

    private String linkHeader(String mediaType) {
        Stream<String> own = Stream.of(
                "<" + canonical + ">; rel=\"canonical\"",
                "<" + canonical + ">; rel=\"cite-as\"",
                "<" + path + ".ttl>; rel=\"describedby\"; type=\"text/turtle\"",
                alternates(mediaType));
        return Stream.concat(own, links.stream())
                .filter(link -> !link.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String alternates(String except) {
        return OFFERED.stream()
                .filter(offered -> !offered.equals(except))
                .map(offered -> "<" + path + "." + suffixOf(offered) + ">; rel=\"alternate\"; type=\"" + offered + "\"")
                .collect(Collectors.joining(", "));
    }

    private static String suffixOf(String mediaType) {
        return mediaType.equals(HTML)
                ? "html"
                : RdfSyntax.named(mediaType).orElseThrow().suffix();
    }

    private static String suffixes() {
        return OFFERED.stream().map(Representation::suffixOf).collect(Collectors.joining(", "));
    }
}
