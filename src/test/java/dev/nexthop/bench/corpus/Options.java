package dev.nexthop.bench.corpus;

import java.util.List;
import java.util.stream.Stream;

/** Options of a program's command line, written {@code --name=value}; the last of a name counts. */
record Options(List<String> arguments) {
  Options {
    arguments = List.copyOf(arguments);
  }

  static Options of(String... arguments) {
    return new Options(List.of(arguments));
  }

  /** The value of an option. */
  String get(String name, String otherwise) {
    String prefix = "--" + name + "=";
    return arguments.stream()
        .filter(argument -> argument.startsWith(prefix))
        .map(argument -> argument.substring(prefix.length()))
        .reduce(otherwise, (first, last) -> last);
  }

  /** A value that is a number. */
  int number(String name, int otherwise) {
    return Integer.parseInt(get(name, Integer.toString(otherwise)));
  }

  /** The parts of a value that commas separate. */
  Stream<String> list(String name, String otherwise) {
    return Stream.of(get(name, otherwise).split(",", -1));
  }
}
