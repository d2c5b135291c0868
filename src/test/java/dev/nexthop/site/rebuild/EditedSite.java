package dev.nexthop.site.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.cli.Wiring;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.SiteBuild;
import dev.nexthop.site.SiteSession;
import dev.nexthop.site.model.BuildOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A site that is edited at random. After each edit it is built by a session that knows the builds
 * before, and from nothing: both must give the same tree.
 */
final class EditedSite {
  private final Path source;
  private final Path work;
  private final Random random;
  private final Map<String, byte[]> original;
  private final Map<String, Object> overrides;
  private final List<String> history = new ArrayList<>();
  private final SiteBuild builder = new SiteBuild(Wiring.parts());
  private final SiteSession session;
  private int number;

  EditedSite(Path template, Path work, long seed, Map<String, Object> overrides)
      throws IOException, ProblemException {
    this.work = work;
    this.source = work.resolve("source");
    this.random = new Random(seed);
    this.overrides = overrides;
    copy(template, source);
    Files.writeString(
        source.resolve("_config.yml"),
        (Files.exists(source.resolve("_config.yml"))
                ? Files.readString(source.resolve("_config.yml")) + "\n"
                : "")
            + "time: 2024-06-01 12:00:00 +0000\n");
    this.original = tree(source);
    BuildOptions options = options("session");
    session = builder.session(options, builder.configure(options, entry -> {}));
    history.add("seed " + seed);
  }

  private BuildOptions options(String destination) {
    BuildOptions options =
        new BuildOptions(
            Map.of(
                "source",
                source.toString(),
                "destination",
                work.resolve(destination).toString(),
                "disable_disk_cache",
                true),
            List.of(),
            false,
            work,
            Map.of("TZ", "UTC", "GEM_PATH", work.resolve("gems").toString()));
    for (Map.Entry<String, Object> each : overrides.entrySet()) {
      options = options.with(each.getKey(), each.getValue());
    }
    return options;
  }

  /** Makes so many edits, comparing after each. */
  void edit(int steps) throws IOException {
    compare(Set.of());
    for (int step = 0; step < steps; step++) {
      Set<Path> changed = new HashSet<>();
      int edits = random.nextInt(4) == 0 ? 3 : 1;
      for (int i = 0; i < edits; i++) {
        change(changed);
      }
      compare(changed);
    }
  }

  /**
   * Makes so many edits; most come while the pages of the one before are rendered, and meanwhile
   * somebody looks at pages.
   */
  void editHastily(int steps) throws IOException, InterruptedException {
    compare(Set.of());
    for (int step = 0; step < steps; step++) {
      Set<Path> changed = new HashSet<>();
      change(changed);
      if (random.nextInt(3) > 0) {
        beginAndLook(changed);
      } else {
        compareWhileLooking(changed);
      }
    }
    compare(Set.of());
  }

  /** Ends a build after some pages, and asks for others. */
  private void beginAndLook(Set<Path> changed) throws IOException {
    AtomicInteger left = new AtomicInteger(random.nextInt(12));
    history.add("(the build ends after " + left + " pages)");
    try {
      Optional<?> built = session.build(changed, () -> left.getAndDecrement() <= 0, entry -> {});
      buildAfresh();
      if (built.isEmpty()) {
        look(tree(work.resolve("fresh")));
      }
    } catch (ProblemException e) {
      history.add("(which fails: " + e.problems() + ")");
    }
  }

  private void look(Map<String, byte[]> expected) throws IOException {
    List<String> paths =
        expected.keySet().stream().filter(path -> path.matches(".*\\.(html|xml|json)")).toList();
    for (int i = 0; i < Math.min(3, paths.size()); i++) {
      String path = paths.get(random.nextInt(paths.size()));
      history.add("(look at " + path + ")");
      session.bring(List.of(work.resolve("session").resolve(path)));
      if (!Files.exists(source.resolve(path)) || text(path).startsWith("---")) {
        assertThat(Files.readString(work.resolve("session").resolve(path)))
            .as("%s after %s", path, String.join("\n", history))
            .isEqualTo(new String(expected.get(path), StandardCharsets.UTF_8));
      }
    }
  }

  /** Another thread asks for pages all the time. */
  private void compareWhileLooking(Set<Path> changed) throws IOException, InterruptedException {
    List<Path> files =
        tree(work.resolve("session")).keySet().stream()
            .map(work.resolve("session")::resolve)
            .toList();
    AtomicBoolean ended = new AtomicBoolean();
    List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    Thread reader =
        new Thread(
            () -> {
              for (int i = 0; !ended.get() && !files.isEmpty(); i++) {
                try {
                  session.bring(List.of(files.get(i % files.size())));
                } catch (IOException | RuntimeException e) {
                  failures.add(e);
                }
              }
            });
    reader.start();
    try {
      compare(changed);
    } finally {
      ended.set(true);
      reader.join();
    }
    assertThat(failures).as("%s", String.join("\n", history)).isEmpty();
  }

  private void buildAfresh() throws IOException, ProblemException {
    delete(work.resolve("fresh"));
    builder.build(options("fresh"), entry -> {});
  }

  private void compare(Set<Path> changed) throws IOException {
    String failed = "";
    try {
      session.build(changed, entry -> {});
    } catch (ProblemException e) {
      failed = e.problems().toString();
    }
    String expectedFailure = "";
    try {
      buildAfresh();
    } catch (ProblemException e) {
      expectedFailure = e.problems().toString();
    }
    assertThat(failed).as(String.join("%n", history)).isEqualTo(expectedFailure);
    if (failed.isEmpty()) {
      Map<String, byte[]> actual = tree(work.resolve("session"));
      Map<String, byte[]> expected = tree(work.resolve("fresh"));
      assertThat(actual.keySet()).as("%s", String.join("\n", history)).isEqualTo(expected.keySet());
      expected.forEach(
          (path, bytes) ->
              assertThat(new String(actual.get(path), StandardCharsets.UTF_8))
                  .as("%s after %s", path, String.join("\n", history))
                  .isEqualTo(new String(bytes, StandardCharsets.UTF_8)));
    }
  }

  private void change(Set<Path> changed) throws IOException {
    List<String> files = new ArrayList<>(tree(source).keySet());
    String file = files.get(random.nextInt(files.size()));
    number++;
    switch (random.nextInt(12)) {
      case 0, 1, 2 -> rewrite(file, text -> text + "\nMore text " + number + ".\n", changed);
      case 3, 4 -> rewrite(file, this::retitled, changed);
      case 5 -> move(file, renamed(file), changed);
      case 6 -> remove(file, changed);
      case 7 -> write("_posts/" + date() + "-new-" + number + ".md", post(), changed);
      case 8 -> write(page("page-" + number), post(), changed);
      case 9 -> write(renamed(file), text(file), changed);
      default -> revert(changed);
    }
  }

  private interface Rewriting {
    String of(String text);
  }

  private void rewrite(String file, Rewriting rewriting, Set<Path> changed) throws IOException {
    if (isText(file)) {
      write(file, rewriting.of(text(file)), changed);
    }
  }

  private String retitled(String text) {
    List<String> lines =
        List.of(
            "title: Title " + number,
            "tags: [a" + random.nextInt(3) + ", b]",
            "date: " + date() + " 10:00:00 +0000",
            "category: c" + random.nextInt(3),
            "redirect_from: /old-" + number,
            "published: " + random.nextBoolean(),
            "permalink: /moved-" + number + "/",
            "layout: " + List.of("default", "post", "page", "none").get(random.nextInt(4)));
    String line = lines.get(random.nextInt(lines.size()));
    String key = line.substring(0, line.indexOf(':'));
    return text.startsWith("---\n")
        ? "---\n" + line + "\n" + text.substring(4).replaceFirst("(?m)^" + key + ":.*\\n", "")
        : text + "\n# " + line;
  }

  private String post() {
    List<String> texts =
        List.of(
            "Plain *text* " + number,
            "{% for post in site.posts %}{{ post.title }} {% endfor %}",
            "{{ site.pages | map: 'url' | sort | join: ' ' }}",
            "{{ site.posts.first.content | strip_html }} {{ site.posts.last.excerpt }}",
            "{{ site.tags | size }} {{ site.data | jsonify }} {{ site.static_files.size }}",
            "{{ page.next.title }} {{ page.previous.url }} {{ site.related_posts | map: 'url' }}",
            "{% for c in site.collections %}{{ c.label }} {{ c.docs | map: 'title' }}{% endfor %}",
            "```ruby\nputs " + number + "\n```\n\nSecond paragraph with {{ page.url }}.");
    return "---\ntitle: New "
        + number
        + "\ntags: [b, t"
        + random.nextInt(3)
        + "]\n---\n"
        + texts.get(random.nextInt(texts.size()))
        + "\n";
  }

  private String page(String name) {
    return (random.nextBoolean() ? "" : "sub/") + name + (random.nextBoolean() ? ".md" : ".html");
  }

  private String date() {
    return "202"
        + (2 + random.nextInt(3))
        + "-0"
        + (1 + random.nextInt(9))
        + "-1"
        + random.nextInt(9);
  }

  private String renamed(String file) {
    int slash = file.lastIndexOf('/') + 1;
    int dot = file.lastIndexOf('.');
    return dot <= slash
        ? file + number
        : file.substring(0, dot) + "-" + number + file.substring(dot);
  }

  private void revert(Set<Path> changed) throws IOException {
    List<String> gone = new ArrayList<>();
    for (Map.Entry<String, byte[]> each : original.entrySet()) {
      Path file = source.resolve(each.getKey());
      if (!Files.exists(file)
          || !java.util.Arrays.equals(Files.readAllBytes(file), each.getValue())) {
        gone.add(each.getKey());
      }
    }
    if (!gone.isEmpty()) {
      String file = gone.get(random.nextInt(gone.size()));
      history.add("revert " + file);
      put(file, original.getOrDefault(file, new byte[0]), changed);
    }
  }

  private void write(String file, String text, Set<Path> changed) throws IOException {
    history.add("write " + file + ": " + text.replace("\n", "\\n"));
    put(file, text.getBytes(StandardCharsets.UTF_8), changed);
  }

  private void put(String file, byte[] bytes, Set<Path> changed) throws IOException {
    Path path = source.resolve(file);
    Path missing = path.getParent();
    while (missing != null && !Files.exists(missing)) {
      changed.add(missing);
      missing = missing.getParent();
    }
    Files.createDirectories(path.getParent());
    Files.write(path, bytes);
    changed.add(path);
  }

  private void move(String from, String to, Set<Path> changed) throws IOException {
    history.add("move " + from + " to " + to);
    Files.move(source.resolve(from), source.resolve(to));
    changed.add(source.resolve(from));
    changed.add(source.resolve(to));
  }

  private void remove(String file, Set<Path> changed) throws IOException {
    history.add("remove " + file);
    Files.delete(source.resolve(file));
    changed.add(source.resolve(file));
  }

  private String text(String file) throws IOException {
    return new String(Files.readAllBytes(source.resolve(file)), StandardCharsets.UTF_8);
  }

  private static boolean isText(String file) {
    return file.matches(".*\\.(md|markdown|html|yml|yaml|json|csv|tsv|scss|sass|css|xml|txt|js)");
  }

  private static Map<String, byte[]> tree(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.filter(Files::isRegularFile).toList()) {
          files.put(folder.relativize(path).toString(), Files.readAllBytes(path));
        }
      }
    }
    return files;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target, LinkOption.NOFOLLOW_LINKS);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
