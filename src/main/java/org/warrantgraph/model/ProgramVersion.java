package org.warrantgraph.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Properties;

/** The version of this program, as its build file says. */
public final class ProgramVersion {
    private ProgramVersion() {}

    /** For instance {@code 0.1.0}. */
    public static String current() {
        return property("version");
    }

    /** The day of this version. */
    public static LocalDate date() {
        return LocalDate.parse(property("date").substring(0, "2026-11-22".length()));
    }

    private static String property(String key) {
        Properties properties = new Properties();
        try (InputStream in = ProgramVersion.class.getResourceAsStream("/warrant.properties")) {
            if (in == null) {
                throw new IllegalStateException("warrant.properties is part of every build");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty(key, "unknown");
    }
}
