package org.warrantgraph.source.pathway.gocam;

import java.util.ArrayList;
import java.util.IllegalFormatException;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.irix.IRIException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * A Turtle file as a graph, with what the parser had to say. Nothing is fetched: imports are statements like others.
 *
 * @param problems in the order of the file
 */
record ParsedModel(Graph graph, List<Problem> problems) {
    ParsedModel {
        problems = List.copyOf(problems);
    }

    /**
     * @param line counted from 1; 0 where the parser does not tell
     * @param stops whether reading ended here
     */
    record Problem(int line, String what, boolean stops) {}

    /** Whether the file was read to its end. */
    boolean isWhole() {
        return problems.stream().noneMatch(Problem::stops);
    }

    static ParsedModel of(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        Collected problems = new Collected();
        try {
            RDFParser.fromString(turtle, Lang.TURTLE)
                    .base("urn:go-cam:model")
                    .errorHandler(problems)
                    .parse(StreamRDFLib.graph(graph));
        } catch (IllegalFormatException e) { // Jena cannot say what it found at the end of the file
            problems.stop(new RiotException("it ends in the middle of a name"));
        } catch (RiotException | IRIException e) { // a broken @base is told in the second way
            problems.stop(e);
        }
        return new ParsedModel(graph, problems.found);
    }

    private static final class Collected implements ErrorHandler {
        private static final int MOST = 1000;
        private static final int LONGEST = 300;

        private final List<Problem> found = new ArrayList<>();

        @Override
        public void warning(String message, long line, long column) {
            if (found.size() < MOST) {
                found.add(problem(message, line, false));
            }
        }

        @Override
        public void error(String message, long line, long column) {
            warning(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            found.add(problem(message, line, true));
            throw new RiotException(message);
        }

        private static Problem problem(String message, long line, boolean stops) {
            return new Problem(
                    (int) Math.max(0, line), message.substring(0, Math.min(LONGEST, message.length())), stops);
        }

        private void stop(RuntimeException e) {
            if (found.stream().noneMatch(Problem::stops)) {
                found.add(problem(String.valueOf(e.getMessage()), 0, true));
            }
        }
    }
}
