package dev.nexthop.site.render.sass;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderPatternTest {
  @TempDir Path source;

  @Test
  void folders_are_found_by_patterns() throws IOException {
    Files.createDirectories(source.resolve("_sass/a/b"));
    Files.createDirectories(source.resolve("_sass/c"));
    assertThat(FolderPattern.found(source, "_sass/{a,c}"))
        .containsExactly(source.resolve("_sass/a"), source.resolve("_sass/c"));
    assertThat(FolderPattern.found(source, "_sass/**/b"))
        .containsExactly(source.resolve("_sass/a/b"));
  }

  @Test
  void what_is_no_pattern_finds_nothing() throws IOException {
    Files.createDirectories(source.resolve("x"));
    for (String pattern : new String[] {"x[", "{x", "x/[", "[!"}) {
      assertThat(FolderPattern.found(source, pattern)).as(pattern).isEmpty();
    }
  }
}
