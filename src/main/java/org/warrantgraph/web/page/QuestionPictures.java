package org.warrantgraph.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.warrantgraph.build.Release;
import org.warrantgraph.model.WarrantException;
import org.warrantgraph.picture.DumbbellPicture;
import org.warrantgraph.picture.ForestPicture;
import org.warrantgraph.query.Answer;
import org.warrantgraph.query.Question;

/**
 * The picture of an answer, told by its columns: estimates with limits are a forest plot, events of two arms a dumbbell plot, a question
 * about a drug's mechanism its mechanism.
 */
final class QuestionPictures {
    private static final Pattern PERCENT = Pattern.compile("\\s*([0-9]+(?:\\.[0-9]+)?)\\s*%.*");

    private final Mechanisms mechanisms;

    QuestionPictures(Mechanisms mechanisms) {
        this.mechanisms = mechanisms;
    }

    /** SVG; empty where a picture would not help. */
    String of(Question question, Map<String, String> values, Answer answer, Release release) {
        if (!(answer instanceof Answer.Table table)) {
            return "";
        }
        List<String> columns = table.columns().stream().map(Var::getVarName).toList();
        if (columns.containsAll(List.of("endpoint", "value", "ciLow", "ciHigh"))) {
            return forest(question.title(), table.rows());
        }
        if (columns.containsAll(List.of("event", "a", "b"))) {
            return events(question, values, table.rows());
        }
        return question.name().contains("mechanism") ? mechanism(question, values, release) : "";
    }

    private String mechanism(Question question, Map<String, String> values, Release release) {
        return question.parameters().stream()
                .filter(parameter -> parameter.name().equals("drug"))
                .findFirst()
                .map(parameter -> {
                    try {
                        String drug = values.getOrDefault("drug", parameter.initial());
                        return mechanisms.picture(release, mechanisms.explain(release, drug, Optional.empty()));
                    } catch (WarrantException.Usage e) {
                        return "";
                    }
                })
                .orElse("");
    }

    private static String forest(String title, List<Binding> rows) {
        List<ForestPicture.Line> lines = new ArrayList<>();
        for (Binding row : rows) {
            Optional<Double> value = number(row, "value");
            Optional<Double> low = number(row, "ciLow");
            Optional<Double> high = number(row, "ciHigh");
            boolean ratio = text(row, "statistic").endsWith("Ratio");
            if (ratio && value.isPresent() && low.filter(v -> v > 0).isPresent() && high.isPresent()) {
                lines.add(new ForestPicture.Line(
                        text(row, "endpoint"),
                        (text(row, "statistic").replaceAll("([a-z])([A-Z])", "$1 $2") + ", "
                                        + text(row, "assessor").replaceAll("([a-z])([A-Z])", "$1 $2"))
                                .toLowerCase(java.util.Locale.ROOT)
                                .replaceFirst(", $", ""),
                        text(row, "value") + " (" + text(row, "ciLow") + "–" + text(row, "ciHigh") + ")",
                        low.get(),
                        value.get(),
                        high.get(),
                        ""));
            }
        }
        return ForestPicture.svg(title, lines);
    }

    private static String events(Question question, Map<String, String> values, List<Binding> rows) {
        List<String> arms = List.of("armA", "armB").stream()
                .map(name -> values.getOrDefault(
                        name,
                        question.parameters().stream()
                                .filter(parameter -> parameter.name().equals(name))
                                .map(parameter -> parameter.initial())
                                .findFirst()
                                .orElse(name)))
                .toList();
        List<DumbbellPicture.Line> lines = new ArrayList<>();
        for (Binding row : rows) {
            List<DumbbellPicture.Mark> marks = new ArrayList<>();
            mark(row, 0, "a", "countA").ifPresent(marks::add);
            mark(row, 1, "b", "countB").ifPresent(marks::add);
            if (!marks.isEmpty()) {
                String grade = text(row, "grades").replaceAll("([a-z])([A-Z0-9])|([0-9])([a-z])", "$1$3 $2$4");
                lines.add(
                        new DumbbellPicture.Line(text(row, "event"), grade.toLowerCase(java.util.Locale.ROOT), marks));
            }
        }
        return DumbbellPicture.svg(question.title(), arms, lines);
    }

    private static Optional<DumbbellPicture.Mark> mark(Binding row, int arm, String column, String count) {
        Matcher percent = PERCENT.matcher(text(row, column));
        return percent.matches()
                ? Optional.of(new DumbbellPicture.Mark(
                        arm,
                        Double.parseDouble(percent.group(1)),
                        text(row, column) + (text(row, count).isEmpty() ? "" : ", " + text(row, count)),
                        ""))
                : Optional.empty();
    }

    private static Optional<Double> number(Binding row, String column) {
        try {
            return Optional.of(text(row, column))
                    .filter(text -> !text.isEmpty())
                    .map(Double::valueOf);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String text(Binding row, String column) {
        Node node = row.get(column);
        return node != null && node.isLiteral() ? node.getLiteralLexicalForm() : "";
    }
}
