package org.warrantgraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.system.Txn;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warrantgraph.web.http.Answer;
import org.warrantgraph.web.http.Problem;
import org.warrantgraph.web.http.Refusal;
import org.warrantgraph.web.operation.AccessLog;
import org.warrantgraph.web.sparql.SparqlEndpoint;

/**
 * Fuseki's query operation, made strict: known parameters only, bounded bodies, and our own guarded execution in place of Fuseki's.
 *
 * <p>Nothing that goes wrong here reaches Fuseki's error pages, which show messages of exceptions.
 */
final class SparqlAction extends SPARQL_QueryDataset {
    private static final Logger LOG = LoggerFactory.getLogger(SparqlAction.class);
    private static final Set<String> KNOWN =
            Set.of("query", "default-graph-uri", "named-graph-uri", "format", "output");

    private final LiveRelease live;
    private final SparqlEndpoint endpoint;
    private final Guards guards;

    SparqlAction(LiveRelease live, SparqlEndpoint endpoint, Guards guards) {
        this.live = live;
        this.endpoint = endpoint;
        this.guards = guards;
    }

    @Override
    public void execGet(HttpAction action) {
        atEdge(action);
    }

    @Override
    public void execPost(HttpAction action) {
        atEdge(action);
    }

    @Override
    public void execHead(HttpAction action) {
        atEdge(action);
    }

    @Override
    public void execOptions(HttpAction action) {
        send(
                action,
                new Answer(204, List.of(), new byte[0])
                        .with("Allow", "GET, HEAD, POST, OPTIONS")
                        .with("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS")
                        .with("Access-Control-Allow-Headers", "Accept, Content-Type"));
    }

    /** The edge of a request: whatever happens becomes an answer. */
    private void atEdge(HttpAction action) {
        Answer answer;
        try {
            validate(action);
            answer = answer(action);
        } catch (Refusal refusal) {
            answer = guards.refused(refusal);
        } catch (EofException e) {
            answer = guards.refused(
                    Refusal.of(400, "W-WEB-030", "This is not a proper HTTP request.", "Send the whole body."));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.error("request {} failed", action.id, e);
            answer = Problem.json(Problem.unexpected());
        }
        send(action, answer);
    }

    private void send(HttpAction action, Answer answer) {
        Answer named = answer;
        if (answer.header("Warrant-Release").isEmpty()) {
            try (LiveRelease.Lease lease = live.lease()) {
                named = SiteFilter.named(answer, lease.release());
            }
        }
        guards.send(named, action.getRequest(), action.getResponse());
    }

    /** Refuses parameters nobody knows: some would make Fuseki run a script in the answer. */
    @Override
    public void validate(HttpAction action) {
        HttpServletRequest request = action.getRequest();
        Enumeration<String> names = parameterNames(request);
        while (names.hasMoreElements()) {
            String name = names.nextElement();
            if (!KNOWN.contains(name)) {
                throw Refusal.of(
                        400,
                        "W-SPARQL-005",
                        "The request has a parameter that is not known.",
                        "Known: " + new java.util.TreeSet<>(KNOWN));
            }
        }
        String[] queries = request.getParameterValues("query");
        boolean inBody = "application/sparql-query".equals(bodyType(request));
        if (inBody ? queries != null : queries == null || queries.length != 1) {
            throw Refusal.of(
                    400, "W-SPARQL-006", "The request needs exactly one query.", "Send one query=… or one body.");
        }
    }

    private static Enumeration<String> parameterNames(HttpServletRequest request) {
        try {
            return request.getParameterNames();
        } catch (RuntimeException e) {
            throw Refusal.of(400, "W-WEB-001", "The parameters are not properly encoded.", "Encode % as %25.");
        }
    }

    private static String bodyType(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !request.getMethod().equals("POST")) {
            return "";
        }
        String bare = type.split(";", 2)[0].strip().toLowerCase(java.util.Locale.ROOT);
        if (!bare.equals("application/sparql-query") && !bare.equals("application/x-www-form-urlencoded")) {
            throw Refusal.of(
                    415,
                    "W-SPARQL-007",
                    "A query cannot be read from this media type.",
                    "Send application/sparql-query or application/x-www-form-urlencoded.");
        }
        return bare;
    }

    private Answer answer(HttpAction action) throws IOException {
        HttpServletRequest request = action.getRequest();
        String query =
                bodyType(request).equals("application/sparql-query") ? body(request) : request.getParameter("query");
        Optional<String> format = Optional.ofNullable(request.getParameter("format"))
                .or(() -> Optional.ofNullable(request.getParameter("output")));
        var ask = new SparqlEndpoint.Ask(
                query,
                values(request, "default-graph-uri"),
                values(request, "named-graph-uri"),
                format,
                String.join(",", java.util.Collections.list(request.getHeaders("Accept"))));
        request.setAttribute(AccessLog.QUERY, AccessLog.hash(query));
        try (LiveRelease.Lease lease = live.lease()) {
            return Txn.calculateRead(lease.release().data(), () -> endpoint.answer(ask, lease.release()));
        }
    }

    private static List<String> values(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    private static String body(HttpServletRequest request) throws IOException {
        try (InputStream in = request.getInputStream()) {
            // The server has read it whole, and no longer one than it allows.
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.of(400, "W-SPARQL-009", "The query is not UTF-8.", "Encode it as UTF-8.");
        }
    }
}
