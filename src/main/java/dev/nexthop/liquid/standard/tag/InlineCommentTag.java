package dev.nexthop.liquid.standard.tag;

import dev.nexthop.liquid.Node;
import dev.nexthop.liquid.Tag;
import dev.nexthop.liquid.TagParser;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.syntax.Characters;

/** {@code {% # comment %}}, each line of which begins with a hash. */
final class InlineCommentTag implements Tag {

  @Override
  public Node parse(TagParser parser) {
    String markup = parser.markup();
    int newline = markup.indexOf('\n');
    while (newline >= 0) {
      int next = Characters.skipSpace(markup, newline, markup.length());
      if (next < markup.length() && markup.charAt(next) != '#') {
        throw LiquidException.syntax(
            "Syntax error in tag '#' - Each line of comments must be prefixed by the '#'"
                + " character");
      }
      newline = markup.indexOf('\n', Math.max(next, newline + 1));
    }
    return CommentTag.Nothing.NOTHING;
  }
}
