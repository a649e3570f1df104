package org.warrantgraph.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One line of {@code web/attacks.txt}.
 *
 * @param line its number in the file
 * @param how query, body, form, get, raw
 * @param status what the answer must have: a number or a class such as {@code 4xx}
 * @param within time for the whole answer
 * @param request as written, see {@link #bytes}
 */
record Attack(int line, String how, String status, Duration within, String request) {
    private static final Pattern REPEATED = Pattern.compile("\\{(\\d+)\\*(\\{}|[^{}]+|[{}])}");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:x([0-9a-f]{2})|([rn\\\\]))");

    static List<Attack> all() {
        try (InputStream in = Attack.class.getResourceAsStream("/web/attacks.txt")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return IntStream.range(0, lines.size())
                    .filter(i -> !lines.get(i).isBlank() && !lines.get(i).startsWith("#"))
                    .mapToObj(i -> parse(i + 1, lines.get(i)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Attack parse(int number, String line) {
        String[] columns = line.split(" {2,}", 4);
        if (columns.length < 3) {
            throw new IllegalStateException("attacks.txt:" + number + ": not four columns");
        }
        return new Attack(
                number,
                columns[0],
                columns[1],
                Duration.ofSeconds(Long.parseLong(columns[2])),
                columns.length < 4 ? "" : columns[3]);
    }

    /** The request with its repetitions written out and the canary's address put in. */
    String text(String canary) {
        Matcher repeated = REPEATED.matcher(request.replace("{canary}", canary));
        return repeated.replaceAll(
                match -> Matcher.quoteReplacement(match.group(2).repeat(Integer.parseInt(match.group(1)))));
    }

    /** {@link #text} as bytes, with {@code \r \n \\ \xHH} as what they stand for. */
    byte[] bytes(String canary) {
        String latin = new String(text(canary).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return ESCAPE.matcher(latin)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1) != null
                                ? String.valueOf((char) Integer.parseInt(match.group(1), 16))
                                : switch (match.group(2)) {
                                    case "r" -> "\r";
                                    case "n" -> "\n";
                                    default -> "\\";
                                }))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    boolean mayStayUnanswered() {
        return status.equals("none");
    }

    boolean allows(int answered) {
        return Stream.of(status.split("\\|"))
                .anyMatch(one -> one.equals("none")
                        ? answered < 500
                        : one.endsWith("xx")
                                ? one.charAt(0) - '0' == answered / 100
                                : one.equals(Integer.toString(answered)));
    }

    @Override
    public String toString() {
        return "attacks.txt:" + line + " " + how + " "
                + request.substring(0, Math.min(90, request.length())).strip();
    }
}
