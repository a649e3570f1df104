package org.warrantgraph.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this program, as its build file says. */
public final class ProgramVersion {
    private ProgramVersion() {}

    /** For instance {@code 0.1.0}. */
    public static String current() {
        Properties properties = new Properties();
        try (InputStream in = ProgramVersion.class.getResourceAsStream("/warrant.properties")) {
            if (in == null) {
                throw new IllegalStateException("warrant.properties is part of every build");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }
}
