package dev.nexthop.cli;

import dev.nexthop.site.model.BuildOptions;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that all commands take which build a site, by the names that Jekyll gives them. */
public final class BuildFlags {
  private static final Map<String, Object> STRICT_LIQUID =
      Map.of("error_mode", "strict", "strict_filters", true, "strict_variables", true);

  @Option(
      names = "--config",
      split = ",",
      paramLabel = "CONFIG_FILE",
      description = "Custom configuration file; several separated by commas")
  private List<String> config = List.of();

  @Option(
      names = {"-s", "--source"},
      defaultValue = "",
      paramLabel = "SOURCE",
      description = "Source folder (the current one, or `content` if that is a site)")
  private String source = "";

  @Option(
      names = {"-d", "--destination"},
      defaultValue = "",
      paramLabel = "DESTINATION",
      description = "Folder that the site is written to (_site, or `site`)")
  private String destination = "";

  @Option(names = "--future", description = "Publish posts with a future date")
  private boolean future;

  @Option(
      names = "--limit_posts",
      paramLabel = "MAX_POSTS",
      description = "Publish no more than so many posts")
  private long limitPosts;

  @Option(
      names = {"-b", "--baseurl"},
      defaultValue = "",
      paramLabel = "URL",
      description = "Path that the site is served from")
  private String baseurl = "";

  @Option(names = "--lsi", description = "Accepted and ignored")
  private boolean lsi;

  @Option(
      names = {"-D", "--drafts"},
      description = "Render posts in the _drafts folder")
  private boolean drafts;

  @Option(names = "--unpublished", description = "Render posts that are marked as unpublished")
  private boolean unpublished;

  @Option(names = "--disable-disk-cache", description = "Do not make a cache folder")
  private boolean disableDiskCache;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print errors alone")
  private boolean quiet;

  @Option(
      names = {"-V", "--verbose"},
      description = "Print more")
  private boolean verbose;

  @Option(
      names = {"-I", "--incremental"},
      description = "Accepted: only what changed is written anyway")
  private boolean incremental;

  @Option(names = "--strict_front_matter", description = "Fail if front matter can't be read")
  private boolean strictFrontMatter;

  @Option(names = "--strict", description = "Fail on whatever Jekyll forgives with a warning")
  private boolean strict;

  @Option(names = "--safe", description = "Leave out links that lead out of the source")
  private boolean safe;

  @Option(
      names = {"-p", "--plugins"},
      split = ",",
      paramLabel = "PLUGINS_DIR",
      description = "Folders with Ruby plugins, which are refused")
  private List<String> plugins = List.of();

  @Option(
      names = "--layouts",
      defaultValue = "",
      paramLabel = "DIR",
      description = "Layouts folder")
  private String layouts = "";

  @Option(names = "--profile", description = "Print what took how long")
  private boolean profile;

  @Option(
      names = {"-t", "--trace"},
      description = "Show the full backtrace when an error occurs")
  private boolean trace;

  /**
   * Takes an option in its plainest form: a name in full or one letter, its value as the next
   * argument. This is what the option library would do, without the time that it takes to start.
   *
   * @param name of the option
   * @param rest the arguments after it, of which a value is taken
   * @return false if the option library is to have the whole command line
   */
  boolean take(String name, Iterator<String> rest) {
    switch (name) {
      case "-q", "--quiet" -> quiet = true;
      case "-V", "--verbose" -> verbose = true;
      case "-D", "--drafts" -> drafts = true;
      case "-I", "--incremental" -> incremental = true;
      case "-t", "--trace" -> trace = true;
      case "--future" -> future = true;
      case "--unpublished" -> unpublished = true;
      case "--strict" -> strict = true;
      case "--strict_front_matter" -> strictFrontMatter = true;
      case "--disable-disk-cache" -> disableDiskCache = true;
      default -> {
        return rest.hasNext() && takeValue(name, rest.next());
      }
    }
    return true;
  }

  private boolean takeValue(String name, String value) {
    if (value.isEmpty() || "-@\"'".indexOf(value.charAt(0)) >= 0) {
      return false;
    }
    switch (name) {
      case "-s", "--source" -> source = value;
      case "-d", "--destination" -> destination = value;
      case "-b", "--baseurl" -> baseurl = value;
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Whether backtraces are wanted. */
  public boolean trace() {
    return trace;
  }

  /** Whether only errors are to be printed. */
  public boolean quiet() {
    return quiet;
  }

  /** Whether more is to be printed. */
  public boolean verbose() {
    return verbose;
  }

  /**
   * What was asked for.
   *
   * @param workingDirectory that relative paths start from
   * @param environment environment variables
   */
  public BuildOptions options(Path workingDirectory, Map<String, String> environment) {
    Map<String, Object> overrides = new LinkedHashMap<>();
    putText(overrides, "source", source);
    putText(overrides, "destination", destination);
    putText(overrides, "baseurl", baseurl);
    putText(overrides, "layouts_dir", layouts);
    putFlag(overrides, "future", future);
    putFlag(overrides, "lsi", lsi);
    putFlag(overrides, "show_drafts", drafts);
    putFlag(overrides, "unpublished", unpublished);
    putFlag(overrides, "disable_disk_cache", disableDiskCache);
    putFlag(overrides, "quiet", quiet);
    putFlag(overrides, "verbose", verbose);
    putFlag(overrides, "incremental", incremental);
    putFlag(overrides, "strict_front_matter", strictFrontMatter || strict);
    if (strict) {
      overrides.put("liquid", STRICT_LIQUID);
    }
    putFlag(overrides, "safe", safe);
    putFlag(overrides, "profile", profile);
    if (limitPosts != 0) {
      overrides.put("limit_posts", limitPosts);
    }
    if (!plugins.isEmpty()) {
      overrides.put("plugins_dir", plugins);
    }
    return new BuildOptions(overrides, config, strict, workingDirectory, environment);
  }

  private static void putText(Map<String, Object> overrides, String key, String value) {
    if (!value.isEmpty()) {
      overrides.put(key, value);
    }
  }

  private static void putFlag(Map<String, Object> overrides, String key, boolean value) {
    if (value) {
      overrides.put(key, true);
    }
  }
}
