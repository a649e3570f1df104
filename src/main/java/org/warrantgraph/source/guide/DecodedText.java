package org.warrantgraph.source.guide;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.warrantgraph.model.Hashes;

/**
 * Bytes read as UTF-8. Bytes that are not UTF-8 become U+FFFD, one for each malformed sequence; offsets count the text as it is after
 * that.
 *
 * @param sha256 of the bytes
 * @param size number of bytes
 * @param firstBadByte index of the first byte that is not UTF-8
 */
record DecodedText(String text, String sha256, int size, OptionalInt firstBadByte) {
    static DecodedText of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharsetDecoder strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(1 << 14);
        CoderResult result = strict.decode(in, out, true);
        while (result.isOverflow()) {
            out.clear();
            result = strict.decode(in, out, true);
        }
        OptionalInt bad = result.isError() ? OptionalInt.of(in.position()) : OptionalInt.empty();
        return new DecodedText(new String(bytes, StandardCharsets.UTF_8), Hashes.sha256(bytes), bytes.length, bad);
    }
}
