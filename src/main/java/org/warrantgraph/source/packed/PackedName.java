package org.warrantgraph.source.packed;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Names of packed files and of the files in them: {@code data/paths.tar.gz!/paths/DB00001.yaml}. */
public final class PackedName {
    /** Between the name of a packed file and the path in it. */
    public static final String INSIDE = "!/";

    /** How the files in a packed file are told apart. */
    enum Form {
        /** One file, compressed. */
        GZIP,
        TAR,
        TAR_GZIP,
        ZIP
    }

    private PackedName() {}

    /** True for {@code .gz}, {@code .tgz}, {@code .tar} and {@code .zip}, in any case. */
    public static boolean isPacked(String name) {
        return form(name).isPresent();
    }

    static Optional<Form> form(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".tar.gz") || lower.endsWith(".tgz")) {
            return Optional.of(Form.TAR_GZIP);
        }
        if (lower.endsWith(".gz")) {
            return Optional.of(Form.GZIP);
        }
        if (lower.endsWith(".tar")) {
            return Optional.of(Form.TAR);
        }
        return lower.endsWith(".zip") ? Optional.of(Form.ZIP) : Optional.empty();
    }

    /** {@code a/b.json} of {@code a/b.json.gz} is {@code b.json}. */
    static String withoutGz(String name) {
        return name.substring(name.lastIndexOf('/') + 1, name.length() - ".gz".length());
    }

    /** The name a member has outside: its packed file's, {@value #INSIDE}, its path in it. */
    static String inside(String packed, String member) {
        return packed + INSIDE + member;
    }

    /** The path of a member in one spelling: NFC, without a leading {@code ./}. */
    static String normal(String raw) {
        String name = Normalizer.normalize(raw, Normalizer.Form.NFC);
        while (name.startsWith("./")) {
            name = name.substring(2);
        }
        return name;
    }

    /** Why a member's path cannot be used; empty for a good one. */
    static Optional<String> fault(String name) {
        if (name.isEmpty()) {
            return Optional.of("has no name");
        }
        if (name.startsWith("/") || name.matches("[A-Za-z]:.*")) {
            return Optional.of("has an absolute path");
        }
        if (name.indexOf('\\') >= 0 || name.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.of("has a backslash or control character in its path");
        }
        if (name.contains(INSIDE)) {
            return Optional.of("has '" + INSIDE + "' in its path");
        }
        for (String step : name.split("/", -1)) {
            if (step.equals("..")) {
                return Optional.of("has a path that leads out of the file ('..')");
            }
            if (step.isEmpty()) {
                return Optional.of("has a folder without a name in its path");
            }
        }
        return Optional.empty();
    }

    /** True where a folder listing would leave the file out too: hidden files, and what macOS puts beside files. */
    static boolean isHidden(String name) {
        for (String step : name.split("/")) {
            if (step.startsWith(".") || step.equals("__MACOSX")) {
                return true;
            }
        }
        return false;
    }
}
