package dev.nexthop.postfix.dns;

/** Which names Postfix takes for host names (valid_hostname.c). */
public final class HostName {

  private static final int LONGEST_LABEL = 63;
  private static final int LONGEST_NAME = 255;

  private HostName() {}

  /** Whether a name is valid. */
  public static boolean isValid(String name) {
    return complaint(name).isEmpty();
  }

  /** What Postfix logs about a name that is not valid; empty if it is. */
  static String complaint(String name) {
    if (name.isEmpty()) {
      return "valid_hostname: empty hostname";
    }
    int label = 0;
    boolean numeric = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      char next = i + 1 < name.length() ? name.charAt(i + 1) : 0;
      if (isWordCharacter(c)) {
        label++;
        numeric &= c >= '0' && c <= '9';
      } else if (c == '.') {
        if (label == 0 || next == 0) {
          return "valid_hostname: misplaced delimiter: " + cut(name);
        }
        label = 0;
      } else if (c == '-') {
        label++;
        if (label == 1 || next == 0 || next == '.') {
          return "valid_hostname: misplaced hyphen: " + cut(name);
        }
      } else {
        return "valid_hostname: invalid character " + (int) c + "(decimal): " + cut(name);
      }
      if (label > LONGEST_LABEL) {
        return "valid_hostname: hostname label too long: " + cut(name);
      }
    }
    if (numeric) {
      return "valid_hostname: numeric hostname: " + cut(name);
    }
    return name.length() > LONGEST_NAME
        ? "valid_hostname: bad length " + name.length() + " for " + cut(name) + "..."
        : "";
  }

  private static boolean isWordCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  private static String cut(String name) {
    return name.length() > 100 ? name.substring(0, 100) : name;
  }
}
