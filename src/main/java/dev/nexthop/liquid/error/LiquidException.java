package dev.nexthop.liquid.error;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import java.util.Objects;

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
  private final String templateName;
  private final String markupContext;
  private final int templateLine;
  private final transient Place place;

  /** An error at a place not yet known: whoever knows it adds it. */
  public LiquidException(ErrorKind kind, String detail) {
    this(kind, detail, "", "", "", 0, Place.NOWHERE, null);
  }

  private LiquidException(
      ErrorKind kind,
      String detail,
      String hint,
      String templateName,
      String markupContext,
      int templateLine,
      Place place,
      @org.jspecify.annotations.Nullable Throwable cause) {
    super(detail, cause, false, false);
    this.kind = Objects.requireNonNull(kind, "kind");
    this.detail = detail;
    this.hint = hint;
    this.templateName = templateName;
    this.markupContext = markupContext;
    this.templateLine = templateLine;
    this.place = place;
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
    return place;
  }

  /** 1-based line in the template's own text, front matter not counted; 0 if unknown. */
  public int templateLine() {
    return templateLine;
  }

  /** Name of the partial, empty in a template that nobody named. */
  public String templateName() {
    return templateName;
  }

  /** What follows the message: the markup ("in \"a b c\""), or "included "; may be empty. */
  public String markupContext() {
    return markupContext;
  }

  /** The same error with a place, unless it has one. */
  public LiquidException at(Place where, int lineInTemplate) {
    if (templateLine != 0) {
      return this;
    }
    return new LiquidException(
        kind, detail, hint, templateName, markupContext, lineInTemplate, where, getCause());
  }

  /** The same error in a template of that name (Ruby's {@code template_name=}). */
  public LiquidException inTemplate(String name) {
    return new LiquidException(
        kind, detail, hint, name, markupContext, templateLine, place, getCause());
  }

  /** The same error with that text after the message (Ruby's {@code markup_context=}). */
  public LiquidException withContext(String context) {
    return new LiquidException(
        kind, detail, hint, templateName, context, templateLine, place, getCause());
  }

  /** The same error with a hint. */
  public LiquidException withHint(String newHint) {
    return new LiquidException(
        kind, detail, newHint, templateName, markupContext, templateLine, place, getCause());
  }

  /** The same error with a cause, for errors of files and the like. */
  public LiquidException because(Throwable cause) {
    return new LiquidException(
        kind, detail, hint, templateName, markupContext, templateLine, place, cause);
  }

  /** Ruby's {@code message}: prefix, line of the template, detail, context. */
  @Override
  public String getMessage() {
    if (kind == ErrorKind.FOREIGN) {
      return detail;
    }
    StringBuilder text = new StringBuilder(prefix()).append(detail);
    if (!markupContext.isEmpty()) {
      text.append(' ').append(markupContext);
    }
    return text.toString();
  }

  /** What is printed into the output where errors do not end the rendering. */
  public String inlineMessage() {
    return kind == ErrorKind.FOREIGN ? prefix() + "internal" : getMessage();
  }

  /** This error as data, with its place in the user's file. */
  public Problem toProblem() {
    String context = markupContext.isBlank() ? "" : " " + markupContext;
    return Problem.error(kind.code(), place, detail + context, hint);
  }

  private String prefix() {
    StringBuilder text =
        new StringBuilder(kind == ErrorKind.SYNTAX ? "Liquid syntax error" : "Liquid error");
    if (templateLine > 0) {
      text.append(" (");
      if (!templateName.isEmpty()) {
        text.append(templateName).append(' ');
      }
      text.append("line ").append(templateLine).append(')');
    }
    return text.append(": ").toString();
  }
}
