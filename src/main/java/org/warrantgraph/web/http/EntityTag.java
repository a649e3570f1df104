package org.warrantgraph.web.http;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.warrantgraph.model.Hashes;
import org.warrantgraph.model.ProgramVersion;

/**
 * The strong entity tag of an answer: changes with the program, and with what else decides its bytes.
 *
 * @param value with its quotation marks
 */
public record EntityTag(String value) {
    private static final int DIGITS = 24;

    /** @param parts that decide the bytes, such as release, address and media type */
    public static EntityTag of(String... parts) {
        return quoted(Hashes.sha256(ProgramVersion.current() + "\n" + String.join("\n", parts)));
    }

    /** Of bytes that are the same as long as their tag is. */
    public static EntityTag of(byte[] bytes) {
        return quoted(Hashes.sha256(bytes));
    }

    private static EntityTag quoted(String hash) {
        return new EntityTag('"' + hash.substring(0, DIGITS) + '"');
    }

    /** 304 where the client has these bytes, else what {@code make} gives; either with the tag. */
    public Answer answer(Request request, Supplier<Answer> make) {
        Answer answer = isHeldBy(request) ? new Answer(304, List.of(), new byte[0]) : make.get();
        return answer.with("ETag", value);
    }

    /** Whether the client says that it has these bytes. */
    public boolean isHeldBy(Request request) {
        return Arrays.stream(request.ifNoneMatch().split(",", -1))
                .map(String::strip)
                .anyMatch(given -> given.equals("*") || given.equals(value) || given.equals("W/" + value));
    }
}
