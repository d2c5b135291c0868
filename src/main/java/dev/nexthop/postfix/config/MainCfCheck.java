package dev.nexthop.postfix.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds settings that a release of Postfix ignores. */
public final class MainCfCheck {

  private final MainCf mainCf;
  private final Version version;
  private final Set<String> used = new HashSet<>();

  private MainCfCheck(MainCf mainCf, Version version) {
    this.mainCf = mainCf;
    this.version = version;
  }

  /**
   * Checks every parameter of a main.cf.
   *
   * @param masterCf lines whose {@code $name} count as uses
   */
  public static List<Remark> of(MainCf mainCf, String masterCf, Version version) {
    MainCfCheck check = new MainCfCheck(mainCf, version);
    check.collectUses(masterCf);
    for (MainCf.Entry entry : mainCf.entries()) {
      check.collectUses(entry.value());
    }
    return check.remarks();
  }

  /** Names behind a dollar sign, with or without braces. */
  private void collectUses(String text) {
    for (int i = text.indexOf('$'); i >= 0; i = text.indexOf('$', i + 1)) {
      int start = i + 1;
      if (start < text.length() && "{(".indexOf(text.charAt(start)) >= 0) {
        start++;
      }
      int end = start;
      while (end < text.length()
          && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
        end++;
      }
      used.add(text.substring(start, end));
    }
  }

  private List<Remark> remarks() {
    List<Remark> remarks = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (MainCf.Entry entry : mainCf.entries()) {
      if (seen.add(entry.name()) && !used.contains(entry.name())) {
        remark(entry).ifPresent(remarks::add);
      }
    }
    return remarks;
  }

  private Optional<Remark> remark(MainCf.Entry entry) {
    Optional<Version> since = Parameter.since(entry.name());
    Remark.Place place = new Remark.Place("main.cf", entry.line(), 1);
    if (since.isEmpty()) {
      String near = nearest(entry.name());
      return Optional.of(
          new Remark(
              "parameter-unused",
              place,
              "unused parameter: " + entry.name() + "=" + entry.value(),
              near.isEmpty()
                  ? "Postfix has no parameter of this name, and nothing uses it."
                  : "Did you mean `" + near + "`?",
              false));
    }
    if (version.atLeast(since.get())) {
      return Optional.empty();
    }
    String first = since.get().major() + "." + since.get().minor();
    return Optional.of(
        new Remark(
            "parameter-too-new",
            place,
            entry.name() + " came with Postfix " + first + "; " + version + " ignores it",
            "Choose Postfix " + first + " or later, or remove the line.",
            false));
  }

  /** The known name that differs least, if it differs little; empty if none does. */
  private static String nearest(String name) {
    String nearest = "";
    int least = 3;
    for (String candidate : Parameter.names()) {
      if (Math.abs(candidate.length() - name.length()) <= least) {
        int distance = distance(candidate, name);
        if (distance < least || (distance == least && candidate.compareTo(nearest) < 0)) {
          least = distance;
          nearest = candidate;
        }
      }
    }
    return nearest;
  }

  /** Levenshtein's. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
