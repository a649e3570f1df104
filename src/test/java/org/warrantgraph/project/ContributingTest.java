package org.warrantgraph.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warrantgraph.model.Entity;
import org.warrantgraph.source.BytesSource;
import org.warrantgraph.source.CollectingSink;
import org.warrantgraph.source.Reader;

/** The example in CONTRIBUTING.md is a reader: it compiles and reads. */
final class ContributingTest {
    @TempDir
    Path folder;

    @Test
    void theExampleReader_compilesAndReads() throws IOException, ReflectiveOperationException {
        String guide = Files.readString(Path.of("CONTRIBUTING.md"));
        int start = guide.indexOf("```java\n") + 8;
        Path file = folder.resolve("PlainListReader.java");
        Files.writeString(file, guide.substring(start, guide.indexOf("```", start)));
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "needs a JDK");
        int errors = compiler.run(
                null,
                null,
                null,
                "-proc:none",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                file.toString());
        assertThat(errors).isZero();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, ContributingTest.class.getClassLoader())) {
            Reader reader = (Reader)
                    loader.loadClass("PlainListReader").getDeclaredConstructor().newInstance();
            CollectingSink sink = new CollectingSink();
            BytesSource source = BytesSource.of("compounds.list", "examplinib\n\nzorbatinib\n");
            assertThat(reader.fit(source, source.bytes()).score()).isPositive();
            reader.read(source, sink);
            assertThat(sink.all(Entity.class).map(Entity::label)).containsExactly("examplinib", "zorbatinib");
            assertThat(sink.used).isEqualTo(2);
            assertThat(sink.skipped).containsExactly("blank line");
        }
    }
}
