package dev.nexthop.markdown.flexmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Texts of any size that take more than linear time, or too much stack, in a careless parser. */
final class PathologicalTexts {
  /** What is written again and again: of the tests of cmark, cmark-gfm and kramdown's parser. */
  private static final List<String> UNITS =
      List.of(
          "[",
          "![",
          "[]",
          "![]",
          "![[]()",
          "[a](",
          "[a](b",
          "[a](b \"",
          "[a](<b",
          "[a](\\(",
          "[a](b)",
          "[a][",
          "[a][b]",
          "[[a]",
          "[a] ",
          "[a]: ",
          "[a]: b\n",
          "[a]: b\n\n",
          "[a]: <b> 'c\n",
          "[^a",
          "[^a]",
          "[^a]: x\n",
          "[^a]: x\n\n",
          "[^a]:",
          "]",
          "](",
          "\\[",
          "\\",
          "*",
          "_",
          "***",
          "* a *",
          "*a ",
          "**a ",
          "_a ",
          "a_",
          "*a_ ",
          "_a*",
          "*a **b ",
          "a**b*",
          "**a *b ",
          "a**b",
          "**x [a*b**c*](d)",
          "[*a](b)*",
          "**[a",
          "*[a](b",
          "![*a",
          "**日本**",
          "`",
          "`a",
          "``a ` ",
          "~",
          "~a",
          "~~a ",
          "a~~",
          "~a~~b~~~",
          "<",
          "<a ",
          "<a b=\"",
          "<b>",
          "<b>*",
          "</b>",
          "</",
          "<!-",
          "<!--",
          "<!-- a -",
          "x<!--",
          "x<!-- a -- ",
          "<?",
          "x<?",
          "<!A ",
          "x<!A ",
          "<![CDATA[",
          "x<![CDATA[",
          "<http:",
          "<a@b",
          "&",
          "&a",
          "&#1",
          "&#x",
          "&amp;",
          "> ",
          ">",
          "> a\n",
          "> [!NOTE]\n> a\n\n",
          "- ",
          "* ",
          "1. ",
          "* a\n",
          "- a\n\n",
          "1. a\n",
          "- [ ] a\n",
          "- [x] ",
          "- [x]\n",
          "[x] ",
          "> - ",
          "- > a\n",
          "| a ",
          "|",
          "|\n",
          "a|b\n",
          "|-",
          "-|\n",
          "a|b\n-|-\n",
          "a|b\n-|-\n\n",
          "|\n|-\n",
          "a\n-\n",
          "-a",
          "-",
          "- - ",
          "=",
          "#",
          "# a\n",
          "a\n===\n",
          "a\n",
          "a\n\n",
          "a  \n",
          "a\\\n",
          "***\n",
          "~~~\n",
          "```a\n",
          "~~~~a\n\n",
          "    a\n",
          "    a\n\n",
          "\ta\n",
          "\t",
          " ",
          " a",
          "<div>",
          "<div>\n",
          "</div>\n",
          "<div>\n\n",
          "<table><tr><td>",
          "<pre>\n",
          "<script>\n\n",
          "<title>",
          "http://",
          "http://a.b ",
          "http://a.b/",
          "http://a.b/(",
          "https://a.b/&amp;",
          "www.",
          "www.a ",
          "www.a.b ",
          "www.a.b__",
          "ww",
          "[^>",
          " 。\n",
          "  a\n",
          "x@",
          "x@y",
          "x@y.z ",
          "x.",
          "a.b@",
          "a@b.",
          "mailto:",
          "ftp://a",
          "日本\n",
          "\u3000",
          "\"",
          "'a ",
          "\"'",
          "...",
          "--",
          "\n",
          "\r",
          "\r\n",
          "\u0000");

  private PathologicalTexts() {}

  /** The texts by name, each of about so many characters. */
  static Map<String, String> of(int size) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String unit : UNITS) {
      texts.put(name(unit), unit.repeat(size / unit.length()));
    }
    nested(texts, size);
    growing(texts, size);
    defined(texts, size);
    tables(texts, size);
    return texts;
  }

  private static String name(String unit) {
    return unit.replace("\r", "␍").replace("\n", "⏎").replace("\t", "⇥").replace("\u0000", "␀");
  }

  private static void nested(Map<String, String> texts, int size) {
    texts.put("nested brackets", around(size, "[", "a", "]"));
    texts.put("nested links", around(size, "[", "a", "](b)"));
    texts.put("nested images", around(size, "![", "a", "](b)"));
    texts.put("nested destinations", "[a](" + around(size, "(", "b", ")") + ")");
    texts.put("nested strong and emphasis", around(size, "*a **a ", "b", " a** a*"));
    texts.put("nested strong", around(size, "**a ", "b", " a**"));
    texts.put("nested underscores", around(size, "_a ", "b", " a_"));
    texts.put("nested tildes", around(size, "~a ~~a ", "b", " a~~ a~"));
    texts.put("nested HTML", around(size, "<div>", "", "</div>"));
    texts.put("one run each side", around(size, "*", "a", "*"));
    texts.put("one run of tildes each side", around(size, "~", "a", "~"));
    texts.put("one run of backticks each side", around(size, "`", "a", "`"));
    texts.put("nested quotes of lines", lines(size, i -> "> ".repeat(i + 1) + "a\n"));
    texts.put("nested lists", lines(size, i -> "  ".repeat(i) + "* a\n"));
    texts.put("nested ordered lists", lines(size, i -> "   ".repeat(i) + "1. a\n"));
    texts.put("nested tasks", lines(size, i -> "  ".repeat(i) + "- [ ] a\n"));
    texts.put("quotes that go on lazily", ">".repeat(size / 2) + "a\n" + "a\n".repeat(size / 4));
    texts.put("list and quotes", around(size, "> * ", "a\n", ">     a\n"));
  }

  private static void growing(Map<String, String> texts, int size) {
    texts.put("backticks of growing length", lines(size, i -> "a" + "`".repeat(i + 1)));
    texts.put("backticks of all lengths", lines(size, i -> "`".repeat(1 + i % 900) + "a "));
    texts.put("stars of growing length", lines(size, i -> "a" + "*".repeat(i + 1)));
    texts.put("tildes of growing length", lines(size, i -> "a" + "~".repeat(i + 1)));
    texts.put("fences of growing length", lines(size, i -> "~".repeat(i + 3) + "\n"));
    texts.put("openers, then closers", "*a _a ".repeat(size / 12) + "a_ a* ".repeat(size / 12));
    texts.put("openers, then others", "**a ".repeat(size / 8) + "a_ ".repeat(size / 6));
    texts.put("brackets, then closers", "[a ".repeat(size / 6) + "a* ".repeat(size / 6));
    texts.put("one heading for all", lines(size, i -> "# a\n\n" + "b\n".repeat(i % 7)));
    texts.put("headings, each another", lines(size, i -> "# a" + i + "\n"));
    texts.put("one word", "a".repeat(size));
    texts.put("one long line of words", "a b ".repeat(size / 4));
    texts.put("one long address", "http://a.b/" + "c".repeat(size));
    texts.put("one long address of a mail", "a".repeat(size) + "@b.c");
    texts.put("one long domain", "http://" + "a.".repeat(size / 2));
    texts.put("address and its closing marks", "http://a.b/" + ")".repeat(size));
    texts.put("address and its entities", "http://a.b/" + "&a;".repeat(size / 3));
    texts.put("address and its dots", "http://a.b/" + ".".repeat(size));
    texts.put("indented lines", lines(size, i -> " ".repeat(i) + "a\n"));
    texts.put("tabs, then a letter", "\t".repeat(size) + "a");
    texts.put("a list of blank lines", "- a\n" + "\n".repeat(size) + "- b\n");
    texts.put("a list and its lines", "- a\n" + "  a\n".repeat(size / 4));
    texts.put("items, each with a paragraph", "- a\n\n  b\n".repeat(size / 9));
    texts.put("a title that goes on", "[a]: b '" + "c\n".repeat(size / 2));
    texts.put("a label that goes on", "[" + "a\n".repeat(size / 2));
    texts.put("a tag that goes on", "<a\n" + "b=c\n".repeat(size / 4));
    texts.put("a heading of emphasis", "# " + "__a__ ".repeat(size / 6));
    texts.put("a heading of links", "[a](b)\n".repeat(size / 7) + "---\n");
    texts.put("rows behind tabs", "a|b\n-|-\n" + "\t\t|=".repeat(size / 4));
    texts.put("addresses in brackets", "_[^http://a.b/c".repeat(size / 15));
    texts.put("spaces in a line", "a" + " ".repeat(size) + "b \nc");
    texts.put("spaces in a heading", "# a" + " ".repeat(size) + "b");
    texts.put("spaces in a footnote's label", "[^" + " ".repeat(size) + "b");
    texts.put("spaces in a tag", "<a b" + " ".repeat(size) + "!");
    texts.put("spaces in an item", "- " + " ".repeat(size) + "b");
    texts.put("attributes", "<a" + " b='c'".repeat(size / 6) + ">");
    texts.put("marks and mails", "a*_-".repeat(size / 8) + "@b".repeat(size / 4));
    texts.put("code that goes on", "`" + "a\n".repeat(size / 2));
  }

  private static void defined(Map<String, String> texts, int size) {
    texts.put("definitions", lines(size, i -> "[a" + i + "]: b\n"));
    texts.put(
        "definitions and their uses",
        lines(size / 2, i -> "[a" + i + "]: b\n") + "\n" + lines(size / 2, i -> "[a" + i + "] "));
    texts.put("one definition, used often", "[a]: b\n\n" + "[a] ".repeat(size / 4));
    texts.put("one long address, used often", fanOut(size));
    texts.put("nested uses", "[a]: b\n\n" + around(size, "[", "a", "]"));
    texts.put("nested uses, each of them", "[a]: b\n\n" + around(size, "[a ", "a", "][a]"));
    texts.put("brackets with a definition", "[a]: b\n\n" + around(size, "[a", "", "]"));
    texts.put("footnotes", lines(size, i -> "[^" + i + "]: b\n\n"));
    texts.put(
        "footnotes and their uses",
        lines(size / 2, i -> "[^a" + i + "]: b\n\n") + lines(size / 2, i -> "[^a" + i + "] "));
    texts.put("emphasis and footnotes", "[^a]: b\n\n" + "*a [^a]".repeat(size / 7));
    texts.put("links and what they contain", "[a]: b\n\n" + "[a][a][".repeat(size / 7));
    texts.put("nested footnote marks", around(size, "[^", "a", "]"));
    texts.put(
        "short paragraphs, then a hard one",
        "a\n\n".repeat(size / 9) + "t[^".repeat(size / 9) + "]a ".repeat(size / 9));
    texts.put("one footnote, used often", "[^a]: b\n\n" + "x[^a] ".repeat(size / 6));
    texts.put("footnotes that use the next", lines(size, i -> next(i)));
    texts.put("nested footnotes", lines(size, i -> "    ".repeat(i) + "[^" + i + "]: b\n\n"));
  }

  private static String next(int i) {
    return (i == 0 ? "[^0]\n\n" : "") + "[^" + i + "]: [^" + (i + 1) + "]\n\n";
  }

  private static void tables(Map<String, String> texts, int size) {
    texts.put("a table of one row", "| " + "a | ".repeat(size / 4) + "\n|-");
    texts.put("a table of columns", "|a".repeat(size / 4) + "\n" + "|-".repeat(size / 4) + "\n");
    texts.put("a table of rows", "a|b\n-|-\n" + "c|d\n".repeat(size / 4));
    texts.put("a table of missing cells", wide(size));
    texts.put("a table of cells too many", "a\n-|\n" + "|b".repeat(size / 2) + "\n");
    texts.put("a table of marks", "a|b\n-|-\n" + "*c|`d\n".repeat(size / 6));
    texts.put("a paragraph before a table", "a\n".repeat(size / 2) + "a|b\n-|-\n");
    texts.put("a table of pipes in code", "a|b\n-|-\n" + "`|".repeat(size / 2) + "\n");
    texts.put("a table of escaped pipes", "a|b\n-|-\n" + "\\|".repeat(size / 2) + "\n");
  }

  /** A header of many columns, rows of one cell: cmark-gfm had to learn to stop at some point. */
  private static String wide(int size) {
    return "|a".repeat(size / 8) + "\n" + "|-".repeat(size / 8) + "\n" + "|b\n".repeat(size / 6);
  }

  private static String fanOut(int size) {
    return "[a]: " + "b".repeat(size / 2) + "\n\n" + "[a] ".repeat(size / 8);
  }

  private static String around(int size, String open, String middle, String close) {
    int times = size / (open.length() + close.length());
    return open.repeat(times) + middle + close.repeat(times);
  }

  private static String lines(int size, IntFunction<String> line) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < size; i++) {
      text.append(line.apply(i));
    }
    return text.toString();
  }
}
