package dev.nexthop.postfix.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of parameters, expanded, as one release of Postfix sees them. Not thread safe. */
public final class Settings {

  private final Version version;
  private final Map<String, String> values;

  /** A delivery reads some 80 parameters. */
  private final Map<String, String> expanded = new HashMap<>(256);

  private final List<Remark> remarks = new ArrayList<>();
  private final MainCf mainCf;

  private Settings(Version version, Map<String, String> values, MainCf mainCf) {
    this.version = version;
    this.values = values;
    this.mainCf = mainCf;
  }

  /**
   * The settings of a machine.
   *
   * @param version which Postfix
   * @param mainCf what its main.cf says
   * @param base what holds where main.cf says nothing, over the release's defaults
   */
  public static Settings of(Version version, MainCf mainCf, Map<String, String> base) {
    Map<String, String> values = new HashMap<>(base);
    values.putAll(mainCf.values());
    return new Settings(version, values, mainCf);
  }

  /** The same with overrides of master.cf ({@code -o name=value}). */
  public Settings with(Map<String, String> overrides) {
    if (overrides.isEmpty()) {
      return this;
    }
    Map<String, String> all = new HashMap<>(values);
    all.putAll(overrides);
    return new Settings(version, all, mainCf);
  }

  /** Which Postfix. */
  public Version version() {
    return version;
  }

  /** What is wrong with the values that were read so far. */
  public List<Remark> remarks() {
    return List.copyOf(remarks);
  }

  /** Where a parameter is set. */
  public Remark.Place place(String name) {
    return mainCf.place(name);
  }

  /** Whether main.cf itself sets a parameter. */
  public boolean isInMainCf(String name) {
    return mainCf.values().containsKey(name);
  }

  /** Whether main.cf, master.cf or the base settings give a parameter a value. */
  public boolean isSet(String name) {
    return values.containsKey(name);
  }

  /** Whether the release has a parameter. */
  public boolean knows(String name) {
    Optional<Version> since = Parameter.since(name);
    return since.isPresent() && version.atLeast(since.get());
  }

  /** An expanded value; empty if the release does not know the parameter or it is not set. */
  public String text(String name) {
    String known = expanded.get(name);
    if (known == null) {
      known = expand(name);
      expanded.put(name, known);
    }
    return known;
  }

  private String expand(String name) {
    if (!knows(name)) {
      return "";
    }
    String raw = raw(name).orElse("");
    if (raw.indexOf('$') < 0) {
      return raw;
    }
    boolean own = values.containsKey(name);
    try {
      return Words.trim(
          new Expansion(used -> own ? definedFor(name, used) : raw(used), version.atLeast(3, 0))
              .expand(raw));
    } catch (Expansion.BadValue bad) {
      remark(
          "value-expansion",
          name,
          name + ": " + bad.getMessage(),
          "Write $name, ${name}, ${name?text} or ${name:text}, and $$ for a dollar sign.");
      return "";
    }
  }

  /**
   * What {@code $used} stands for in main.cf: a parameter that main.cf does not set is empty unless
   * every Postfix program has read it before (mail_params.c).
   */
  private Optional<String> definedFor(String name, String used) {
    Optional<String> value = raw(used);
    if (values.containsKey(used) || value.isEmpty() || LoadOrder.isLoadedBefore(used, name)) {
      return value;
    }
    if (!value.get().isEmpty()) {
      remark(
          "value-not-yet-defined",
          name,
          "$" + used + " is empty here, because main.cf does not set " + used,
          "Write the value itself, or set " + used + " in main.cf.",
          false);
    }
    return Optional.empty();
  }

  /** A value as written, or the release's default; empty if there is neither. */
  private Optional<String> raw(String name) {
    String value = values.get(name);
    if (value != null) {
      return Optional.of(value);
    }
    if (name.equals("mydomain")) {
      return Optional.of(domainOf(text("myhostname")));
    }
    Parameter parameter = Parameter.all().get(name);
    return parameter == null || !version.atLeast(parameter.since())
        ? Optional.empty()
        : Optional.of(parameter.defaultIn(version));
  }

  private static String domainOf(String hostname) {
    int dot = hostname.indexOf('.');
    return dot < 0 || dot == hostname.length() - 1 ? "localdomain" : hostname.substring(dot + 1);
  }

  /** A yes-or-no value; the default if the value is neither (Postfix would not start). */
  public boolean yes(String name) {
    String value = text(name);
    if (value.equalsIgnoreCase("yes")) {
      return true;
    }
    if (!value.equalsIgnoreCase("no") && hasValue(name)) {
      remark(
          "value-not-boolean",
          name,
          "bad boolean configuration: " + name + " = " + value,
          "Write yes or no.");
      return fallback(name).equals("yes");
    }
    return false;
  }

  /**
   * A number; the default if the value is no number, 0 if it is negative (mail_conf_int.c takes a
   * sign, and a limit below 1 is none) or if the release lacks it.
   */
  public int number(String name) {
    String text = text(name);
    int value = text.startsWith("-") ? digits(text.substring(1)) >= 0 ? 0 : -1 : digits(text);
    if (value < 0 && hasValue(name)) {
      remark(
          "value-not-number",
          name,
          "bad numerical configuration: " + name + " = " + text(name),
          "Write a number.");
      value = digits(fallback(name));
    }
    return Math.max(value, 0);
  }

  /** A time in seconds; the default if the value is no time. */
  public int seconds(String name) {
    int value = time(text(name));
    if (value < 0 && hasValue(name)) {
      remark(
          "value-not-time",
          name,
          "bad time configuration: " + name + " = " + text(name),
          "Write a number and a unit, such as 30s, 5m, 1h, 1d or 1w.");
      value = time(fallback(name));
    }
    return Math.max(value, 0);
  }

  private boolean hasValue(String name) {
    return knows(name) && (values.containsKey(name) || Parameter.all().containsKey(name));
  }

  private String fallback(String name) {
    Parameter parameter = Parameter.all().get(name);
    return parameter == null ? "" : parameter.defaultIn(version);
  }

  private void remark(String code, String name, String message, String hint) {
    remark(code, name, message, hint, true);
  }

  private void remark(String code, String name, String message, String hint, boolean error) {
    for (Remark earlier : remarks) {
      if (earlier.message().equals(message)) {
        return;
      }
    }
    remarks.add(new Remark(code, mainCf.place(name), message, hint, error));
  }

  private static int digits(String text) {
    if (text.isEmpty() || text.length() > 9) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }

  private static int time(String text) {
    int unit = text.isEmpty() ? 0 : unit(text.charAt(text.length() - 1));
    int value = digits(unit > 0 ? text.substring(0, text.length() - 1) : text);
    return value < 0 ? -1 : (int) Math.min((long) value * Math.max(unit, 1), Integer.MAX_VALUE);
  }

  private static int unit(char c) {
    return switch (c) {
      case 's' -> 1;
      case 'm' -> 60;
      case 'h' -> 3600;
      case 'd' -> 86_400;
      case 'w' -> 604_800;
      default -> 0;
    };
  }
}
