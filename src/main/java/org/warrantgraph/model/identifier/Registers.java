package org.warrantgraph.model.identifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.warrantgraph.model.ExternalId;

/** The registers of {@code identity/registers.tsv}, by prefix and by other names. */
public final class Registers {
    private static final Map<String, Register> BY_PREFIX = read();
    private static final Map<String, Register> BY_NAME = names();

    private Registers() {}

    /** By prefix or another name, whatever its case: {@code pubmed}, {@code PMID}. */
    public static Optional<Register> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name.strip().toLowerCase(Locale.ROOT)));
    }

    public static Collection<Register> all() {
        return BY_PREFIX.values();
    }

    /** True for registry numbers of trials and other studies. */
    public static boolean isStudy(ExternalId id) {
        return names(id, Register.Named.STUDY);
    }

    /** True for identifiers of articles, abstracts, preprints and pages. An unknown register is taken to identify works. */
    public static boolean isWork(ExternalId id) {
        Register register = BY_PREFIX.get(id.prefix());
        return register == null || register.names() == Register.Named.WORK;
    }

    private static boolean names(ExternalId id, Register.Named what) {
        Register register = BY_PREFIX.get(id.prefix());
        return register != null && register.names() == what;
    }

    private static Map<String, Register> read() {
        Map<String, Register> registers = new LinkedHashMap<>();
        rows("/identity/registers.tsv", cells -> {
            Register register = new Register(
                    cells[0],
                    cells[1].isEmpty() ? Set.of() : Set.of(cells[1].split("\\|")),
                    Register.Named.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                    Pattern.compile(cells[3]),
                    Register.Letters.valueOf(cells[4].toUpperCase(Locale.ROOT)),
                    cells[5],
                    cells[6]);
            registers.put(register.prefix(), register);
        });
        return java.util.Collections.unmodifiableMap(registers);
    }

    private static Map<String, Register> names() {
        Map<String, Register> names = new HashMap<>(BY_PREFIX);
        for (Register register : BY_PREFIX.values()) {
            for (String name : register.otherNames()) {
                if (names.put(name, register) != null) {
                    throw new IllegalStateException("two registers are called " + name);
                }
            }
        }
        return Map.copyOf(names);
    }

    /** Every line of a table on the class path that says something, cut into cells. */
    static void rows(String table, Consumer<String[]> take) {
        try (InputStream in = Registers.class.getResourceAsStream(table)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + table);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<String> said = lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            said.forEach(line -> take.accept(line.split("\t", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + table, e);
        }
    }
}
