package dev.nexthop.site.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReadAheadTest {
  @TempDir private Path folder;
  private final ReadAhead ahead = new ReadAhead(StandardCharsets.UTF_8, ZoneOffset.UTC);

  @Test
  void each_file_is_handed_out_once_in_whatever_order() throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      files.add(Files.writeString(folder.resolve(i + ".md"), "---\nn: " + i + "\n---\ntext " + i));
    }
    ahead.start(files);
    Collections.shuffle(files, new Random(1));
    for (Path file : files) {
      String number = file.getFileName().toString().replace(".md", "");
      ReadAhead.Parsed parsed = ahead.take(file).orElseThrow();
      assertThat(parsed.value()).isEqualTo(Map.of("n", Long.valueOf(number)));
      assertThat(parsed.parts().content()).isEqualTo("text " + number);
      assertThat(ahead.take(file)).isEmpty();
    }
  }

  @Test
  void what_cannot_be_read_is_left_to_whoever_reports_it() throws IOException {
    Path missing = folder.resolve("missing.md");
    Path malformed = Files.writeString(folder.resolve("a.md"), "---\na: [\n---\n");
    Path bare = Files.writeString(folder.resolve("b.md"), "no front matter");
    ahead.start(List.of(missing, malformed, bare));
    assertThat(ahead.take(missing)).isEmpty();
    assertThat(ahead.take(malformed)).isEmpty();
    assertThat(ahead.take(bare)).isEmpty();
    assertThat(ahead.take(folder.resolve("never-asked-for.md"))).isEmpty();
  }
}
