package dev.nexthop.lab.question;

import dev.nexthop.problem.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A question as its writer gives it.
 *
 * @param id the writer's own name for it; empty without one
 * @param lab the lab's id without {@code lab-}; empty for the one before the question
 * @param text the question
 * @param ask what is asked
 * @param of for a probability: of which event
 * @param is for a probability: the event's value; for {@link Ask#AFTER}: the host before
 * @param byAddress whether answers are addresses rather than hosts
 * @param several whether every possible answer is to be chosen
 * @param when changes to the lab's experiment: host or parameter, and its value
 * @param choices the writer's choices with their labels; empty to derive them
 * @param hints shown one by one
 * @param explanation the writer's own; empty without one
 * @param places of the keys, and of the question as a whole under the empty key
 */
record Question(
    String id,
    String lab,
    String text,
    Ask ask,
    Ask of,
    String is,
    boolean byAddress,
    boolean several,
    Map<String, String> when,
    Map<String, String> choices,
    List<String> hints,
    String explanation,
    Map<String, Place> places) {
  Question {
    when = Collections.unmodifiableMap(new LinkedHashMap<>(when));
    choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    hints = List.copyOf(hints);
    places = Map.copyOf(places);
  }

  /** What happens, whether it or its probability is asked. */
  Ask event() {
    return ask == Ask.PROBABILITY ? of : ask;
  }

  /** Where a key of it is, or else the question. */
  Place place(String key) {
    Place whole = places.getOrDefault("", Place.NOWHERE);
    return places.getOrDefault(key, whole);
  }
}
