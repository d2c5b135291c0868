package dev.nexthop.liquid;

import dev.nexthop.liquid.error.ErrorKind;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.syntax.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads a template once, from start to end ({@code block_body.rb}, {@code document.rb}). */
final class TemplateParser {
  final Environment environment;
  final Source source;
  final String text;
  final Origin origin;
  final FilteredParser filtered;
  private final List<LiquidException> warnings = new ArrayList<>();
  private boolean trimNext;
  private int depth;

  /** Offset to blame for an error that comes without a place. */
  private int position;

  TemplateParser(Environment environment, Source source) {
    this.environment = environment;
    this.source = source;
    this.text = source.text();
    this.origin = new Origin(source);
    this.filtered = new FilteredParser(environment);
  }

  Template parse() {
    try {
      Section all = section(TokenStream.ofTemplate(text), name -> false);
      if (!all.tag().isEmpty()) {
        throw unknownOuterTag(all.tag());
      }
      return new Template(environment, source, all.body(), warnings);
    } catch (LiquidException e) {
      throw e.kind() == ErrorKind.FOREIGN ? e : origin.place(e, position);
    }
  }

  /** Reads nodes up to a tag that is not registered, or to the end (then the tag is empty). */
  Section section(TokenStream tokens, Predicate<String> skip) {
    if (depth >= environment.limits().depth()) {
      throw Usage.tooDeep();
    }
    depth++;
    BodyBuilder body = new BodyBuilder(origin);
    Delimiter delimiter;
    do {
      delimiter = tokens.isLines() ? lines(tokens, body) : document(tokens, body);
    } while (delimiter != null && skip.test(delimiter.tag()));
    depth--;
    return delimiter == null
        ? new Section(body.build(), "", "", position)
        : new Section(body.build(), delimiter.tag(), delimiter.markup(), delimiter.offset());
  }

  void warn(LiquidException warning) {
    warnings.add(warning);
  }

  int position() {
    return position;
  }

  private @Nullable Delimiter document(TokenStream tokens, BodyBuilder body) {
    while (tokens.next()) {
      position = tokens.start();
      if (tokens.isTagToken()) {
        Delimiter delimiter = tagToken(tokens, body);
        if (delimiter != null) {
          return delimiter;
        }
      } else if (tokens.isVariableToken()) {
        trim(tokens, body);
        body.add(variable(tokens), tokens.start());
      } else {
        String plain = text.substring(tokens.start(), tokens.end());
        body.addText(trimNext ? Characters.stripStart(plain) : plain, tokens.start());
        trimNext = false;
      }
    }
    position = text.length();
    return null;
  }

  /** A {@code {% name markup %}}; answers it if the tag is not registered. */
  private @Nullable Delimiter tagToken(TokenStream tokens, BodyBuilder body) {
    trim(tokens, body);
    int start = tokens.start();
    int contentEnd = tokens.end() - 2;
    if (tokens.end() - start < 4 || !text.startsWith("%}", contentEnd)) {
      throw notTerminated("Tag", tokens, "/\\%\\}/");
    }
    int from = start + 2;
    if (from < contentEnd && text.charAt(from) == '-') {
      from++;
    }
    int nameStart = Characters.skipSpace(text, from, contentEnd);
    int nameEnd = nameEnd(nameStart, contentEnd);
    if (nameEnd == nameStart) {
      throw notTerminated("Tag", tokens, "/\\%\\}/");
    }
    int markupStart = Characters.skipSpace(text, nameEnd, contentEnd);
    int markupEnd =
        contentEnd > markupStart && text.charAt(contentEnd - 1) == '-'
            ? contentEnd - 1
            : contentEnd;
    position = markupStart;
    String name = text.substring(nameStart, nameEnd);
    if (name.equals("liquid")) {
      return liquidTag(markupStart, markupEnd, body);
    }
    return tag(name, markupStart, markupEnd, tokens, body);
  }

  private @Nullable Delimiter liquidTag(int from, int to, BodyBuilder body) {
    Delimiter delimiter = lines(TokenStream.ofLines(text, from, to), body);
    if (delimiter != null) {
      throw BlockErrors.unknownTag(delimiter.tag(), "liquid", "%}", environment);
    }
    return null;
  }

  private @Nullable Delimiter lines(TokenStream tokens, BodyBuilder body) {
    while (tokens.next()) {
      int start = Characters.skipSpace(text, tokens.start(), tokens.end());
      if (start == tokens.end()) {
        continue;
      }
      position = start;
      int nameEnd = nameEnd(start, tokens.end());
      if (nameEnd == start) {
        String line = text.substring(tokens.start(), tokens.end());
        return new Delimiter(line, line, start);
      }
      int markupStart = Characters.skipSpace(text, nameEnd, tokens.end());
      Delimiter delimiter =
          tag(text.substring(start, nameEnd), markupStart, tokens.end(), tokens, body);
      if (delimiter != null) {
        return delimiter;
      }
    }
    position = tokens.end();
    return null;
  }

  private @Nullable Delimiter tag(
      String name, int markupStart, int markupEnd, TokenStream tokens, BodyBuilder body) {
    String markup = text.substring(markupStart, markupEnd);
    Optional<Tag> tag = environment.tag(name);
    if (tag.isEmpty()) {
      return new Delimiter(name, markup, markupStart);
    }
    Node node = tag.get().parse(new TagParser(this, tokens, name, markup, markupStart));
    body.add(node, markupStart);
    return null;
  }

  private Node variable(TokenStream tokens) {
    int start = tokens.start() + 2;
    int end = tokens.end() - 2;
    if (end < start || !text.startsWith("}}", end)) {
      throw notTerminated("Variable", tokens, "/\\}\\}/");
    }
    if (start < end && text.charAt(start) == '-') {
      start++;
    }
    if (start < end && text.charAt(end - 1) == '-') {
      end--;
    }
    String markup = text.substring(start, end);
    return new VariableNode(filtered(markup, tokens.start()));
  }

  /** An expression with filters: strict, then (unless that is demanded) lenient. */
  Expression filtered(String markup, int offset) {
    try {
      return filtered.strict(markup);
    } catch (LiquidException e) {
      LiquidException error = origin.place(e, offset).withContext("in \"{{" + markup + "}}\"");
      if (environment.errorMode() == ErrorMode.STRICT || e.kind() != ErrorKind.SYNTAX) {
        throw error;
      }
      if (environment.errorMode() == ErrorMode.WARN) {
        warn(error);
      }
      return filtered.lax(markup);
    }
  }

  private int nameEnd(int from, int to) {
    if (from < to && text.charAt(from) == '#') {
      return from + 1;
    }
    int i = from;
    while (i < to && Characters.isWord(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private void trim(TokenStream tokens, BodyBuilder body) {
    int start = tokens.start();
    if (start + 2 < tokens.end() && text.charAt(start + 2) == '-') {
      body.trimLastText();
    }
    trimNext = tokens.end() - start > 2 && text.charAt(tokens.end() - 3) == '-';
  }

  private LiquidException notTerminated(String what, TokenStream tokens, String expected) {
    return LiquidException.syntax(
            what
                + " '"
                + text.substring(tokens.start(), tokens.end())
                + "' was not properly terminated with regexp: "
                + expected)
        .withHint("close it with " + (what.equals("Tag") ? "`%}`" : "`}}`"));
  }

  private LiquidException unknownOuterTag(String tag) {
    if (tag.equals("else") || tag.equals("end")) {
      return LiquidException.syntax("Unexpected outer '" + tag + "' tag");
    }
    return LiquidException.syntax("Unknown tag '" + tag + "'")
        .withHint(Nearest.tag(tag, environment.tagNames()));
  }

  /** A tag that is not registered, which ends what is being read. */
  private record Delimiter(String tag, String markup, int offset) {}
}
