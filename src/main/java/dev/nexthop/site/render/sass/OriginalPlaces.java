package dev.nexthop.site.render.sass;

import java.util.ArrayList;
import java.util.List;

/** Which place of a style sheet one of its prepared text is. */
final class OriginalPlaces {
  private final List<String> original;
  private final List<String> prepared;

  /** The line of the original that each prepared line is, by number. */
  private final List<Integer> lines = new ArrayList<>();

  OriginalPlaces(String original, String prepared) {
    this.original = List.of(original.split("\n", -1));
    this.prepared = List.of(prepared.split("\n", -1));
    int line = 0;
    for (String each : this.prepared) {
      lines.add(Math.min(line, this.original.size() - 1));
      if (!SassPreparation.isAdded(each)) {
        line++;
      }
    }
  }

  /** What was added to the line before it is left out. */
  Lines.Position of(Lines.Position place) {
    if (place.line() >= lines.size()) {
      return place;
    }
    int line = lines.get(place.line());
    String after = prepared.get(place.line());
    String before = after.substring(0, Math.min(after.length(), place.column()));
    int column = SassPreparation.withoutAdded(before).length();
    return new Lines.Position(line, Math.min(column, original.get(line).length()));
  }
}
