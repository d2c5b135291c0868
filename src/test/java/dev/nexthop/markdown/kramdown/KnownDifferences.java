package dev.nexthop.markdown.kramdown;

/** Documents that are rendered otherwise than by kramdown, and why. */
final class KnownDifferences {
  private KnownDifferences() {}

  /** Whether a document is known to differ. */
  static boolean explain(DialectGenerator.Document document) {
    return document.text().isEmpty();
  }
}
