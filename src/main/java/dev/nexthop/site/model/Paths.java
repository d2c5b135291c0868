package dev.nexthop.site.model;

import java.nio.file.Path;

/** Paths as Ruby's {@code File} and Jekyll's {@code PathManager} make them. */
public final class Paths {
  private Paths() {}

  /**
   * A path below a folder, whatever the path says: {@code ..} can't leave the folder ({@code
   * Jekyll.sanitized_path}).
   */
  public static Path sanitized(Path base, String questionable) {
    if (questionable.isEmpty()) {
      return base;
    }
    String rooted = questionable.startsWith("~") ? "/" + questionable : questionable;
    Path clean = Path.of("/").resolve(rooted).normalize();
    return clean.startsWith(base) ? clean : base.resolve(clean.toString().substring(1)).normalize();
  }

  /** The extension of a file name with its dot, as {@code File.extname} finds it. */
  public static String extname(String path) {
    String name = basename(path);
    int start = 0;
    while (start < name.length() && name.charAt(start) == '.') {
      start++;
    }
    int dot = name.lastIndexOf('.');
    if (dot < start) {
      return "";
    }
    return dot == name.length() - 1 ? "." : name.substring(dot);
  }

  /** The part after the last slash. */
  public static String basename(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The part before the last slash, as {@code File.dirname} finds it. */
  public static String dirname(String path) {
    String trimmed = path;
    while (trimmed.length() > 1 && trimmed.endsWith("/")) {
      trimmed = trimmed.substring(0, trimmed.length() - 1);
    }
    int slash = trimmed.lastIndexOf('/');
    if (slash < 0) {
      return ".";
    }
    return slash == 0 ? "/" : trimmed.substring(0, slash);
  }

  /** The file name without its extension. */
  public static String withoutExtension(String path) {
    String name = basename(path);
    return name.substring(0, name.length() - extname(name).length());
  }

  /** The two joined by exactly one slash, as {@code File.join} does. */
  public static String join(String base, String item) {
    String left = base;
    while (left.endsWith("/")) {
      left = left.substring(0, left.length() - 1);
    }
    String right = item;
    while (right.startsWith("/")) {
      right = right.substring(1);
    }
    return left + "/" + right;
  }

  /** Without trailing dots. */
  static String withoutTrailingDots(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '.') {
      end--;
    }
    return text.substring(0, end);
  }
}
