package dev.nexthop.site;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Values;
import dev.nexthop.site.read.RubyDates;
import dev.nexthop.site.read.RubyTime;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** The time of a build: now, or {@code time} of the configuration. */
final class BuildTime {
  private BuildTime() {}

  static ZonedDateTime of(Configuration configuration) throws ProblemException {
    Object time = configuration.get("time");
    if (!Values.isTruthy(time)) {
      return ZonedDateTime.now(configuration.zone());
    }
    String text = RubyDates.text(time);
    return RubyTime.parse(text, configuration.zone(), LocalDate.now(configuration.zone()))
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.error(
                        "date",
                        Place.file("_config.yml"),
                        "Invalid date '" + text + "': Invalid time in _config.yml.",
                        "Write `time: 2014-12-17 10:00:00 +0900`.")));
  }
}
