package dev.nexthop.site.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text made fit for a URL: {@code Utils.slugify}. */
public final class Slug {
  private static final Pattern RAW = Pattern.compile("[\\s]+");
  private static final Pattern DEFAULT = Pattern.compile("[^\\p{M}\\p{L}\\p{Nd}]+");
  private static final Pattern PRETTY = Pattern.compile("[^\\p{M}\\p{L}\\p{Nd}._~!$&'()+,;=@]+");
  private static final Pattern ASCII = Pattern.compile("[^A-Za-z0-9]+");
  private static final Pattern OUTER_HYPHEN = Pattern.compile("^-|-$", Pattern.MULTILINE);

  private Slug() {}

  /**
   * The text in that mode, in lower case.
   *
   * @param mode {@code raw}, {@code default}, {@code pretty}, {@code ascii} or {@code latin}; any
   *     other mode only turns into lower case
   */
  public static String of(String text, String mode) {
    return slugify(text, mode).toLowerCase(Locale.ROOT);
  }

  /** As {@link #of} but with letters' case kept. */
  public static String cased(String text, String mode) {
    return slugify(text, mode);
  }

  private static String slugify(String text, String mode) {
    Pattern replaced =
        switch (mode) {
          case "raw" -> RAW;
          case "default" -> DEFAULT;
          case "pretty" -> PRETTY;
          case "ascii" -> ASCII;
          case "latin" -> DEFAULT;
          default -> null;
        };
    if (replaced == null) {
      return text;
    }
    String plain = mode.equals("latin") ? Transliteration.toAscii(text) : text;
    return OUTER_HYPHEN.matcher(replaced.matcher(plain).replaceAll("-")).replaceAll("");
  }

  /** {@code hello-big-world} as {@code Hello Big World}. */
  public static String titleize(String slug) {
    return Arrays.stream(slug.split("-")).map(Slug::capitalize).collect(Collectors.joining(" "));
  }

  private static String capitalize(String word) {
    if (word.isEmpty()) {
      return word;
    }
    int first = word.offsetByCodePoints(0, 1);
    return word.substring(0, first).toUpperCase(Locale.ROOT)
        + word.substring(first).toLowerCase(Locale.ROOT);
  }
}
