package dev.nexthop.markdown.kramdown;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Puts pieces of documents, one for each thing that the dialect has, beside and into each other.
 */
final class FeatureGenerator {
  private static final Path FRAGMENTS = Path.of("src/test/resources/kramdown-fuzz/fragments.txt");

  private final RandomGenerator random;
  private final List<String> fragments;

  FeatureGenerator(RandomGenerator random) {
    this.random = random;
    try {
      fragments = List.of(Files.readString(FRAGMENTS).split("\n%%\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text() {
    String text = sequence(2 + random.nextInt(4), 0);
    return switch (random.nextInt(12)) {
      case 0 -> text.replace("\n", "\r\n");
      case 1 -> text.replace("\n", " \n");
      case 2 -> text.replace("    ", "\t");
      case 3 -> text.stripTrailing();
      default -> text;
    };
  }

  private String sequence(int count, int depth) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(piece(depth)).append(random.nextInt(4) == 0 ? "\n" : "\n\n");
    }
    return text.toString();
  }

  private String piece(int depth) {
    if (depth > 2 || random.nextInt(3) > 0) {
      return fragments.get(random.nextInt(fragments.size())).stripTrailing();
    }
    String inner = sequence(1 + random.nextInt(2), depth + 1).stripTrailing();
    return switch (random.nextInt(9)) {
      case 0, 1 -> indented("* ", "  ", inner);
      case 2 -> indented("1. ", "   ", inner);
      case 3 -> indented("> ", "> ", inner);
      case 4 -> "term\n" + indented(": ", "  ", inner);
      case 5 -> "<div markdown=\"1\">\n" + inner + "\n</div>";
      case 6 -> "x[^n" + depth + "]\n\n" + indented("[^n" + depth + "]: ", "    ", inner);
      case 7 -> "<section>\n" + inner + "\n</section>";
      default -> indented("- ", "    ", inner);
    };
  }

  private static String indented(String first, String others, String text) {
    return first + text.replace("\n", "\n" + others);
  }
}
