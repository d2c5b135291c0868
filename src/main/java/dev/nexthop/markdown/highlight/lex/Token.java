package dev.nexthop.markdown.highlight.lex;

import java.util.HashMap;
import java.util.Map;

/** Kinds of tokens, as Rouge names them, with the class of the element that shows them. */
public enum Token {
  TEXT("Text", ""),
  TEXT_WHITESPACE("Text.Whitespace", "w"),
  ESCAPE("Escape", "esc"),
  ERROR("Error", "err"),
  OTHER("Other", "x"),
  KEYWORD("Keyword", "k"),
  KEYWORD_CONSTANT("Keyword.Constant", "kc"),
  KEYWORD_DECLARATION("Keyword.Declaration", "kd"),
  KEYWORD_NAMESPACE("Keyword.Namespace", "kn"),
  KEYWORD_PSEUDO("Keyword.Pseudo", "kp"),
  KEYWORD_RESERVED("Keyword.Reserved", "kr"),
  KEYWORD_TYPE("Keyword.Type", "kt"),
  KEYWORD_VARIABLE("Keyword.Variable", "kv"),
  NAME("Name", "n"),
  NAME_ATTRIBUTE("Name.Attribute", "na"),
  NAME_BUILTIN("Name.Builtin", "nb"),
  NAME_BUILTIN_PSEUDO("Name.Builtin.Pseudo", "bp"),
  NAME_CLASS("Name.Class", "nc"),
  NAME_CONSTANT("Name.Constant", "no"),
  NAME_DECORATOR("Name.Decorator", "nd"),
  NAME_ENTITY("Name.Entity", "ni"),
  NAME_EXCEPTION("Name.Exception", "ne"),
  NAME_FUNCTION("Name.Function", "nf"),
  NAME_FUNCTION_MAGIC("Name.Function.Magic", "fm"),
  NAME_PROPERTY("Name.Property", "py"),
  NAME_LABEL("Name.Label", "nl"),
  NAME_NAMESPACE("Name.Namespace", "nn"),
  NAME_OTHER("Name.Other", "nx"),
  NAME_TAG("Name.Tag", "nt"),
  NAME_VARIABLE("Name.Variable", "nv"),
  NAME_VARIABLE_CLASS("Name.Variable.Class", "vc"),
  NAME_VARIABLE_GLOBAL("Name.Variable.Global", "vg"),
  NAME_VARIABLE_INSTANCE("Name.Variable.Instance", "vi"),
  NAME_VARIABLE_MAGIC("Name.Variable.Magic", "vm"),
  LITERAL("Literal", "l"),
  LITERAL_DATE("Literal.Date", "ld"),
  LITERAL_STRING("Literal.String", "s"),
  LITERAL_STRING_AFFIX("Literal.String.Affix", "sa"),
  LITERAL_STRING_BACKTICK("Literal.String.Backtick", "sb"),
  LITERAL_STRING_CHAR("Literal.String.Char", "sc"),
  LITERAL_STRING_DELIMITER("Literal.String.Delimiter", "dl"),
  LITERAL_STRING_DOC("Literal.String.Doc", "sd"),
  LITERAL_STRING_DOUBLE("Literal.String.Double", "s2"),
  LITERAL_STRING_ESCAPE("Literal.String.Escape", "se"),
  LITERAL_STRING_HEREDOC("Literal.String.Heredoc", "sh"),
  LITERAL_STRING_INTERPOL("Literal.String.Interpol", "si"),
  LITERAL_STRING_OTHER("Literal.String.Other", "sx"),
  LITERAL_STRING_REGEX("Literal.String.Regex", "sr"),
  LITERAL_STRING_SINGLE("Literal.String.Single", "s1"),
  LITERAL_STRING_SYMBOL("Literal.String.Symbol", "ss"),
  LITERAL_NUMBER("Literal.Number", "m"),
  LITERAL_NUMBER_BIN("Literal.Number.Bin", "mb"),
  LITERAL_NUMBER_FLOAT("Literal.Number.Float", "mf"),
  LITERAL_NUMBER_HEX("Literal.Number.Hex", "mh"),
  LITERAL_NUMBER_INTEGER("Literal.Number.Integer", "mi"),
  LITERAL_NUMBER_INTEGER_LONG("Literal.Number.Integer.Long", "il"),
  LITERAL_NUMBER_OCT("Literal.Number.Oct", "mo"),
  LITERAL_NUMBER_OTHER("Literal.Number.Other", "mx"),
  OPERATOR("Operator", "o"),
  OPERATOR_WORD("Operator.Word", "ow"),
  PUNCTUATION("Punctuation", "p"),
  PUNCTUATION_INDICATOR("Punctuation.Indicator", "pi"),
  COMMENT("Comment", "c"),
  COMMENT_HASHBANG("Comment.Hashbang", "ch"),
  COMMENT_DOC("Comment.Doc", "cd"),
  COMMENT_MULTILINE("Comment.Multiline", "cm"),
  COMMENT_PREPROC("Comment.Preproc", "cp"),
  COMMENT_PREPROC_FILE("Comment.PreprocFile", "cpf"),
  COMMENT_SINGLE("Comment.Single", "c1"),
  COMMENT_SPECIAL("Comment.Special", "cs"),
  GENERIC("Generic", "g"),
  GENERIC_DELETED("Generic.Deleted", "gd"),
  GENERIC_EMPH("Generic.Emph", "ge"),
  GENERIC_ERROR("Generic.Error", "gr"),
  GENERIC_HEADING("Generic.Heading", "gh"),
  GENERIC_INSERTED("Generic.Inserted", "gi"),
  GENERIC_OUTPUT("Generic.Output", "go"),
  GENERIC_PROMPT("Generic.Prompt", "gp"),
  GENERIC_STRONG("Generic.Strong", "gs"),
  GENERIC_SUBHEADING("Generic.Subheading", "gu"),
  GENERIC_TRACEBACK("Generic.Traceback", "gt"),
  GENERIC_LINENO("Generic.Lineno", "gl");

  private static final Map<String, Token> BY_NAME = byName();

  private final String qualifiedName;
  private final String cssClass;

  Token(String qualifiedName, String cssClass) {
    this.qualifiedName = qualifiedName;
    this.cssClass = cssClass;
  }

  private static Map<String, Token> byName() {
    Map<String, Token> names = new HashMap<>();
    for (Token token : values()) {
      names.put(token.qualifiedName, token);
      if (token.qualifiedName.startsWith("Literal.String")) {
        names.put("Str" + token.qualifiedName.substring("Literal.String".length()), token);
      } else if (token.qualifiedName.startsWith("Literal.Number")) {
        names.put("Num" + token.qualifiedName.substring("Literal.Number".length()), token);
      }
    }
    return Map.copyOf(names);
  }

  /**
   * The kind of a name such as {@code Name.Builtin} or, short for literals, {@code Str.Double}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Token named(String name) {
    Token token = BY_NAME.get(name);
    if (token == null) {
      throw new IllegalArgumentException("no token is called " + name);
    }
    return token;
  }

  /** Whether there is a kind of that name. */
  public static boolean isNamed(String name) {
    return BY_NAME.containsKey(name);
  }

  /** Such as {@code Literal.String.Double}. */
  public String qualifiedName() {
    return qualifiedName;
  }

  /** Such as {@code s2}; empty for plain text. */
  public String cssClass() {
    return cssClass;
  }
}
