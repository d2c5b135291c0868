package dev.nexthop.lab.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nexthop.lab.experiment.NearestName;
import dev.nexthop.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a question changes in its lab's experiment: states of hosts, parameters of main.cf, the
 * version of Postfix, the recipient.
 */
final class Changes {
  private static final Map<String, String> STATES =
      Map.of("up", "accept", "down", "refuse", "4xx", "greet4xx", "5xx", "greet5xx");
  private static final Map<String, String> TRUTHS = Map.of("true", "yes", "false", "no");
  private static final Pattern PARAMETER = Pattern.compile("[a-z][a-z0-9_]*");
  private static final String ALL = "all";

  private final AskedLab lab;
  private final ObjectNode experiment;
  private final Map<String, String> states = new LinkedHashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private Changes(AskedLab lab) {
    this.lab = lab;
    this.experiment = lab.experiment().deepCopy();
  }

  /**
   * A change as it is told to the reader.
   *
   * @param what a host's name, a parameter, or {@code postfix}, {@code recipient}, {@code all}
   * @param isState whether the value is a state of hosts
   */
  record Change(String what, String value, boolean isState) {}

  /**
   * A changed experiment.
   *
   * @param states set by the question, by address
   */
  record Changed(
      ObjectNode experiment,
      Map<String, String> states,
      List<Change> changes,
      List<Problem> problems) {}

  static Changed of(Question question, AskedLab lab) {
    Changes changes = new Changes(lab);
    question.when().forEach((what, value) -> changes.change(question, what, value));
    return new Changed(changes.experiment, changes.states, changes.changes, changes.problems);
  }

  private void change(Question question, String what, String value) {
    String host = lab.host(what);
    if (!host.isEmpty() || what.equals(ALL)) {
      String state = STATES.getOrDefault(value, value);
      lab.hosts()
          .forEach(
              (address, name) -> {
                if (what.equals(ALL) || address.equals(what) || isMeant(what, host, name)) {
                  state(address, state);
                }
              });
      changes.add(new Change(lab.hosts().containsKey(what) ? what : orAll(host), state, true));
    } else if (what.equals("postfix") || what.equals("recipient")) {
      (what.equals("postfix") ? experiment : AskedLab.mail(experiment)).put(what, value);
      changes.add(new Change(what, value, false));
    } else if (PARAMETER.matcher(what).matches()) {
      String set = TRUTHS.getOrDefault(value, value);
      ObjectNode sender = AskedLab.sender(experiment);
      sender.put("mainCf", with(sender.path("mainCf").asText(), what, set));
      changes.add(new Change(what, set, false));
    } else {
      problems.add(
          Problem.warning(
              "question-when",
              question.place("when"),
              "`" + what + "` is neither a host of the lab nor a parameter of main.cf.",
              NearestName.of(what, lab.names())
                  .map(name -> "Did you mean `" + name + "`?")
                  .orElse("The lab's hosts are: " + String.join(", ", lab.names()) + ".")));
    }
  }

  private boolean isMeant(String what, String host, String name) {
    return !lab.hosts().containsKey(what) && name.equals(host);
  }

  private static String orAll(String host) {
    return host.isEmpty() ? ALL : host;
  }

  /** On each port that the experiment knows of. */
  private void state(String address, String state) {
    states.put(address, state);
    for (JsonNode machine : experiment.path("machines")) {
      for (JsonNode own : machine.path("addresses")) {
        if (own.asText().replaceFirst("/.*", "").equals(address)) {
          ((ObjectNode) machine).put("state", state);
          return;
        }
      }
    }
    ObjectNode hosts = experiment.withObject("/hosts");
    hosts.put(address, state);
    for (String key : hosts.properties().stream().map(Map.Entry::getKey).toList()) {
      if (key.startsWith(address + ":") && !address.contains(":")
          || key.startsWith("[" + address + "]:")) {
        hosts.put(key, state);
      }
    }
  }

  /** The parameter's lines replaced, or a line added. */
  static String with(String mainCf, String parameter, String value) {
    Pattern lines =
        Pattern.compile("(?m)^" + Pattern.quote(parameter) + "[ \\t]*=.*(?:\\n[ \\t]+\\S.*)*$");
    String line = parameter + " = " + value.replace("\n", " ");
    Matcher set = lines.matcher(mainCf);
    return set.find()
        ? set.replaceAll(Matcher.quoteReplacement(line))
        : mainCf + (mainCf.isEmpty() || mainCf.endsWith("\n") ? "" : "\n") + line + "\n";
  }
}
