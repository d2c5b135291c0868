package dev.nexthop.site.render.tag;

import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.Node;
import dev.nexthop.liquid.Source;
import dev.nexthop.liquid.Tag;
import dev.nexthop.liquid.TagParser;
import dev.nexthop.liquid.Template;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Text;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/** {@code avatar} of jekyll-avatar: the picture of a user of GitHub. */
final class AvatarTag implements Tag {
  private static final Pattern SIZE =
      Pattern.compile("\\bsize=(\\d+)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern USER = Pattern.compile("\\buser=([\\w.]+)\\b");
  private static final String DEFAULT_SIZE = "40";
  private static final BigInteger SMALL_BELOW = BigInteger.valueOf(48);
  private static final int SERVERS = 4;

  @Override
  public Node parse(TagParser parser) {
    String text = parser.markup().strip();
    Template template =
        parser
            .environment()
            .parse(new Source(parser.source().file(), text, Math.max(1, parser.place().line())));
    String size = first(SIZE, text).orElse(DEFAULT_SIZE);
    Optional<String> variable = first(USER, text);
    return (context, output) -> {
      String rendered = template.render(context);
      String user = variable.map(name -> lookup(name, context)).orElseGet(() -> name(rendered));
      output.append(new Image(user, size).html(rendered.contains("lazy=true")));
    };
  }

  private static Optional<String> first(Pattern pattern, String text) {
    return pattern.matcher(text).results().findFirst().map((MatchResult found) -> found.group(1));
  }

  private static String lookup(String variable, Context context) {
    Object value = context.evaluate(variable);
    return value == Nil.NIL ? variable : Text.of(value);
  }

  private static String name(String text) {
    int space = text.strip().indexOf(' ');
    String name = space < 0 ? text : text.strip().substring(0, space);
    return name.startsWith("@") ? name.substring(1) : name;
  }

  private record Image(String user, String size) {
    String html(boolean lazy) {
      String kind =
          new BigInteger(size).compareTo(SMALL_BELOW) < 0 ? "avatar avatar-small" : "avatar";
      String start =
          "<img class=\"%s\" alt=\"%s\" width=\"%s\" height=\"%s\" data-proofer-ignore=\"true\""
              .formatted(kind, user, size, size);
      String sources =
          lazy ? " src=\"\" data-src=\"%s\" data-srcset=\"%s\" />" : " src=\"%s\" srcset=\"%s\" />";
      return start + sources.formatted(url(1), sourceSet());
    }

    private String sourceSet() {
      return IntStream.rangeClosed(1, SERVERS)
          .mapToObj(scale -> url(scale) + " " + scale + "x")
          .collect(Collectors.joining(", "));
    }

    private String url(int scale) {
      CRC32 checksum = new CRC32();
      checksum.update(path(1).getBytes(StandardCharsets.UTF_8));
      return "https://avatars%d.githubusercontent.com/%s"
          .formatted(checksum.getValue() % SERVERS, path(scale));
    }

    private String path(int scale) {
      String pixels =
          scale == 1 ? size : new BigInteger(size).multiply(BigInteger.valueOf(scale)).toString();
      return user + "?v=3&s=" + pixels;
    }
  }
}
