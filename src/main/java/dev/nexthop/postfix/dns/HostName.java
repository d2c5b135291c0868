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
    String complaint = complaintAboutCharacters(name);
    if (!complaint.isEmpty() || name.isEmpty()) {
      return "valid_hostname: " + (name.isEmpty() ? "empty hostname" : complaint + cut(name));
    }
    if (isNumeric(name)) {
      return "valid_hostname: numeric hostname: " + cut(name);
    }
    return name.length() > LONGEST_NAME
        ? "valid_hostname: bad length " + name.length() + " for " + cut(name) + "..."
        : "";
  }

  private static String complaintAboutCharacters(String name) {
    int label = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      char next = i + 1 < name.length() ? name.charAt(i + 1) : 0;
      if (c == '.') {
        if (label == 0 || next == 0) {
          return "misplaced delimiter: ";
        }
        label = 0;
      } else if (c == '-') {
        label++;
        if (label == 1 || next == 0 || next == '.') {
          return "misplaced hyphen: ";
        }
      } else if (isWordCharacter(c)) {
        label++;
      } else {
        return "invalid character " + (int) c + "(decimal): ";
      }
      if (label > LONGEST_LABEL) {
        return "hostname label too long: ";
      }
    }
    return "";
  }

  private static boolean isNumeric(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (isWordCharacter(c) && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWordCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  private static String cut(String name) {
    return name.length() > 100 ? name.substring(0, 100) : name;
  }
}
