package dev.nexthop.lab.json;

import dev.nexthop.problem.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON value and where it stands. */
public sealed interface Json {
  /** Where the value begins. */
  Place place();

  /** What kind of value it is, as a sentence names it. */
  String kind();

  /**
   * An object.
   *
   * @param members by name, in the order of the text
   */
  record Members(Map<String, Member> members, Place place) implements Json {
    public Members {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    @Override
    public String kind() {
      return "an object";
    }
  }

  /**
   * A member of an object.
   *
   * @param value its value
   * @param place where its name stands
   */
  record Member(Json value, Place place) {}

  /** An array. */
  record Items(List<Json> items, Place place) implements Json {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "an array";
    }
  }

  /** A string. */
  record Text(String value, Place place) implements Json {
    @Override
    public String kind() {
      return "a string";
    }
  }

  /**
   * A number.
   *
   * @param text as written
   */
  record Numeric(String text, Place place) implements Json {
    /** Its value, if that is a whole number of 64 bits. */
    public Optional<Long> whole() {
      return WholeNumber.of(text);
    }

    @Override
    public String kind() {
      return "a number";
    }
  }

  /** {@code true} or {@code false}. */
  record Truth(boolean value, Place place) implements Json {
    @Override
    public String kind() {
      return String.valueOf(value);
    }
  }

  /** {@code null}. */
  record Null(Place place) implements Json {
    @Override
    public String kind() {
      return "null";
    }
  }
}
