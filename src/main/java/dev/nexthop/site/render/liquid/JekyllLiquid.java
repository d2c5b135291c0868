package dev.nexthop.site.render.liquid;

import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.Environment;
import dev.nexthop.liquid.ErrorMode;
import dev.nexthop.liquid.Template;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.standard.StandardLiquid;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Page;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.model.Values;
import dev.nexthop.site.render.Contents;
import dev.nexthop.site.render.Converters;
import dev.nexthop.site.render.LiquidSite;
import dev.nexthop.site.render.Payload;
import dev.nexthop.site.render.Source;
import dev.nexthop.site.render.drop.Read;
import dev.nexthop.site.render.drop.ReadLog;
import dev.nexthop.site.render.drop.Reader;
import dev.nexthop.site.render.drop.SiteModel;
import dev.nexthop.site.render.filter.JekyllFilters;
import dev.nexthop.site.render.filter.SiteUrls;
import dev.nexthop.site.render.tag.JekyllTags;
import dev.nexthop.site.render.tag.Rendering;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Liquid as Jekyll 4.3 has it, for one site and one build. Safe for use by several threads: layouts
 * and included files are parsed once and shared.
 */
public final class JekyllLiquid implements LiquidSite {
  /** Messages of InvalidDateError and PostURLError: FatalExceptions, which Jekyll sums up. */
  private static final Pattern FATAL =
      Pattern.compile("Invalid [Dd]ate:? '|Could not (?:find|parse name of) post \"");

  private final Site site;
  private final Contents contents;
  private final ReadListener listener;
  private final SiteModel model;
  private final Environment environment;
  private final Map<Source, Template> layouts = new ConcurrentHashMap<>();

  private JekyllLiquid(Site site, Contents contents, Converters converters, LiquidParts parts) {
    this.site = site;
    this.contents = contents;
    this.listener = parts.listener();
    this.model = new SiteModel(site);
    Configuration configuration = site.configuration();
    SiteUrls urls = new SiteUrls(configuration);
    Environment.Builder builder = StandardLiquid.builder();
    builder.errorMode(errorMode(configuration)).clock(Clock.system(configuration.zone()));
    new JekyllFilters(urls, converters, configuration.zone(), parts.randomness()).addTo(builder);
    new JekyllTags(site, urls, parts.highlighter().apply(site), parts.plugins(site)).addTo(builder);
    environment = builder.build();
  }

  /** Makes them with these parts. */
  public static LiquidSite.Factory factory(LiquidParts parts) {
    return (site, contents, converters) -> new JekyllLiquid(site, contents, converters, parts);
  }

  private static ErrorMode errorMode(Configuration configuration) {
    String name = String.valueOf(configuration.map("liquid").getOrDefault("error_mode", "warn"));
    return Arrays.stream(ErrorMode.values())
        .filter(mode -> mode.name().equalsIgnoreCase(name))
        .findFirst()
        .orElse(ErrorMode.LAX);
  }

  @Override
  public String render(Source source, Payload payload, Consumer<Problem> problems)
      throws ProblemException {
    try {
      Template template =
          payload.content().isPresent() ? layout(source, problems) : parse(source, problems);
      return template.render(context(payload, problems));
    } catch (LiquidException e) {
      throw new ProblemException(problem(e, source));
    }
  }

  private Template layout(Source source, Consumer<Problem> problems) {
    Template known = layouts.get(source);
    if (known != null) {
      return known;
    }
    Template parsed = parse(source, problems);
    Template earlier = layouts.putIfAbsent(source, parsed);
    return earlier == null ? parsed : earlier;
  }

  private Template parse(Source source, Consumer<Problem> problems) {
    Template template =
        environment.parse(
            new dev.nexthop.liquid.Source(source.path(), source.text(), source.line()));
    for (LiquidException warning : template.warnings()) {
      Problem problem = problem(warning, source);
      problems.accept(
          Problem.warning(problem.code(), problem.place(), problem.message(), problem.hint()));
    }
    return template;
  }

  /** The error with Jekyll's message and our place and hint. */
  private static Problem problem(LiquidException error, Source source) {
    Problem problem = error.toProblem();
    String message = error.getMessage();
    return Problem.error(
        FATAL.matcher(message).lookingAt() ? "liquid-fatal" : problem.code(),
        problem.place().file().isEmpty() ? problem.place().in(source.path()) : problem.place(),
        message,
        problem.hint());
  }

  private Context context(Payload payload, Consumer<Problem> problems) {
    Map<String, Object> options = site.configuration().map("liquid");
    Convertible page = payload.page();
    ReadLog reads = new ReadLog(read -> note(page, read));
    Reader reader = new Reader(page, contents, reads);
    Object view = model.pageView(page, reader);
    Rendering rendering = new Rendering(reader, view, reads, problems, contents.profile());
    return Context.builder(environment)
        .data(variables(payload, reader, view))
        .registers(Map.of(Rendering.register(), rendering))
        .strictVariables(
            isWritten(page) && Values.isTruthy(options.getOrDefault("strict_variables", false)))
        .strictFilters(Values.isTruthy(options.getOrDefault("strict_filters", false)))
        .rethrow(true)
        .build();
  }

  /** Pages that the program makes ask for what a site need not have. */
  private static boolean isWritten(Convertible page) {
    return !(page instanceof Page made) || made.origin() == Page.Origin.FILE;
  }

  private Map<String, Object> variables(Payload payload, Reader reader, Object view) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("site", model.siteView(reader));
    variables.put("page", view);
    variables.put("paginator", model.paginator(payload.page(), reader));
    variables.put("jekyll", model.program());
    variables.put("theme", model.theme());
    variables.put("layout", orNil(payload.layout()));
    variables.put("content", orNil(payload.content()));
    boolean markdown = site.configuration().isMarkdown(payload.page().extname());
    variables.put("highlighter_prefix", markdown ? "\n" : Nil.NIL);
    variables.put("highlighter_suffix", markdown ? "\n" : Nil.NIL);
    return variables;
  }

  private static Object orNil(Optional<?> value) {
    return value.isPresent() ? value.get() : Nil.NIL;
  }

  @Override
  public Map<String, Object> site(Convertible reader) {
    return model.siteView(reader(reader));
  }

  @Override
  public Map<String, Object> page(Convertible page) {
    return model.pageMap(page, reader(page));
  }

  private void note(Convertible reader, Read what) {
    contents.read(reader, what);
    listener.read(reader, what);
  }

  private Reader reader(Convertible document) {
    return new Reader(document, contents, read -> note(document, read));
  }
}
