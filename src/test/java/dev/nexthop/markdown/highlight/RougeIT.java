package dev.nexthop.markdown.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.markdown.highlight.RubyRouge.Code;
import dev.nexthop.markdown.highlight.lex.Languages;
import dev.nexthop.testing.Requires;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Compares with Ruby's Rouge line by line: our samples, Rouge's own, and mutations of both. */
@Requires(programs = "ruby")
final class RougeIT {

  private static final Path SAMPLES = Path.of("src/test/resources/highlight");
  private static final Set<String> EXACT =
      Set.of("console", "shell", "yaml", "ruby", "java", "python", "html", "conf", "ini");
  private static final int MUTATIONS = Integer.getInteger("nexthop.mutations", 3);

  private final Highlighter highlighter = Rouge.highlighter();

  @Test
  void names_lead_to_the_languages_of_rouge() {
    assertThat(RubyRouge.names()).hasSizeGreaterThan(300).allSatisfy(leads("rouge"));
  }

  @Test
  void media_types_lead_to_the_languages_of_rouge() {
    assertThat(RubyRouge.mediaTypes()).hasSizeGreaterThan(200).allSatisfy(leads("media-type"));
  }

  private static BiConsumer<String, String> leads(String list) {
    Languages languages = Languages.read(list);
    return (name, tag) -> assertThat(languages.tag(name)).as(name).contains(tag);
  }

  @Test
  void lines_equal_those_of_rouge() throws IOException {
    long seed = Long.getLong("nexthop.seed", System.nanoTime());
    List<Code> codes = new ArrayList<>(samples(SAMPLES));
    String more = System.getProperty("nexthop.samples", "");
    if (!more.isEmpty()) {
      codes.addAll(samples(Path.of(more)));
    }
    codes.addAll(RubyRouge.demos());
    String only = System.getProperty("nexthop.only", "");
    codes.removeIf(code -> !only.isEmpty() && !List.of(only.split(",")).contains(code.language()));
    int originals = codes.size();
    Random random = new Random(seed);
    for (int i = 0; i < originals; i++) {
      for (int j = 0; j < MUTATIONS; j++) {
        codes.add(mutate(codes.get(i), random));
      }
    }
    List<String> expected = RubyRouge.html(codes);
    assertThat(expected).hasSameSizeAs(codes);
    Map<String, int[]> counts = new TreeMap<>();
    for (int i = 0; i < codes.size(); i++) {
      compare(codes.get(i), expected.get(i), counts);
    }
    StringBuilder table = new StringBuilder("seed " + seed + "\n");
    List<String> bad = new ArrayList<>();
    counts.forEach(
        (language, count) -> {
          double percent = 100.0 * count[0] / count[1];
          String row = String.format("%-20s %7d lines %6.2f %%", language, count[1], percent);
          table.append(row).append('\n');
          if (percent < (EXACT.contains(language) ? 100 : 95)) {
            bad.add(row);
          }
        });
    System.out.println(table);
    assertThat(bad).as("seed %d", seed).isEmpty();
  }

  private void compare(Code code, String expected, Map<String, int[]> counts) {
    if (expected.startsWith("!")) {
      return;
    }
    String actual = highlighter.highlight(code.language(), code.text()).orElseThrow().html();
    List<String> wanted = TokenLines.of(expected);
    List<String> got = TokenLines.of(actual);
    int[] count = counts.computeIfAbsent(code.language(), key -> new int[2]);
    boolean told = count[1] - count[0] > Integer.getInteger("nexthop.tell", 3);
    for (int i = 0; i < wanted.size(); i++) {
      count[1]++;
      if (i < got.size() && wanted.get(i).equals(got.get(i))) {
        count[0]++;
      } else if (!told) {
        told = true;
        System.out.printf(
            "%s %s line %d%n  rouge %s%n  ours  %s%n",
            code.language(),
            code.name(),
            i + 1,
            wanted.get(i),
            i < got.size() ? got.get(i) : "(none)");
      }
    }
  }

  private static Code mutate(Code code, Random random) {
    StringBuilder text = new StringBuilder(code.text());
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes && text.length() > 4; i++) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(5)) {
        case 0 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(8)));
        case 1 -> text.insert(at, "\"'`\\{}()[]<>#$%/*\n :=".charAt(random.nextInt(21)));
        case 2 -> {
          int from = random.nextInt(text.length());
          text.insert(at, text.substring(from, Math.min(text.length(), from + random.nextInt(40))));
        }
        case 3 -> text.setLength(Math.max(2, at));
        default ->
            text.insert(
                at, List.of("あ", "é", "😀", "\t", "\n\n", "// ", "end").get(random.nextInt(7)));
      }
    }
    // a cut may leave half a character
    String whole =
        new String(text.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    return new Code(code.language(), code.name() + " mutated", whole);
  }

  private static List<Code> samples(Path folder) throws IOException {
    List<Code> codes = new ArrayList<>();
    for (Path file : Samples.below(folder)) {
      String name = file.getName(file.getNameCount() - 1).toString();
      codes.add(new Code(Samples.language(file), name, Files.readString(file)));
    }
    return codes;
  }
}
