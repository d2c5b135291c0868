package dev.nexthop.liquid.standard.filter;

import dev.nexthop.liquid.Arguments;
import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.Environment;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.value.Html;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.PercentEncoding;
import dev.nexthop.liquid.value.Text;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Filters between text and its forms in HTML, URLs and Base64. */
final class EscapeFilters {
  private EscapeFilters() {}

  static void register(Environment.Builder builder) {
    builder
        .filter("escape", 0, 0, EscapeFilters::escape)
        .filter("h", 0, 0, EscapeFilters::escape)
        .filter("escape_once", 0, 0, (input, a, c) -> Html.escapeOnce(Text.of(input)))
        .filter("strip_html", 0, 0, (input, a, c) -> Html.strip(Text.of(input)))
        .filter("url_encode", 0, 0, EscapeFilters::urlEncode)
        .filter("url_decode", 0, 0, EscapeFilters::urlDecode)
        .filter("base64_encode", 0, 0, (input, a, c) -> encode(input, Base64.getEncoder()))
        .filter("base64_url_safe_encode", 0, 0, (in, a, c) -> encode(in, Base64.getUrlEncoder()))
        .filter("base64_decode", 0, 0, (input, a, c) -> decode(Text.of(input), "base64_decode"))
        .filter("base64_url_safe_decode", 0, 0, EscapeFilters::urlSafeDecode);
  }

  private static Object escape(Object input, Arguments arguments, Context context) {
    return input == Nil.NIL ? input : Html.escape(Text.of(input));
  }

  private static Object urlEncode(Object input, Arguments arguments, Context context) {
    return input == Nil.NIL ? input : PercentEncoding.encode(Text.of(input));
  }

  private static Object urlDecode(Object input, Arguments arguments, Context context) {
    return input == Nil.NIL ? input : PercentEncoding.decode(Text.of(input));
  }

  private static Object encode(Object input, Base64.Encoder encoder) {
    return encoder.encodeToString(Text.of(input).getBytes(StandardCharsets.UTF_8));
  }

  private static Object urlSafeDecode(Object input, Arguments arguments, Context context) {
    String text = Text.of(input);
    int missing = text.endsWith("=") ? 0 : (4 - text.length() % 4) % 4;
    String padded = text + "=".repeat(missing);
    return decode(padded.replace('-', '+').replace('_', '/'), "base64_url_safe_decode");
  }

  private static Object decode(String text, String filter) {
    try {
      if (text.length() % 4 != 0) {
        throw new IllegalArgumentException("not padded");
      }
      return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw LiquidException.argument("invalid base64 provided to " + filter).because(e);
    }
  }
}
