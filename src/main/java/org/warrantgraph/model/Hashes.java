package org.warrantgraph.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 as names and anchors use it. */
public final class Hashes {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private Hashes() {}

    /** 64 lower-case hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** True for 64 lower-case hexadecimal digits. */
    public static boolean isSha256(String text) {
        return SHA_256.matcher(text).matches();
    }

    /** A fresh SHA-256, for content that does not fit in memory. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Of the UTF-8 bytes of {@code text}. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
