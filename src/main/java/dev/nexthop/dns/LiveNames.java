package dev.nexthop.dns;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which names may be asked of a real resolver. */
public final class LiveNames {
  private static final Pattern LABEL = Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  /**
   * Names that mean nothing in the public DNS (IANA, Special-Use Domain Names, and {@code
   * internal}). The registered {@code example.com} and its siblings are real.
   */
  private static final List<String> SPECIAL =
      List.of(
          "alt",
          "arpa",
          "example",
          "internal",
          "invalid",
          "local",
          "localhost",
          "onion",
          "test",
          "home",
          "corp",
          "lan");

  private LiveNames() {}

  /**
   * Why a name is not asked, if it is not.
   *
   * @param name with or without the final dot
   */
  public static Optional<Problem> refusal(String name) {
    String host = name.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    List<String> labels = List.of(host.split("\\.", -1));
    String top = labels.get(labels.size() - 1);
    if (host.length() > 253 || !labels.stream().allMatch(label -> LABEL.matcher(label).matches())) {
      return refused(
          "live-name-shape",
          "`" + shortened(name) + "` is not a domain name.",
          "Write a name such as `example.com`; names in other scripts in Punycode (`xn--…`).");
    }
    if (NUMBER.matcher(top).matches()) {
      return refused(
          "live-name-address",
          "`" + name + "` is an address, not a domain name.",
          "Write the domain whose mail hosts you want to see.");
    }
    if (labels.size() < 2) {
      return refused(
          "live-name-single-label",
          "`" + name + "` has no dot: such names are for the local network.",
          "Write the complete name, such as `" + host + ".example.com`.");
    }
    if (SPECIAL.contains(top)) {
      return refused(
          "live-name-special",
          "Names under `" + top + "` do not exist in the public DNS.",
          "Use a sample zone for them.");
    }
    return Optional.empty();
  }

  private static String shortened(String name) {
    return name.length() <= 80 ? name : name.substring(0, 80) + "…";
  }

  private static Optional<Problem> refused(String code, String message, String hint) {
    return Optional.of(Problem.error(code, Place.NOWHERE, message, hint));
  }
}
