package dev.nexthop.site.render.liquid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.markdown.highlight.Highlighter;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.BuildOptions;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Excerpt;
import dev.nexthop.site.model.Page;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.model.Values;
import dev.nexthop.site.read.ConfigurationReader;
import dev.nexthop.site.read.SiteReader;
import dev.nexthop.site.render.Contents;
import dev.nexthop.site.render.Converters;
import dev.nexthop.site.render.LiquidSite;
import dev.nexthop.site.render.Payload;
import dev.nexthop.site.render.Source;
import dev.nexthop.site.render.drop.Read;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads are told exactly; threads do not disturb each other; draws can be repeated. */
final class JekyllLiquidTest {
  private static final Path SITE = Path.of("src/test/resources/render/site").toAbsolutePath();
  private static final LiquidParts PARTS = LiquidParts.with(Highlighter.none());

  private Site site;
  private Page page;

  @BeforeEach
  void read() throws ProblemException, IOException {
    BuildOptions options = BuildOptions.of(SITE, Path.of("_site")).with("plugins", List.of());
    options = options.with("plugins", List.of("jekyll-include-cache"));
    Configuration configuration = new ConfigurationReader(options, entry -> {}).read();
    ZonedDateTime time = ZonedDateTime.now(configuration.zone());
    site = new SiteReader(configuration, Optional.empty(), time, entry -> {}).read();
    page = new Page(Page.Origin.GENERATED, "", "case.html", site.context());
  }

  @Test
  void tellsWhatATemplateReads() throws ProblemException {
    assertThat(reads("{% include plain.html %}")).containsExactly(include("plain.html"));
    assertThat(reads("{{ site.data.authors.bob.name }}")).containsExactly(new Read.Data("authors"));
    assertThat(reads("{{ site.title }}")).containsExactly(new Read.Setting("title"));
    assertThat(reads("{{ site.posts.size }}")).containsExactly(new Read.Members("posts"));
    assertThat(reads("{{ site.posts[0].title }}"))
        .containsExactly(new Read.Members("posts"), new Read.Attributes(site.newestPosts().get(0)));
    assertThat(reads("{{ site.posts[0].content }}"))
        .contains(new Read.Text(site.newestPosts().get(0)));
    assertThat(reads("{% post_url 2020-01-02-first %}"))
        .contains(new Read.Attributes(site.posts().docs().get(0)));
    assertThat(reads("plain {{ 1 | plus: 1 }}")).isEmpty();
  }

  @Test
  void tellsWhatACachedIncludeReadEveryTime() throws ProblemException {
    Set<Read> reads = new LinkedHashSet<>();
    LiquidSite liquid =
        liquid(PARTS.listening((document, read) -> assertThat(reads.add(read) || true).isTrue()));
    for (int i = 0; i < 2; i++) {
      reads.clear();
      render(liquid, "{% include_cached plain.html %}", Optional.empty());
      assertThat(reads).contains(include("plain.html"));
    }
  }

  @Test
  void drawsTheSameWithTheSameSeed() throws ProblemException {
    String template =
        "{% for i in (1..20) %}{{ site.posts | sample | map: 'x' | size }}{% endfor %}"
            + "{{ '1,2,3,4,5,6,7,8,9' | split: ',' | sample: 5 | join: ',' }}";
    String first = render(liquid(PARTS.seeded(7)), template, Optional.empty());
    assertThat(render(liquid(PARTS.seeded(7)), template, Optional.empty())).isEqualTo(first);
  }

  @Test
  void rendersInManyThreads() throws InterruptedException, ExecutionException, ProblemException {
    String template =
        "{% for post in site.posts %}{{ post.title | slugify }}{% include params.html a=post.title"
            + " %}{% assign x = post.url %}{{ x | absolute_url }}{% endfor %}{{ content }}"
            + "{% include_cached plain.html %}{{ site.posts | where_exp: 'p', 'p.tags' | size }}";
    String expected = render(liquid(PARTS), template, Optional.of("c"));
    LiquidSite shared = liquid(PARTS);
    ExecutorService pool = Executors.newFixedThreadPool(8);
    List<Future<String>> results = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      results.add(pool.submit(() -> render(shared, template, Optional.of("c"))));
    }
    pool.shutdown();
    for (Future<String> result : results) {
      assertThat(result.get()).isEqualTo(expected);
    }
  }

  @Test
  void namesFileLineColumnAndRemedy() {
    try {
      render(liquid(PARTS), "one\n\n  {% include plain.htm %}", Optional.empty());
      throw new AssertionError("no problem");
    } catch (ProblemException e) {
      assertThat(e.problems().get(0))
          .hasToString(
              "case.html:7:14: error: Could not locate the included file 'plain.htm' in any of [\""
                  + SITE
                  + "/_includes\"]. Ensure it exists in one of those directories and, if it is a"
                  + " symlink, does not point outside your site source."
                  + System.lineSeparator()
                  + "  hint: Did you mean plain.html?");
    }
  }

  private static Read include(String name) {
    return new Read.Include(SITE.resolve("_includes").resolve(name));
  }

  private Set<Read> reads(String template) throws ProblemException {
    Set<Read> reads = new LinkedHashSet<>();
    render(
        liquid(PARTS.listening((document, read) -> reads.add(read))), template, Optional.empty());
    return reads;
  }

  private String render(LiquidSite liquid, String template, Optional<String> content)
      throws ProblemException {
    return liquid.render(
        new Source(template, "case.html", 5),
        new Payload(page, Optional.of(Map.of()), content),
        problem -> {});
  }

  private LiquidSite liquid(LiquidParts parts) {
    return JekyllLiquid.factory(parts).create(site, new SourceContents(), new NoConverters());
  }

  private static final class SourceContents implements Contents {
    @Override
    public String content(Convertible reader, Convertible document) {
      return document.content();
    }

    @Override
    public Object output(Convertible reader, Convertible document) {
      return Values.NIL;
    }

    @Override
    public String excerpt(Excerpt excerpt) {
      return excerpt.content();
    }
  }

  private static final class NoConverters implements Converters {
    @Override
    public String markdown(String text) {
      return text;
    }

    @Override
    public String smartify(String text) {
      return text;
    }

    @Override
    public String sass(String text, boolean indented) {
      return text;
    }
  }
}
