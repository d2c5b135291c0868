package dev.nexthop.site.render.tag;

import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.Expression;
import dev.nexthop.liquid.Node;
import dev.nexthop.liquid.Source;
import dev.nexthop.liquid.Tag;
import dev.nexthop.liquid.TagParser;
import dev.nexthop.liquid.Template;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code include} and {@code include_relative}: a file rendered in place, its parameters as the
 * variable {@code include} ({@code tags/include.rb}).
 */
final class IncludeTag implements Tag {
  private final Includes includes;
  private final Function<Rendering, List<Path>> folders;

  /**
   * @param includes reads the files
   * @param folders where to look
   */
  IncludeTag(Includes includes, Function<Rendering, List<Path>> folders) {
    this.includes = includes;
    this.folders = folders;
  }

  @Override
  public Node parse(TagParser parser) {
    Call call = call(parser);
    return (context, output) -> {
      Path path = locate(call, context);
      Optional<Map<String, Object>> parameters = call.parameters(context);
      context.push();
      try {
        parameters.ifPresent(values -> context.set("include", values));
        includes.render(path, context, output);
      } finally {
        context.pop();
      }
    };
  }

  /** Reads one occurrence of the tag. */
  static Call call(TagParser parser) {
    IncludeMarkup markup = IncludeMarkup.parse(parser.tagName(), parser.markup());
    Optional<Template> name =
        markup.isDynamic()
            ? Optional.of(
                parser
                    .environment()
                    .parse(
                        new Source(parser.source().file(), markup.file(), parser.place().line())))
            : Optional.empty();
    Optional<Map<String, Expression>> parameters =
        markup.parameters().map(list -> expressions(list, parser));
    return new Call(parser.tagName(), markup.file(), name, parameters);
  }

  private static Map<String, Expression> expressions(
      List<IncludeMarkup.Parameter> parameters, TagParser parser) {
    Map<String, Expression> expressions = new LinkedHashMap<>();
    for (IncludeMarkup.Parameter parameter : parameters) {
      Expression value =
          parameter instanceof IncludeMarkup.Parameter.Text text
              ? context -> text.text()
              : parser.expression(((IncludeMarkup.Parameter.Variable) parameter).expression());
      expressions.put(parameter.name(), value);
    }
    return expressions;
  }

  /** The file that is meant. */
  Path locate(Call call, Context context) {
    String file = call.file(context);
    IncludeMarkup.validateFileName(call.tag(), file);
    Rendering rendering = Rendering.of(context);
    return includes.locate(file, folders.apply(rendering), rendering);
  }

  /** One occurrence of the tag in a template. */
  record Call(
      String tag,
      String staticFile,
      Optional<Template> name,
      Optional<Map<String, Expression>> expressions) {

    String file(Context context) {
      return name.map(template -> template.render(context)).orElse(staticFile);
    }

    /** Values of the parameters now; absent if there are none. */
    Optional<Map<String, Object>> parameters(Context context) {
      return expressions.map(
          all -> {
            Map<String, Object> values = new LinkedHashMap<>();
            all.forEach((key, expression) -> values.put(key, expression.evaluate(context)));
            return values;
          });
    }
  }
}
