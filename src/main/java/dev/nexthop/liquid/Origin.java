package dev.nexthop.liquid;

import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.problem.Place;

/** Tells lines and columns of offsets in a source; counted only when there is an error. */
record Origin(Source source) {

  int line(int offset) {
    int line = 1;
    String text = source.text();
    for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
      line++;
    }
    return line;
  }

  Place place(int offset) {
    int lineStart = offset == 0 ? 0 : source.text().lastIndexOf('\n', offset - 1) + 1;
    return new Place(source.file(), line(offset) + source.firstLine() - 1, offset - lineStart + 1);
  }

  LiquidException place(LiquidException error, int offset) {
    return error.templateLine() > 0 ? error : error.at(place(offset), line(offset));
  }
}
