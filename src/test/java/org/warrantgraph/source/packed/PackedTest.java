package org.warrantgraph.source.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warrantgraph.model.Hashes;
import org.warrantgraph.model.Message;
import org.warrantgraph.source.BytesSource;

class PackedTest {
    private static final PackedLimits SMALL = new PackedLimits(100_000, 50, 5, 2, 16);

    @TempDir
    private Path scratch;

    private final List<String> names = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();

    @Test
    void everyForm_givesItsFilesByNameInOrder() throws IOException {
        read("a.tar.gz", Packing.tarGz("b/two.txt", "2", "one.txt", "1"));
        read("d/b.TGZ", Packing.tarGz("./x.txt", "3"));
        read("c.zip", Packing.zip("y.txt", "4", "dir/", "", "dir/z.txt", "5"));
        read("table.tsv.gz", Packing.gzip("6".getBytes(StandardCharsets.UTF_8)));
        read("e.tar", Packing.tar("w.txt", "7"));

        assertThat(names)
                .containsExactly(
                        "a.tar.gz!/b/two.txt",
                        "a.tar.gz!/one.txt",
                        "d/b.TGZ!/x.txt",
                        "c.zip!/y.txt",
                        "c.zip!/dir/z.txt",
                        "table.tsv.gz!/table.tsv",
                        "e.tar!/w.txt");
        assertThat(texts).containsExactly("2", "1", "3", "4", "5", "6", "7");
        assertThat(messages).isEmpty();
    }

    @Test
    void member_hasTheHashOfItsOwnBytes_inMemoryAndOnDisk() throws IOException {
        String large = "large ".repeat(100);
        List<String> hashes = new ArrayList<>();
        Packed.read(
                new BytesSource("a.zip", Packing.zip("small.txt", "s", "large.txt", large)),
                SMALL,
                scratch,
                name -> true,
                new Collecting() {
                    @Override
                    public void take(PackedMember member) throws IOException {
                        hashes.add(member.sha256());
                        assertThat(member.size()).isEqualTo(text(member).length());
                        member.close();
                    }
                });

        assertThat(hashes).containsExactly(Hashes.sha256("s"), Hashes.sha256(large));
        try (Stream<Path> left = Files.list(scratch)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void packedInPacked_isReadToADepth() throws IOException {
        byte[] two = Packing.zip("b.txt", "deep", "c.zip", Packing.text(Packing.zip("d.txt", "too deep")));
        read("a.tar", Packing.tar("in.zip", Packing.text(two)));

        assertThat(names).containsExactly("a.tar!/in.zip!/b.txt");
        assertThat(messages).extracting(Message::id).containsExactly("W-PACK-004");
        assertThat(messages.get(0).place()).hasToString("a.tar!/in.zip!/c.zip");
    }

    @Test
    void pathsThatLeadElsewhere_areNamedAndLeftOut() throws IOException {
        read(
                "a.tar.gz",
                Packing.tarGz("../../up.txt", "1", "/abs.txt", "2", "b\\c.txt", "3", "x!/y.txt", "4", "ok.txt", "5"));

        assertThat(names).containsExactly("a.tar.gz!/ok.txt");
        assertThat(messages).hasSize(4).allMatch(message -> message.id().equals("W-PACK-001"));
        assertThat(messages.get(0).toString()).contains("a.tar.gz", "../../up.txt", "'..'", "Pack it again");
    }

    @Test
    void link_isNamedAndLeftOut() throws IOException {
        read("a.tar", Packing.tarWithLink());

        assertThat(names).containsExactly("a.tar!/plain.txt");
        assertThat(messages).singleElement().asString().contains("'link.txt' is a link");
    }

    @Test
    void hiddenFiles_areLeftOutAsInAFolder() throws IOException {
        read("a.zip", Packing.zip(".hidden", "1", "__MACOSX/._a", "2", "a.txt", "3"));

        assertThat(names).containsExactly("a.zip!/a.txt");
        assertThat(messages).isEmpty();
    }

    @Test
    void nameThatOccursTwice_isReadOnce() throws IOException {
        read("a.tar", Packing.tar("a.txt", "first", "a.txt", "second"));

        assertThat(texts).containsExactly("first");
        assertThat(messages).extracting(Message::id).containsExactly("W-PACK-002");
    }

    @Test
    void bomb_isStoppedAtTheRatio() throws IOException {
        PackedLimits limits = new PackedLimits(1L << 40, 10, 5, 2, 16);
        read("a.tar.gz", Packing.tarGz("small.txt", "1", "zeros.txt", "0".repeat(40 << 20)), limits, name -> true);

        assertThat(names).containsExactly("a.tar.gz!/small.txt");
        assertThat(messages).extracting(Message::id).containsExactly("W-PACK-005");
        assertThat(messages.get(0).toString()).contains("unpacks to more than", "Unpack it");
        try (Stream<Path> left = Files.list(scratch)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void bombInsideAZip_stopsTheZipToo() throws IOException {
        byte[] inner = Packing.tarGz("zeros.txt", "0".repeat(200_000));
        read("a.zip", Packing.zip("in.tgz", Packing.text(inner), "after.txt", "x"));

        assertThat(names).isEmpty();
        assertThat(messages).extracting(Message::id).containsExactly("W-PACK-005");
    }

    @Test
    void moreFilesThanAllowed_areNotRead() throws IOException {
        read("a.zip", Packing.zip("1", "", "2", "", "3", "", "4", "", "5", "", "6", ""));

        assertThat(names).hasSize(5);
        assertThat(messages).singleElement().asString().contains("more than 5 files");
    }

    @Test
    void unwantedFiles_areNotUnpacked() throws IOException {
        read("a.zip", Packing.zip("a.txt", "1", "b.md", "2"), SMALL, name -> name.endsWith(".md"));

        assertThat(names).containsExactly("a.zip!/b.md");
    }

    @Test
    void damagedFile_givesWhatCameBefore() throws IOException {
        byte[] whole = Packing.tar("a.txt", "1", "b.txt", "x".repeat(3000));
        read("cut.tar", Arrays.copyOf(whole, 2000));
        read("no.zip", "this is text".getBytes(StandardCharsets.UTF_8));
        read("no.tar.gz", "this is text".getBytes(StandardCharsets.UTF_8));

        assertThat(names).containsExactly("cut.tar!/a.txt");
        assertThat(messages).extracting(Message::id).containsExactly("W-PACK-003", "W-PACK-003", "W-PACK-003");
    }

    @Test
    void mutatedFiles_neverBreakTheReader() throws IOException {
        List<BytesSource> whole = List.of(
                new BytesSource("a.zip", Packing.zip("a.txt", "one", "b/c.txt", "two two two")),
                new BytesSource("a.tar", Packing.tar("a.txt", "one", "b/c.txt", "two two two")),
                new BytesSource("a.tgz", Packing.tarGz("a.txt", "one", "b/c.txt", "two two two")));
        Random random = new Random(42);
        for (int i = 0; i < 600; i++) {
            BytesSource source = whole.get(i % whole.size());
            byte[] bytes = source.bytes().clone();
            for (int k = 0; k <= random.nextInt(4); k++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            read(source.name(), Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)));
        }

        // A name of dots is only a name; a step up is one between slashes.
        assertThat(names)
                .allMatch(name -> name.startsWith("a.")
                        && !List.of(name.substring(name.indexOf("!/") + 2).split("/"))
                                .contains(".."));
        assertThat(messages).isNotEmpty();
    }

    private void read(String name, byte[] bytes) throws IOException {
        read(name, bytes, SMALL, any -> true);
    }

    private void read(String name, byte[] bytes, PackedLimits limits, Predicate<String> wanted) throws IOException {
        Packed.read(new BytesSource(name, bytes), limits, scratch, wanted, new Collecting());
    }

    private static String text(PackedMember member) throws IOException {
        try (InputStream in = member.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private class Collecting implements Packed.Members {
        @Override
        public void take(PackedMember member) throws IOException {
            try (member) {
                names.add(member.name());
                texts.add(text(member));
            }
        }

        @Override
        public void report(Message message) {
            messages.add(message);
        }
    }
}
