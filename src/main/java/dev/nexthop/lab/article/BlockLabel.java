package dev.nexthop.lab.article;

import java.util.stream.Collectors;

/** What a block says, in one line. */
final class BlockLabel {
  private static final int LONGEST = 64;
  private static final int NAMES = 3;

  private BlockLabel() {}

  /** The one parameter that is set, or the names of the first ones. */
  static String of(MainCfBlock block) {
    String machine = block.host().isEmpty() ? "" : block.host() + ": ";
    if (block.parameters().size() == 1) {
      String name = block.parameters().keySet().iterator().next();
      return shortened(machine + name + " = " + block.value(name));
    }
    return shortened(machine + names(block.parameters().keySet()));
  }

  /** Names and types of the first RRsets. */
  static String of(ZoneBlock block) {
    return shortened(
        "DNS: "
            + names(
                block.records().stream()
                    .map(each -> each.name() + " " + each.type())
                    .distinct()
                    .toList()));
  }

  private static String names(java.util.Collection<String> all) {
    String first = all.stream().limit(NAMES).collect(Collectors.joining(", "));
    return all.size() > NAMES ? first + ", …" : first;
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
