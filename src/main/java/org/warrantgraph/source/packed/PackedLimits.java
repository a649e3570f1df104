package org.warrantgraph.source.packed;

/**
 * How much a packed file may give: a file of a few kilobytes can be made to unpack to terabytes.
 *
 * @param bytes most unpacked bytes of one packed file, all nested ones included
 * @param ratio most unpacked bytes for each packed byte, beyond {@value #FREE} bytes
 * @param members most files in it, all nested ones included
 * @param depth how many packed files may be inside each other
 * @param inMemory members up to this many bytes are held in memory, larger ones in a file
 */
public record PackedLimits(long bytes, int ratio, int members, int depth, int inMemory) {
    /** Bytes that any packed file may give, whatever its size: short files of repeated text compress well. */
    static final long FREE = 16L << 20;

    public PackedLimits {
        if (bytes < 1 || ratio < 1 || members < 1 || depth < 1 || inMemory < 0) {
            throw new IllegalArgumentException("limits below 1");
        }
    }

    /** 8 GiB, 200 bytes for one, 200,000 files, 3 deep; 4 MiB in memory. */
    public static PackedLimits standard() {
        return new PackedLimits(8L << 30, 200, 200_000, 3, 4 << 20);
    }

    /** Most unpacked bytes of a file of {@code packed} bytes. */
    long bytesFor(long packed) {
        long byRatio = packed > (bytes - FREE) / ratio ? bytes : FREE + packed * ratio;
        return Math.min(bytes, byRatio);
    }
}
