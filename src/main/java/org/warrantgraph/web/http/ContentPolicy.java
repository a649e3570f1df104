package org.warrantgraph.web.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.warrantgraph.picture.MechanismPicture;

/** What a page may load: its own files, the style sheet inside our pictures, and nothing from anybody else. */
final class ContentPolicy {
    /** Value of the {@code Content-Security-Policy} header. */
    static final String VALUE = "default-src 'self'; style-src 'self' 'sha256-" + hash(MechanismPicture.styleSheet())
            + "'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private ContentPolicy() {}

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
