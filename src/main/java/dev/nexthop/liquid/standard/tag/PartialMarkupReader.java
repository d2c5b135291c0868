package dev.nexthop.liquid.standard.tag;

import dev.nexthop.liquid.Expression;
import dev.nexthop.liquid.TagParser;
import dev.nexthop.liquid.standard.tag.IncludeTag.PartialMarkup;
import dev.nexthop.liquid.syntax.Characters;
import dev.nexthop.liquid.syntax.Fragments;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads {@code (\s+(with|for)\s+(QuotedFragment+))?(\s+as\s+(VariableSegment+))?}. */
final class PartialMarkupReader {
  private PartialMarkupReader() {}

  static PartialMarkup read(String markup, int from, TagParser parser) {
    int i = from;
    boolean isFor = false;
    Optional<Expression> value = Optional.empty();
    for (String word : new String[] {"with", "for"}) {
      int start = afterWord(markup, from, word);
      int end = start < 0 ? -1 : Fragments.quotedFragments(markup, start);
      if (end >= 0) {
        isFor = word.equals("for");
        value = Optional.of(parser.expression(markup.substring(start, end)));
        i = end;
      }
    }
    int alias = afterWord(markup, i, "as");
    int aliasEnd = alias < 0 ? -1 : Fragments.name(markup, alias);
    Map<String, Expression> attributes = new LinkedHashMap<>();
    Fragments.attributes(markup)
        .forEach((key, text) -> attributes.put(key, parser.expression(text)));
    return new PartialMarkup(
        value,
        isFor,
        aliasEnd > alias ? Optional.of(markup.substring(alias, aliasEnd)) : Optional.empty(),
        attributes);
  }

  /** Index after {@code \s+word\s+}; -1 if that is not there. */
  private static int afterWord(String markup, int from, String word) {
    int start = Characters.skipSpace(markup, from, markup.length());
    int end = start + word.length();
    int next = Characters.skipSpace(markup, Math.min(end, markup.length()), markup.length());
    return start > from && markup.startsWith(word, start) && next > end ? next : -1;
  }
}
