package dev.nexthop.http.preview;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.nexthop.http.Hosts;
import dev.nexthop.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Serves a built site; its pages reload after a build and show the problems of a failed one. */
public final class Preview implements Routes, AutoCloseable {
  /** Path under which the preview's own files are served, outside of any baseurl. */
  private static final String OWN = "/__nexthop";

  private static final String NOT_FOUND =
      "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Not found</title>"
          + "<body><h1>Not found</h1><p>The site has no such page.</p></body></html>\n";

  private final Settings settings;
  private final Hosts hosts;
  private final SiteFolder folder;
  private final FileCache files;
  private final LiveReload liveReload;
  private final OnDemand onDemand;

  /** As many as a writer has open, with their style sheets and scripts. */
  private final Cache<Path, Boolean> viewed =
      Caffeine.newBuilder().maximumSize(24).expireAfterWrite(Duration.ofHours(1)).build();

  /** What open pages do after a build. */
  public enum Following {
    /** Nothing. */
    NOT,
    /** They show what is new of them. */
    RELOAD,
    /** They go to the page that was edited. */
    NAVIGATE
  }

  /**
   * What is served and how.
   *
   * @param source folder of the articles, whose lines are quoted beside a problem
   * @param destination folder of the built site
   * @param baseurl path under which it is served, such as {@code /blog}; empty for the root
   * @param following whether pages follow the next build
   */
  public record Settings(Path source, Path destination, String baseurl, Following following) {

    public Settings(Path source, Path destination, String baseurl, boolean liveReload) {
      this(source, destination, baseurl, liveReload ? Following.RELOAD : Following.NOT);
    }

    boolean liveReload() {
      return following != Following.NOT;
    }

    public Settings {
      baseurl = baseurl.endsWith("/") ? baseurl.substring(0, baseurl.length() - 1) : baseurl;
      if (!baseurl.isEmpty() && !baseurl.startsWith("/")) {
        throw new IllegalArgumentException("baseurl must begin with a slash: " + baseurl);
      }
    }
  }

  /**
   * @param settings what is served
   * @param hosts which names the preview answers to
   */
  public Preview(Settings settings, Hosts hosts) {
    this(settings, hosts, OnDemand.NONE);
  }

  /**
   * @param settings what is served
   * @param hosts which names the preview answers to
   * @param onDemand makes the files that are asked for
   */
  public Preview(Settings settings, Hosts hosts, OnDemand onDemand) {
    this.onDemand = onDemand;
    this.settings = settings;
    this.hosts = hosts;
    this.folder = new SiteFolder(settings.destination(), settings.baseurl());
    this.liveReload = new LiveReload(new Excerpts(settings.source()), settings);
    this.files = new FileCache(settings.liveReload() ? Preview::withScript : html -> html);
  }

  /** Tells the open pages what a build did. */
  public void built(BuildReport report) {
    if (report.outcome() == BuildReport.Outcome.OUTDATED) {
      return;
    }
    if (!report.changed().isEmpty()) {
      files.clear();
      folder.clear();
    }
    liveReload.publish(report);
  }

  /** Ends the event streams of the open pages; the server goes on. */
  @Override
  public void close() {
    liveReload.close();
  }

  /** Pages and their style sheets and scripts that were asked for lately. */
  public Set<Path> viewed() {
    return Set.copyOf(viewed.asMap().keySet());
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.before(this::refuseForeignHosts);
    if (settings.liveReload()) {
      routes.sse(OWN + "/events", liveReload::connect);
      routes.get(OWN + "/live.js", Preview::script);
    }
    routes.get("/*", this::page).head("/*", this::page);
    Handler onlyReading =
        context -> context.status(HttpStatus.METHOD_NOT_ALLOWED).header("Allow", "GET, HEAD");
    routes
        .post("/*", onlyReading)
        .put("/*", onlyReading)
        .delete("/*", onlyReading)
        .patch("/*", onlyReading);
  }

  private void refuseForeignHosts(Context context) {
    context.header("X-Content-Type-Options", "nosniff").header("X-Frame-Options", "SAMEORIGIN");
    String host = Objects.requireNonNullElse(context.header("Host"), "");
    if (!hosts.accepts(host)) {
      context
          .status(HttpStatus.MISDIRECTED_REQUEST)
          .contentType("text/plain; charset=utf-8")
          .result(
              "This preview does not answer to that host name."
                  + " Open it as http://localhost, or start it with --host NAME.\n")
          .skipRemainingHandlers();
    }
  }

  private void page(Context context) throws IOException {
    String path = context.req().getRequestURI();
    bring(folder.candidates(path));
    SiteFolder.Target target = folder.find(path);
    try {
      if (target instanceof SiteFolder.Target.Found found) {
        noteViewed(found.file());
        FileAnswer.send(context, files.get(found.file()));
      } else if (target instanceof SiteFolder.Target.Moved moved) {
        String query = context.queryString();
        context.header("Cache-Control", "no-store");
        context.redirect(moved.path() + (query == null ? "" : "?" + query), HttpStatus.FOUND);
      } else {
        missing(context, (SiteFolder.Target.Missing) target);
      }
    } catch (NoSuchFileException e) {
      missing(context, new SiteFolder.Target.Missing(Optional.empty()));
    }
  }

  private void bring(List<Path> candidates) throws IOException {
    List<Path> written = onDemand.bring(candidates);
    if (!written.isEmpty()) {
      written.forEach(files::forget);
      folder.clear();
    }
  }

  private void noteViewed(Path file) {
    String type = MediaTypes.of(String.valueOf(file.getFileName()));
    if (type.startsWith("text/") || MediaTypes.isHtml(type)) {
      viewed.put(file, true);
    }
  }

  private void missing(Context context, SiteFolder.Target.Missing missing) throws IOException {
    bring(List.of(folder.missingPage()));
    ServedFile file;
    if (missing.page().isPresent()) {
      file = files.get(missing.page().get());
    } else {
      String page = settings.liveReload() ? withScript(NOT_FOUND) : NOT_FOUND;
      byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
      file = new ServedFile.InMemory(bytes, MediaTypes.of("404.html"), FileCache.etag(bytes));
    }
    FileAnswer.sendMissing(context, file);
  }

  private static String withScript(String html) {
    String tag = "<script src=\"" + OWN + "/live.js\" async></script>";
    int body = html.lastIndexOf("</body>");
    return body < 0 ? html + tag : html.substring(0, body) + tag + html.substring(body);
  }

  private static void script(Context context) throws IOException {
    try (InputStream script = Preview.class.getResourceAsStream("live.js")) {
      context
          .contentType(MediaTypes.of("live.js"))
          .header("Cache-Control", "no-cache")
          .result(Objects.requireNonNull(script, "live.js is missing").readAllBytes());
    }
  }
}
