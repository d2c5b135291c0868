package dev.nexthop.liquid.error;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An error of the template's author, while parsing or while rendering. {@link #getMessage()} is
 * what Ruby's {@code error.message} is ("Liquid syntax error (line 3): Unknown tag 'foo'"), its
 * line counted in the template; {@link #place()} is counted in the user's file.
 *
 * <p>Immutable: {@code at}, {@code inTemplate} and {@code withContext} return copies. It has no
 * stack trace, because it reports on a template and not on this program.
 */
public final class LiquidException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorKind kind;
  private final String detail;
  private final String hint;
  private final transient Position position;

  /** An error at a place not yet known: whoever knows it adds it. */
  public LiquidException(ErrorKind kind, String detail) {
    this(kind, detail, "", Position.UNKNOWN, null);
  }

  private LiquidException(
      ErrorKind kind, String detail, String hint, Position position, @Nullable Throwable cause) {
    super(detail, cause, false, false);
    this.kind = Objects.requireNonNull(kind, "kind");
    this.detail = detail;
    this.hint = hint;
    this.position = position;
  }

  /** Liquid::SyntaxError. */
  public static LiquidException syntax(String detail) {
    return new LiquidException(ErrorKind.SYNTAX, detail);
  }

  /** Liquid::ArgumentError. */
  public static LiquidException argument(String detail) {
    return new LiquidException(ErrorKind.ARGUMENT, detail);
  }

  /** An error of a class that Liquid does not know, such as IOError; see {@link ErrorKind}. */
  public static LiquidException foreign(String message) {
    return new LiquidException(ErrorKind.FOREIGN, message);
  }

  /** The class of error. */
  public ErrorKind kind() {
    return kind;
  }

  /** The message without prefix, place and context. */
  public String detail() {
    return detail;
  }

  /** How to mend it; empty if there is nothing to suggest. */
  public String hint() {
    return hint;
  }

  /** Where it is in the user's file; {@link Place#NOWHERE} if unknown. */
  public Place place() {
    return position.place();
  }

  /** 1-based line in the template's own text, front matter not counted; 0 if unknown. */
  public int templateLine() {
    return position.templateLine();
  }

  /** Name of the partial, empty in a template that nobody named. */
  public String templateName() {
    return position.templateName();
  }

  /** What follows the message: the markup ("in \"a b c\""), or "included "; may be empty. */
  public String markupContext() {
    return position.markupContext();
  }

  /** The same error with a place, unless it has one. */
  public LiquidException at(Place where, int lineInTemplate) {
    return position.templateLine() != 0
        ? this
        : moved(
            new Position(where, lineInTemplate, position.templateName(), position.markupContext()));
  }

  /** The same error in a template of that name (Ruby's {@code template_name=}). */
  public LiquidException inTemplate(String name) {
    return moved(
        new Position(position.place(), position.templateLine(), name, position.markupContext()));
  }

  /** The same error with that text after the message (Ruby's {@code markup_context=}). */
  public LiquidException withContext(String context) {
    return moved(
        new Position(position.place(), position.templateLine(), position.templateName(), context));
  }

  /** The same error with a hint. */
  public LiquidException withHint(String newHint) {
    return new LiquidException(kind, detail, newHint, position, getCause());
  }

  /** The same error with a cause, for errors of files and the like. */
  public LiquidException because(Throwable cause) {
    return new LiquidException(kind, detail, hint, position, cause);
  }

  private LiquidException moved(Position newPosition) {
    return new LiquidException(kind, detail, hint, newPosition, getCause());
  }

  /** Ruby's {@code message}: prefix, line of the template, detail, context. */
  @Override
  public String getMessage() {
    if (kind == ErrorKind.FOREIGN) {
      return detail;
    }
    StringBuilder text = new StringBuilder(prefix()).append(detail);
    if (!markupContext().isEmpty()) {
      text.append(' ').append(markupContext());
    }
    return text.toString();
  }

  /** What is printed into the output where errors do not end the rendering. */
  public String inlineMessage() {
    return kind == ErrorKind.FOREIGN ? prefix() + "internal" : getMessage();
  }

  /** This error as data, with its place in the user's file. */
  public Problem toProblem() {
    String context = markupContext().isBlank() ? "" : " " + markupContext();
    return Problem.error(kind.code(), place(), detail + context, hint);
  }

  private String prefix() {
    StringBuilder text =
        new StringBuilder(kind == ErrorKind.SYNTAX ? "Liquid syntax error" : "Liquid error");
    if (templateLine() > 0) {
      text.append(" (");
      if (!templateName().isEmpty()) {
        text.append(templateName()).append(' ');
      }
      text.append("line ").append(templateLine()).append(')');
    }
    return text.append(": ").toString();
  }

  private record Position(
      Place place, int templateLine, String templateName, String markupContext) {
    private static final Position UNKNOWN = new Position(Place.NOWHERE, 0, "", "");
  }
}
