package dev.nexthop.markdown.flexmark;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import java.util.List;

/** What is told where a text is more than flexmark can follow in a short time. */
final class Limits {
  private Limits() {}

  static void spansTooDeep(Document document, BasedSequence text, int deepest) {
    tell(
        document,
        text.getStartOffset(),
        "nesting-too-deep",
        "Spans are nested more than "
            + deepest
            + " levels deep; the paragraph is shown as it is written.",
        "Close emphasis and links that are still open.");
  }

  static void blocksTooDeep(Document document, int offset, int deepest) {
    tell(
        document,
        offset,
        "nesting-too-deep",
        "Blocks are nested more than " + deepest + " levels deep; what lies deeper is plain text.",
        "Nest lists and quotes less deeply.");
  }

  static void tooHard(Document document, BasedSequence text) {
    tell(
        document,
        text.getStartOffset(),
        "markdown-too-hard",
        "This paragraph takes too long to read as Markdown; it is shown as it is written.",
        "Close the brackets, emphasis and HTML in it, or write it as code.");
  }

  static void lineTooHard(Document document, int offset) {
    tell(
        document,
        offset,
        "markdown-too-hard",
        "This tag has too many attributes; the lines are shown as they are written.",
        "Close the tag with `>`, or write `&lt;` if it is none.");
  }

  static void tableTooWide(Document document, BasedSequence text, String limit) {
    tell(
        document,
        text.getStartOffset(),
        "markdown-too-hard",
        "The table has more than " + limit + "; it is shown as it is written.",
        "Make several tables of it.");
  }

  static void tooManyLines(Document document, BasedSequence text, int most) {
    tell(
        document,
        text.getStartOffset(),
        "markdown-too-hard",
        "The paragraph has more than " + most + " lines; it is shown as it is written.",
        "Put an empty line between paragraphs.");
  }

  private static void tell(
      Document document, int offset, String code, String message, String hint) {
    List<Problem> problems = FlexmarkMarkdown.PROBLEMS.get(document);
    // The first place is enough: what is too much in one is often so in all that follow.
    if (problems.stream().noneMatch(told -> told.message().equals(message))) {
      Place place = Place.line("", document.getLineNumber(offset) + 1);
      problems.add(Problem.warning(code, place, message, hint));
    }
  }
}
