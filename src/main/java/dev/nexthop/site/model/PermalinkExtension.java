package dev.nexthop.site.model;

import java.util.Optional;

/** The extension that a permalink of front matter names: {@code Renderer#permalink_ext}. */
final class PermalinkExtension {
  private PermalinkExtension() {}

  static Optional<String> of(Object permalink) {
    if (!Values.isTruthy(permalink) || permalink.toString().endsWith("/")) {
      return Optional.empty();
    }
    String extension = Paths.extname(permalink.toString());
    return extension.isEmpty() ? Optional.empty() : Optional.of(extension);
  }
}
