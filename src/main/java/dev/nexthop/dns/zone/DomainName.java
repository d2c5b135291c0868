package dev.nexthop.dns.zone;

import java.util.ArrayList;
import java.util.List;

/** An absolute domain name; equal whatever the case of its ASCII letters (RFC 4343). */
final class DomainName {
  /** The name of the root. */
  static final DomainName ROOT = new DomainName(List.of());

  private static final int LONGEST_LABEL = 63;

  /** With a length before each label and a zero behind the last. */
  private static final int LONGEST_NAME = 255;

  /** Each character is an octet. */
  private final List<String> labels;

  private final String key;

  private DomainName(List<String> labels) {
    this.labels = labels;
    this.key = lower(text(labels));
  }

  /**
   * Reads the form of master files (RFC 1035, section 5.1).
   *
   * @param origin appended to a name without a final dot
   */
  static DomainName parse(String text, DomainName origin) throws BadNameException {
    if (text.isEmpty()) {
      throw new BadNameException("empty name");
    }
    if (text.equals(".") || text.equals("@")) {
      return text.equals("@") ? origin : ROOT;
    }
    List<String> labels = new ArrayList<>();
    StringBuilder label = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.') {
        end(label, labels);
      } else if (c == '\\') {
        int length = escapeLength(text, i + 1);
        label.append(
            length == 1
                ? text.charAt(i + 1)
                : (char) Integer.parseInt(text.substring(i + 1, i + 4)));
        i += length;
      } else {
        label.append(c);
      }
    }
    if (label.length() == 0) {
      return checked(labels);
    }
    end(label, labels);
    labels.addAll(origin.labels);
    return checked(labels);
  }

  private static void end(StringBuilder label, List<String> labels) throws BadNameException {
    if (label.length() == 0) {
      throw new BadNameException("invalid empty label");
    }
    if (label.length() > LONGEST_LABEL) {
      throw new BadNameException("label too long");
    }
    labels.add(label.toString());
    label.setLength(0);
  }

  /** 3 for a number, 1 for any other character. */
  private static int escapeLength(String text, int start) throws BadNameException {
    boolean number = start < text.length() && isDigit(text.charAt(start));
    int end = start + (number ? 3 : 1);
    boolean broken = end > text.length();
    for (int i = start; number && !broken && i < end; i++) {
      broken = !isDigit(text.charAt(i));
    }
    if (broken || (number && Integer.parseInt(text.substring(start, end)) > 255)) {
      throw new BadNameException("bad escape");
    }
    return end - start;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static DomainName checked(List<String> labels) throws BadNameException {
    int length = 1;
    for (String label : labels) {
      length += label.length() + 1;
    }
    if (length > LONGEST_NAME) {
      throw new BadNameException("name too long");
    }
    return labels.isEmpty() ? ROOT : new DomainName(List.copyOf(labels));
  }

  int size() {
    return labels.size();
  }

  boolean isRoot() {
    return labels.isEmpty();
  }

  /** The name without its first label. */
  DomainName parent() {
    return suffix(labels.size() - 1);
  }

  /** The last labels. */
  private DomainName suffix(int size) {
    return size == 0 ? ROOT : new DomainName(labels.subList(labels.size() - size, labels.size()));
  }

  /** The name with a label before it. */
  DomainName child(String label) throws BadNameException {
    List<String> longer = new ArrayList<>();
    longer.add(label);
    longer.addAll(labels);
    return checked(longer);
  }

  /** Whether it is that name or below it. */
  boolean isWithin(DomainName zone) {
    return zone.isRoot() || key.equals(zone.key) || key.endsWith("." + zone.key);
  }

  /** The name with the zone at its end replaced (RFC 6672). */
  DomainName moved(DomainName zone, DomainName target) throws BadNameException {
    List<String> moved = new ArrayList<>(labels.subList(0, labels.size() - zone.size()));
    moved.addAll(target.labels);
    return checked(moved);
  }

  /**
   * How nsd spells the name in an answer, which Postfix then logs: in lower case, but where it ends
   * as the question does, compression (RFC 1035, section 4.1.4) points into the question.
   */
  DomainName inAnswerTo(DomainName question) {
    int common = 0;
    while (common < Math.min(labels.size(), question.labels.size())
        && lower(fromEnd(common)).equals(lower(question.fromEnd(common)))) {
      common++;
    }
    List<String> spelt = new ArrayList<>();
    for (String label : labels.subList(0, labels.size() - common)) {
      spelt.add(lower(label));
    }
    spelt.addAll(question.labels.subList(question.labels.size() - common, question.labels.size()));
    return new DomainName(spelt);
  }

  private String fromEnd(int index) {
    return labels.get(labels.size() - 1 - index);
  }

  /** Master file form without the final dot; empty for the root. */
  String text() {
    return text(labels);
  }

  private static String text(List<String> labels) {
    StringBuilder text = new StringBuilder();
    for (String label : labels) {
      text.append(text.length() == 0 ? "" : ".");
      for (int i = 0; i < label.length(); i++) {
        escape(label.charAt(i), text);
      }
    }
    return text.toString();
  }

  private static void escape(char c, StringBuilder text) {
    if (c <= ' ' || c >= 127) {
      text.append('\\').append((char) ('0' + c / 100));
      text.append((char) ('0' + c / 10 % 10)).append((char) ('0' + c % 10));
    } else {
      text.append("\"().;\\@$".indexOf(c) >= 0 ? "\\" : "").append(c);
    }
  }

  private static String lower(String text) {
    int i = 0;
    while (i < text.length() && !isUpper(text.charAt(i))) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder lower = new StringBuilder(text);
    for (; i < text.length(); i++) {
      if (isUpper(text.charAt(i))) {
        lower.setCharAt(i, (char) (text.charAt(i) + 32));
      }
    }
    return lower.toString();
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /** In lower case, the same for equal names. */
  String key() {
    return key;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DomainName name && key.equals(name.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  /** With the final dot. */
  @Override
  public String toString() {
    return text() + ".";
  }
}
