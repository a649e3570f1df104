package org.warrantgraph.source;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;

/** Broken copies of something sound: bytes changed, parts cut out, repeated, moved, put in from elsewhere. The same seed gives the same ones. */
public final class Mutants {
    private static final String SIGNS = "[]{}:-\"'&*!|>#,\n \t\0é1<>/\\@%=;()?$^";
    private static final int LONGEST_PART = 200;
    private static final int LARGEST = 1 << 20;

    private final Random random;

    public Mutants(long seed) {
        this.random = new Random(seed);
    }

    /** A copy with one to six faults. */
    public byte[] next(byte[] sound) {
        byte[] bytes = sound.clone();
        for (int faults = 1 + random.nextInt(6); faults > 0 && bytes.length > 1; faults--) {
            bytes = fault(bytes);
        }
        return bytes;
    }

    private byte[] fault(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        int end = Math.min(bytes.length, at + 1 + random.nextInt(LONGEST_PART));
        byte[] part = Arrays.copyOfRange(bytes, at, end);
        return switch (random.nextInt(6)) {
            case 0 -> spliced(bytes, at, end, new byte[0], 1);
            case 1 -> spliced(bytes, at, end, part, bytes.length > LARGEST ? 1 : 2 + random.nextInt(30));
            case 2 -> {
                byte[] rest = spliced(bytes, at, end, new byte[0], 1);
                int to = random.nextInt(rest.length + 1);
                yield spliced(rest, to, to, part, 1);
            }
            case 3 -> Arrays.copyOf(bytes, end);
            default -> {
                byte[] changed = bytes.clone();
                for (int i = 0; i < 1 + random.nextInt(4); i++) {
                    changed[random.nextInt(changed.length)] = (byte) SIGNS.charAt(random.nextInt(SIGNS.length()));
                }
                yield changed;
            }
        };
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] instead, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        for (int i = 0; i < times; i++) {
            out.writeBytes(instead);
        }
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }
}
