package dev.nexthop.lab.experiment;

import dev.nexthop.lab.json.Json;
import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes the members of an object one by one; what is not as expected becomes a problem. */
final class Fields {
  private final Json.Members object;
  private final String pointer;
  private final List<Located> problems;

  Fields(Json.Members object, String pointer, List<Located> problems) {
    this.object = object;
    this.pointer = pointer;
    this.problems = problems;
  }

  /** Reports every member that is not among these names. */
  void expectOnly(Set<String> names) {
    object
        .members()
        .forEach(
            (name, member) -> {
              if (!names.contains(name)) {
                String hint =
                    NearestName.of(name, names)
                        .map(nearest -> "Did you mean `" + nearest + "`?")
                        .orElse(
                            "Known are: "
                                + String.join(", ", names.stream().sorted().toList())
                                + ".");
                problem(name, "unknown-key", member.place(), "Unknown key `" + name + "`.", hint);
              }
            });
  }

  Optional<Json> value(String name) {
    return Optional.ofNullable(object.members().get(name)).map(Json.Member::value);
  }

  Optional<String> text(String name, int longest) {
    return value(name)
        .flatMap(
            value -> {
              if (!(value instanceof Json.Text text)) {
                return wrongKind(name, value, "a string");
              }
              if (text.value().length() > longest) {
                tooMany(name, value, "`" + name + "` is longer than " + longest + " characters.");
                return Optional.empty();
              }
              return Optional.of(text.value());
            });
  }

  boolean truth(String name) {
    return value(name)
        .<Boolean>flatMap(
            value ->
                value instanceof Json.Truth truth
                    ? Optional.of(truth.value())
                    : wrongKind(name, value, "true or false"))
        .orElse(false);
  }

  /** A whole number between two limits. */
  Optional<Long> number(String name, long least, long most) {
    return value(name)
        .flatMap(
            value -> {
              if (!(value instanceof Json.Numeric numeric)) {
                return wrongKind(name, value, "a whole number");
              }
              Optional<Long> whole = numeric.whole();
              return whole.isPresent() && whole.get() >= least && whole.get() <= most
                  ? whole
                  : wrongKind(name, value, "a whole number from " + least + " to " + most);
            });
  }

  /** An array of strings. */
  Optional<List<String>> texts(String name, int most) {
    return value(name)
        .flatMap(
            value -> {
              if (!(value instanceof Json.Items items)) {
                return wrongKind(name, value, "an array of strings");
              }
              if (items.items().size() > most) {
                tooMany(name, value, "`" + name + "` has more than " + most + " entries.");
                return Optional.empty();
              }
              List<String> texts = new ArrayList<>();
              for (Json item : items.items()) {
                if (item instanceof Json.Text text) {
                  texts.add(text.value());
                } else {
                  wrongKind(name + "/" + items.items().indexOf(item), item, "a string");
                }
              }
              return Optional.of(texts);
            });
  }

  /** An object, member by member. */
  Optional<Map<String, Json>> object(String name, int most) {
    return value(name)
        .flatMap(
            value -> {
              if (!(value instanceof Json.Members members)) {
                return wrongKind(name, value, "an object");
              }
              if (members.members().size() > most) {
                tooMany(name, value, "`" + name + "` has more than " + most + " entries.");
                return Optional.empty();
              }
              Map<String, Json> values = new LinkedHashMap<>();
              members.members().forEach((key, member) -> values.put(key, member.value()));
              return Optional.of(values);
            });
  }

  /** Reports a value of the wrong kind; always empty. */
  <T> Optional<T> wrongKind(String name, Json value, String expected) {
    String found = value instanceof Json.Numeric number ? number.text() : value.kind();
    problem(
        name,
        "wrong-kind",
        value.place(),
        "`" + lastOf(name) + "` must be " + expected + ", not " + found + ".",
        "");
    return Optional.empty();
  }

  void tooMany(String name, Json value, String message) {
    problem(name, "limit-exceeded", value.place(), message, "Make the experiment smaller.");
  }

  /** Reports a problem of a member; {@code name} may go deeper, with slashes. */
  void problem(String name, String code, Place place, String message, String hint) {
    problems.add(new Located(Problem.error(code, place, message, hint), pointer(name)));
  }

  /** JSON pointer of a member; {@code name} may go deeper, with slashes. */
  String pointer(String name) {
    return pointer + "/" + name;
  }

  Place place() {
    return object.place();
  }

  /** A name as a segment of a pointer (RFC 6901, section 3). */
  static String segment(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static String lastOf(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
