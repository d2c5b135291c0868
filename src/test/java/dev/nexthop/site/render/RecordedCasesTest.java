package dev.nexthop.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.markdown.highlight.Highlighter;
import dev.nexthop.markdown.kramdown.Kramdown;
import dev.nexthop.markdown.kramdown.options.KramdownOptions;
import dev.nexthop.markdown.kramdown.render.EntityWriter;
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
import dev.nexthop.site.render.filter.SmartyPants;
import dev.nexthop.site.render.liquid.JekyllLiquid;
import dev.nexthop.site.render.liquid.LiquidParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Templates with Jekyll's filters and tags do what they do in Jekyll. */
final class RecordedCasesTest {
  private static final Path RESOURCES = Path.of("src/test/resources/render");

  private static final String SITE = RESOURCES.resolve("site").toAbsolutePath().toString();
  private static final Map<String, RecordedCase> DIFFERS =
      RecordedCase.read(RESOURCES.resolve("differs.txt")).stream()
          .collect(Collectors.toMap(RecordedCase::template, Function.identity()));

  @TestFactory
  Stream<DynamicContainer> filters() throws IOException {
    return folder("filters");
  }

  @TestFactory
  Stream<DynamicContainer> tags() throws IOException {
    return folder("tags");
  }

  private static Stream<DynamicContainer> folder(String name) throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES.resolve(name))) {
      return files.sorted().toList().stream()
          .map(
              file ->
                  DynamicContainer.dynamicContainer(
                      file.getFileName().toString(),
                      RecordedCase.read(file).stream()
                          .map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)))));
    }
  }

  private static void check(RecordedCase recorded) throws IOException {
    String outcome;
    boolean fails = false;
    try {
      outcome = render(recorded);
    } catch (ProblemException e) {
      fails = true;
      outcome = e.problems().get(0).message();
    }
    RecordedCase wanted = DIFFERS.getOrDefault(recorded.template(), recorded);
    assertThat(outcome.replace(SITE, "SITE")).isEqualTo(wanted.expected());
    assertThat(fails).isEqualTo(wanted.fails());
  }

  private static String render(RecordedCase recorded) throws ProblemException, IOException {
    Map<String, Object> settings = Values.map(recorded.variables().getOrDefault("site", Map.of()));
    Site site = site(settings);
    LiquidSite liquid =
        JekyllLiquid.factory(LiquidParts.with(Highlighter.none()))
            .create(site, new SourceContents(), new DefaultConverters());
    Page page = new Page(Page.Origin.GENERATED, "/docs", "case.html", site.context());
    Map<String, Object> data = Values.map(recorded.variables().getOrDefault("page", Map.of()));
    page.data().putAll(data);
    page.data().put("permalink", data.getOrDefault("url", "/docs/case.html"));
    page.data().put("given", recorded.variables());
    StringBuilder text = new StringBuilder();
    for (String name : recorded.variables().keySet()) {
      if (!name.equals("site") && !name.equals("page")) {
        text.append("{% assign ").append(name).append(" = page.given.").append(name).append(" %}");
      }
    }
    text.append(recorded.template());
    return liquid.render(
        new Source(text.toString(), "case.html", 1),
        new Payload(page, Optional.empty(), Optional.empty()),
        problem -> {});
  }

  private static Site site(Map<String, Object> settings) throws ProblemException, IOException {
    BuildOptions options =
        BuildOptions.of(Path.of(SITE), Path.of("_site")).with("timezone", "Asia/Tokyo");
    for (Map.Entry<String, Object> setting : settings.entrySet()) {
      options = options.with(setting.getKey(), setting.getValue());
    }
    Configuration configuration = new ConfigurationReader(options, entry -> {}).read();
    ZonedDateTime time = ZonedDateTime.now(configuration.zone());
    return new SiteReader(configuration, Optional.empty(), time, entry -> {}).read();
  }

  /** Documents before they are rendered. */
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

  /** Markdown as Jekyll has it by default. */
  private static final class DefaultConverters implements Converters {
    private static final EntityWriter ENTITIES = new EntityWriter(KramdownOptions.jekyll());
    private static final Kramdown KRAMDOWN =
        Kramdown.create(KramdownOptions.jekyll(), Highlighter.none());

    @Override
    public String markdown(String text) {
      return KRAMDOWN.convert(text, "").html();
    }

    @Override
    public String smartify(String text) {
      return SmartyPants.convert(text, ENTITIES);
    }

    @Override
    public String sass(String text, boolean indented) {
      throw new UnsupportedOperationException("is tested with whole sites");
    }
  }
}
