package org.warrantgraph.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "*.md a.md true",
                "*.md b/a.md false",
                "**/*.md a.md true",
                "**/*.md b/c/a.md true",
                "data/**/x.json data/x.json true",
                "data/**/x.json data/a/b/x.json true",
                "data/** data/a/b true",
                "data/ data/a/b true",
                "data/ database/a false",
                "a.tar.gz!/**/*.nxml a.tar.gz!/x/y.nxml true",
                "a.tar.gz!/** a_tar.gz!/x false",
                "{a,b}/*.t?v b/x.tsv true",
                "[a-c]x bx true",
                "[!a-c]x bx false",
                "a(b) a(b) true",
                "é*.md édition.md true",
            })
    void pattern_standsForTheWholePath(String pattern, String path, boolean matches) {
        assertThat(Glob.of(pattern).matches(path)).isEqualTo(matches);
    }

    @Test
    void openBracket_isSaid() {
        assertThatThrownBy(() -> Glob.of("a{b")).hasMessageContaining("'{' without '}'");
        assertThatThrownBy(() -> Glob.of("a[b")).hasMessageContaining("'[' without ']'");
        assertThatThrownBy(() -> Glob.of("[z-a]")).isInstanceOf(IllegalArgumentException.class);
    }
}
