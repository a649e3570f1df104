package org.warrantgraph.source.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens the bytes of an XML file as text: by byte order mark, else by the encoding it declares, else UTF-8. */
public final class DecodedXml {
    private static final int HEAD = 256;
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]{0,150}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");

    private DecodedXml() {}

    /** Bytes that the encoding does not know become U+FFFD. */
    public static java.io.Reader open(InputStream bytes) throws IOException {
        PushbackInputStream in = new PushbackInputStream(bytes, HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.unread(head);
        return new InputStreamReader(
                in,
                encoding(head)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    /** The encoding of a file that starts with {@code head}. */
    public static Charset encoding(byte[] head) {
        if (startsWith(head, 0xfe, 0xff) || startsWith(head, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(head, 0xff, 0xfe) || startsWith(head, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (startsWith(head, 0xef, 0xbb, 0xbf) || !declared.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            Charset found = Charset.forName(declared.group(1));
            // What could be read so far was one byte per letter; a declaration of two bytes is wrong.
            return found.name().startsWith("UTF-16") || found.name().startsWith("UTF-32")
                    ? StandardCharsets.UTF_8
                    : found;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static boolean startsWith(byte[] head, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
