package dev.nexthop.lab.question;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be asked about a mail's delivery. */
enum Ask {
  FIRST("first-tried", Kind.HOST),
  SECOND("second-tried", Kind.HOST),
  AFTER("tried-after", Kind.HOST),
  TAKES("takes-the-mail", Kind.HOST),
  OUTCOME("outcome", Kind.STATUS),
  DSN("dsn", Kind.CODE),
  ORDER("order", Kind.ORDER),
  PROBABILITY("probability", Kind.SHARE),
  ATTEMPTS("attempts", Kind.NUMBER),
  SECONDS("seconds", Kind.NUMBER),
  AVERAGE_ATTEMPTS("average-attempts", Kind.NUMBER),
  AVERAGE_SECONDS("average-seconds", Kind.NUMBER);

  /** What an answer looks like. */
  enum Kind {
    HOST,
    STATUS,
    CODE,
    ORDER,
    SHARE,
    NUMBER
  }

  private final String word;
  private final Kind kind;

  Ask(String word, Kind kind) {
    this.word = word;
    this.kind = kind;
  }

  /** As writers write it. */
  String word() {
    return word;
  }

  Kind kind() {
    return kind;
  }

  /** Whether the answer depends on the order alone, not on what the hosts do. */
  boolean isOfOrder() {
    return this == FIRST || this == ORDER;
  }

  static Optional<Ask> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Ask::word).toList();
  }
}
