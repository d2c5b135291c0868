package dev.nexthop.site;

import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.BuildOptions;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.read.ThemeReader;
import dev.nexthop.site.render.ConversionCache;
import dev.nexthop.site.render.RenderParts;
import dev.nexthop.site.write.CacheFolder;
import dev.nexthop.site.write.LastBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A build that takes what it can from the cache folder: nothing to do if everything is as it was,
 * otherwise the Markdown that earlier builds converted.
 *
 * @param build builds sites
 * @param parts that render
 * @param program version of the program and whatever else tells it from others
 */
record RepeatedBuild(SiteBuild build, RenderParts parts, String program) {

  /** Whether anything was built. */
  boolean run(Configuration configuration, BuildOptions options, Journal journal)
      throws ProblemException, IOException {
    var theme = new ThemeReader(options.environment(), parts.themes(), journal).find(configuration);
    LastBuild last = LastBuild.look(configuration, theme, program);
    boolean plugins = SiteBuild.hasJavaPlugins(configuration);
    if (!plugins && !configuration.flag("profile") && last.isUpToDate()) {
      return false;
    }
    last.forget();
    Heard heard = new Heard(journal);
    ZonedDateTime begin = ZonedDateTime.now(configuration.zone());
    BuildResult result = buildWithCache(configuration, options, heard);
    if (!plugins && !heard.warned && !waits(result.site(), begin)) {
      last.write();
    }
    return true;
  }

  /**
   * Builds a site, taking from the cache folder what earlier builds made of the same Markdown. A
   * first build leaves only the folder: where nothing is built a second time nobody pays for a
   * cache.
   */
  private BuildResult buildWithCache(
      Configuration configuration, BuildOptions options, Journal journal)
      throws ProblemException, IOException {
    Path folder = configuration.sourceFolder("cache_dir").resolve("nexthop");
    boolean isUsed = CacheFolder.isUsed(configuration);
    Optional<ConversionCache> opened =
        isUsed && Files.isDirectory(folder)
            ? ConversionCache.open(
                folder.resolve("conversions"), program + " " + conversionSettings(configuration))
            : Optional.empty();
    if (isUsed) {
      Files.createDirectories(folder);
    }
    if (opened.isEmpty()) {
      return build.build(configuration, options, journal);
    }
    try (ConversionCache cache = opened.get()) {
      return new SiteBuild(parts.with(cache)).build(configuration, options, journal);
    }
  }

  private static String conversionSettings(Configuration configuration) {
    return Stream.of(
            "markdown", "highlighter", "kramdown", "commonmark", "guess_lang", "postfix_languages")
        .map(key -> key + "=" + configuration.get(key))
        .collect(Collectors.joining(" "));
  }

  /** Whether a document will be due some day. */
  private static boolean waits(Site site, ZonedDateTime begin) {
    return site.convertibles().stream()
        .anyMatch(
            each -> each.data().get("date") instanceof ZonedDateTime date && date.isAfter(begin));
  }

  /** Whether there was anything to be said. */
  private static final class Heard implements Journal {
    private final Journal journal;
    private boolean warned;

    Heard(Journal journal) {
      this.journal = journal;
    }

    @Override
    public void write(Entry entry) {
      warned |= entry.level().compareTo(Level.WARN) >= 0;
      journal.write(entry);
    }

    @Override
    public void rendered(int done, int all) {
      journal.rendered(done, all);
    }
  }
}
