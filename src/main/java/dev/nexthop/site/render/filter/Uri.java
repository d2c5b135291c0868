package dev.nexthop.site.render.filter;

import java.net.IDN;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A URI as the gem addressable reads and normalizes it ({@code Addressable::URI}): more forgiving
 * than RFC 3986, and characters beyond ASCII are welcome.
 */
final class Uri {
  private static final Pattern PARTS =
      Pattern.compile("(([^:/?#]+):)?(//([^/?#]*))?([^?#]*)(\\?([^#]*))?(#(.*))?", Pattern.DOTALL);
  private static final Pattern AUTHORITY =
      Pattern.compile("(?:([^\\[\\]]*)@)?(.*?)(?::([^:@\\[\\]]*))?", Pattern.DOTALL);
  private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9.+-]*");
  private static final Pattern BAD_IN_HOST = Pattern.compile("[<>{}/\\\\?#@\"\\s]");
  private static final Map<String, Integer> PORTS =
      Map.ofEntries(
          Map.entry("http", 80),
          Map.entry("https", 443),
          Map.entry("ftp", 21),
          Map.entry("tftp", 69),
          Map.entry("sftp", 22),
          Map.entry("ssh", 22),
          Map.entry("svn+ssh", 22),
          Map.entry("telnet", 23),
          Map.entry("nntp", 119),
          Map.entry("gopher", 70),
          Map.entry("wais", 210),
          Map.entry("ldap", 389),
          Map.entry("prospero", 1525));

  private final @Nullable String scheme;
  private final @Nullable String authority;
  private final String path;
  private final @Nullable String query;
  private final @Nullable String fragment;

  private Uri(Matcher parts) {
    scheme = parts.group(2);
    authority = parts.group(4);
    path = parts.group(5);
    query = parts.group(7);
    fragment = parts.group(9);
  }

  /**
   * Reads a URI or a relative reference.
   *
   * @throws IllegalArgumentException with addressable's message if it refuses the text
   */
  static Uri parse(String text) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("bad URI: '" + text + "'");
    }
    Uri uri = new Uri(parts);
    uri.validate(text);
    return uri;
  }

  private void validate(String text) {
    if (scheme != null && !SCHEME.matcher(scheme).matches()) {
      throw new IllegalArgumentException("Invalid scheme format: '" + scheme + "'");
    }
    boolean hostless = authority == null || authority.isEmpty();
    if (scheme != null && hostless && path.isEmpty() && PORTS.containsKey(lower(scheme))) {
      throw new IllegalArgumentException(
          "Absolute URI missing hierarchical segment: '" + text + "'");
    }
    if (authority != null) {
      validateAuthority(authority);
    } else if (path.startsWith("//")) {
      throw new IllegalArgumentException(
          "Cannot have a path with two leading slashes without an authority set: '" + text + "'");
    } else if (scheme == null && path.startsWith(":")) {
      throw new IllegalArgumentException(
          "Cannot assemble URI string with ambiguous path: '" + path + "'");
    }
  }

  private static void validateAuthority(String authority) {
    Matcher parts = split(authority);
    String port = parts.group(3);
    if (port != null && !port.isEmpty() && !port.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new IllegalArgumentException("Invalid port number: \"" + port + "\"");
    }
    if (BAD_IN_HOST.matcher(parts.group(2)).find()) {
      throw new IllegalArgumentException("Invalid character in host: '" + parts.group(2) + "'");
    }
  }

  private static Matcher split(String authority) {
    Matcher parts = AUTHORITY.matcher(authority);
    if (!parts.matches()) {
      throw new IllegalStateException("matches everything, but not " + authority);
    }
    return parts;
  }

  /** Whether it has a scheme. */
  boolean isAbsolute() {
    return scheme != null;
  }

  /** The normal form: lower-case host, no default port, no dot segments, encoded once. */
  String normalize() {
    StringBuilder text = new StringBuilder();
    String normalScheme = scheme == null ? "" : lower(scheme);
    if (scheme != null) {
      text.append(normalScheme).append(':');
    }
    if (authority != null) {
      text.append("//").append(normalAuthority(authority, normalScheme));
    }
    String normalPath = normalPath();
    boolean needsPath = normalScheme.matches("https?|t?ftp");
    text.append(normalPath.isEmpty() && needsPath ? "/" : normalPath);
    normalQuery().ifPresent(normal -> text.append('?').append(normal));
    if (fragment != null && !fragment.isEmpty()) {
      text.append('#').append(PercentEncoding.FRAGMENT.normalize(fragment));
    }
    return text.toString();
  }

  private static String normalAuthority(String authority, String scheme) {
    Matcher parts = split(authority);
    StringBuilder text = new StringBuilder();
    String userinfo = parts.group(1);
    if (userinfo != null) {
      text.append(normalUserinfo(userinfo, scheme));
    }
    text.append(normalHost(parts.group(2)));
    String port = parts.group(3);
    if (port != null && !port.isEmpty() && !port.equals(String.valueOf(PORTS.get(scheme)))) {
      text.append(':').append(port);
    }
    return text.toString();
  }

  private static String normalUserinfo(String userinfo, String scheme) {
    if (userinfo.strip().matches("\\s*:?\\s*") && scheme.startsWith("http")) {
      return "";
    }
    int colon = userinfo.indexOf(':');
    String user = colon < 0 ? userinfo : userinfo.substring(0, colon);
    String password = colon < 0 ? "" : ":" + normalUser(userinfo.substring(colon + 1));
    return normalUser(user) + password + "@";
  }

  private static String normalUser(String text) {
    return PercentEncoding.UNRESERVED.normalize(text.strip());
  }

  private static String normalHost(String host) {
    String decoded = PercentEncoding.decode(lower(host.strip()));
    String ascii =
        Arrays.stream(decoded.split("\\.", -1))
            .map(Uri::asciiLabel)
            .collect(Collectors.joining("."));
    boolean rooted = ascii.length() > 1 && ascii.endsWith(".") && !ascii.endsWith("..");
    return PercentEncoding.HOST.normalize(rooted ? ascii.substring(0, ascii.length() - 1) : ascii);
  }

  private static String asciiLabel(String label) {
    return label.chars().allMatch(c -> c < 128) ? label : IDN.toASCII(label, IDN.ALLOW_UNASSIGNED);
  }

  private String normalPath() {
    String plain = scheme == null && !path.startsWith("/") ? withoutColon(path) : path;
    String encoded =
        Arrays.stream(plain.strip().split("/", -1))
            .map(PercentEncoding.SEGMENT::normalize)
            .collect(Collectors.joining("/"));
    return DotSegments.remove(encoded);
  }

  /** A colon in the first segment would make a scheme of it. */
  private static String withoutColon(String path) {
    int colon = path.indexOf(':');
    int slash = path.indexOf('/');
    return colon >= 0 && (slash < 0 || colon < slash)
        ? path.substring(0, colon) + "%2F" + path.substring(colon + 1)
        : path;
  }

  private Optional<String> normalQuery() {
    return Optional.ofNullable(query)
        .map(
            text ->
                Arrays.stream(text.split("&", -1))
                    .map(PercentEncoding.QUERY::normalize)
                    .collect(Collectors.joining("&")))
        .filter(text -> !text.isEmpty());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
