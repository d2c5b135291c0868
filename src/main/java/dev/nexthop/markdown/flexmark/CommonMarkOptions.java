package dev.nexthop.markdown.flexmark;

import dev.nexthop.markdown.SettingMistake;
import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What {@code commonmark:} in {@code _config.yml} asks for, as jekyll-commonmark reads it.
 *
 * @param options how to parse and to write
 * @param extensions what there is beside CommonMark
 * @param unknown names that jekyll-commonmark does not know, each told in its words
 */
public record CommonMarkOptions(
    Set<Option> options, Set<Extension> extensions, List<SettingMistake> unknown) {

  /** commonmarker's options; those that do not change its HTML are accepted. */
  public enum Option {
    DEFAULT,
    SOURCEPOS,
    /** Raw HTML is kept. */
    UNSAFE,
    VALIDATE_UTF8,
    /** Quotes, dashes and dots become typographic. */
    SMART,
    LIBERAL_HTML_TAG,
    FOOTNOTES,
    /** One tilde does not strike through. */
    STRIKETHROUGH_DOUBLE_TILDE,
    /** A line break is one in the page, too. */
    HARDBREAKS,
    /** A line break is a space in the page; HARDBREAKS goes before. */
    NOBREAKS,
    /** The language stands at {@code pre}, not at {@code code}. */
    GITHUB_PRE_LANG,
    TABLE_PREFER_STYLE_ATTRIBUTES,
    FULL_INFO_STRING
  }

  /** cmark-gfm's extensions. */
  public enum Extension {
    TABLE,
    STRIKETHROUGH,
    AUTOLINK,
    /** Tags that GitHub does not let through are escaped. */
    TAGFILTER,
    TASKLIST
  }

  public CommonMarkOptions {
    options = Set.copyOf(options);
    extensions = Set.copyOf(extensions);
    unknown = List.copyOf(unknown);
  }

  /**
   * For {@code markdown: CommonMark}: nothing but what is asked for.
   *
   * @param settings value of {@code commonmark:}
   */
  public static CommonMarkOptions of(Map<String, ?> settings) {
    return read(settings, EnumSet.noneOf(Option.class), EnumSet.noneOf(Extension.class));
  }

  /**
   * For {@code markdown: GFM}: a list that is not there is as GitHub sets it.
   *
   * @param settings value of {@code commonmark:}
   */
  public static CommonMarkOptions github(Map<String, ?> settings) {
    return read(
        settings,
        EnumSet.of(Option.UNSAFE, Option.FOOTNOTES),
        EnumSet.of(
            Extension.TABLE,
            Extension.STRIKETHROUGH,
            Extension.AUTOLINK,
            Extension.TAGFILTER,
            Extension.TASKLIST));
  }

  boolean has(Option option) {
    return options.contains(option);
  }

  boolean has(Extension extension) {
    return extensions.contains(extension);
  }

  private static CommonMarkOptions read(
      Map<String, ?> settings, Set<Option> options, Set<Extension> extensions) {
    List<SettingMistake> unknown = new ArrayList<>();
    Set<Option> chosen = options;
    Set<Extension> added = extensions;
    if (settings.get("options") instanceof List<?> names) {
      chosen = EnumSet.noneOf(Option.class);
      for (Object name : names) {
        String upper = name.toString().toUpperCase(Locale.ROOT);
        add(upper, upper, Option.class, chosen, unknown);
      }
    }
    if (settings.get("extensions") instanceof List<?> names) {
      added = EnumSet.noneOf(Extension.class);
      for (Object name : names) {
        // Unlike options, extensions are compared as they are written.
        String written = name.toString();
        boolean lower = written.equals(written.toLowerCase(Locale.ROOT));
        String upper = lower ? written.toUpperCase(Locale.ROOT) : "";
        add(written, upper, Extension.class, added, unknown);
      }
    }
    return new CommonMarkOptions(chosen, added, unknown);
  }

  private static <E extends Enum<E>> void add(
      String written, String name, Class<E> kind, Set<E> to, List<SettingMistake> unknown) {
    for (E value : kind.getEnumConstants()) {
      if (value.name().equals(name)) {
        to.add(value);
        return;
      }
    }
    boolean option = kind == Option.class;
    String what = option ? "option" : "extension";
    String valid =
        Arrays.stream(kind.getEnumConstants())
            .map(each -> option ? each.name() : each.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    unknown.add(
        new SettingMistake(
            written,
            Problem.warning(
                "commonmark-option", Place.NOWHERE, written + " is not a valid " + what, ""),
            "Valid " + what + "s:",
            valid));
  }
}
