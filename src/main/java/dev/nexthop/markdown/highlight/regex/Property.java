package dev.nexthop.markdown.highlight.regex;

import java.util.Locale;

/** Unicode properties as Onigmo names them in {@code \p{…}} and {@code [[:…:]]}. */
enum Property {
  ALPHA,
  ALNUM,
  DIGIT,
  LOWER,
  UPPER,
  SPACE,
  WORD,
  PUNCT,
  CNTRL,
  BLANK,
  GRAPH,
  PRINT,
  XDIGIT,
  ASCII,
  ANY,
  L,
  LU,
  LL,
  LT,
  LM,
  LO,
  M,
  MN,
  MC,
  ME,
  XIDSTART,
  XIDCONTINUE,
  N,
  ND,
  NL,
  NO,
  P,
  PC,
  PO,
  PD,
  PS,
  PE,
  S,
  SC,
  SM,
  SO,
  CF,
  Z,
  ZS,
  EMOJI,
  HAN,
  HIRAGANA,
  KATAKANA;

  static Property named(String name) {
    return switch (name.toLowerCase(Locale.ROOT).replace("_", "").replace(" ", "")) {
      case "alpha", "alphabetic" -> ALPHA;
      case "lower", "lowercase" -> LOWER;
      case "upper", "uppercase" -> UPPER;
      case "letter" -> L;
      case "mark" -> M;
      case "number" -> N;
      case "punctuation" -> P;
      case "symbol" -> S;
      default -> valueOf(name.toUpperCase(Locale.ROOT).replace("_", ""));
    };
  }

  CharSet set() {
    long low = 0;
    long high = 0;
    for (int c = 0; c < 64; c++) {
      low |= has(c) ? 1L << c : 0;
      high |= has(c + 64) ? 1L << c : 0;
    }
    return new CharSet(low, high, new WideSet.Of(this));
  }

  boolean has(int c) {
    return switch (this) {
      case ALPHA -> Character.isAlphabetic(c);
      case ALNUM -> Character.isAlphabetic(c) || Character.isDigit(c);
      case DIGIT, ND -> Character.isDigit(c);
      case LOWER -> Character.isLowerCase(c);
      case UPPER -> Character.isUpperCase(c);
      case SPACE -> isSpace(c);
      case WORD -> isWord(c);
      case PUNCT -> isGeneral(c, 'P') || (c < 128 && "$+<=>^`|~".indexOf(c) >= 0);
      case CNTRL -> Character.getType(c) == Character.CONTROL;
      case BLANK -> c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR;
      case GRAPH -> (!isSpace(c) && !isGeneral(c, 'C')) || Character.getType(c) == Character.FORMAT;
      case PRINT -> !isGeneral(c, 'C') || Character.getType(c) == Character.FORMAT;
      case XDIGIT -> c < 128 && Character.digit(c, 16) >= 0;
      case ASCII -> c < 128;
      case ANY -> true;
      case L -> Character.isLetter(c);
      case LU -> Character.getType(c) == Character.UPPERCASE_LETTER;
      case LL -> Character.getType(c) == Character.LOWERCASE_LETTER;
      case LT -> Character.getType(c) == Character.TITLECASE_LETTER;
      case LM -> Character.getType(c) == Character.MODIFIER_LETTER;
      case LO -> Character.getType(c) == Character.OTHER_LETTER;
      case M, N, P, S, Z -> isGeneral(c, name().charAt(0));
      case NL -> Character.getType(c) == Character.LETTER_NUMBER;
      case NO -> Character.getType(c) == Character.OTHER_NUMBER;
      case PC -> Character.getType(c) == Character.CONNECTOR_PUNCTUATION;
      case PO -> Character.getType(c) == Character.OTHER_PUNCTUATION;
      case PD -> Character.getType(c) == Character.DASH_PUNCTUATION;
      case PS -> Character.getType(c) == Character.START_PUNCTUATION;
      case PE -> Character.getType(c) == Character.END_PUNCTUATION;
      case MN -> Character.getType(c) == Character.NON_SPACING_MARK;
      case MC -> Character.getType(c) == Character.COMBINING_SPACING_MARK;
      case ME -> Character.getType(c) == Character.ENCLOSING_MARK;
      case XIDSTART -> Character.isUnicodeIdentifierStart(c);
      case XIDCONTINUE ->
          Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
      case SC -> Character.getType(c) == Character.CURRENCY_SYMBOL;
      case SM -> Character.getType(c) == Character.MATH_SYMBOL;
      case SO -> Character.getType(c) == Character.OTHER_SYMBOL;
      case CF -> Character.getType(c) == Character.FORMAT;
      case ZS -> Character.getType(c) == Character.SPACE_SEPARATOR;
      case EMOJI -> isEmoji(c);
      case HAN -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
      case HIRAGANA -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA;
      case KATAKANA -> Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA;
    };
  }

  /** Onigmo's word: letters, marks, decimal digits, connectors. */
  static boolean isWord(int c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
    return Character.isAlphabetic(c)
        || isGeneral(c, 'M')
        || Character.isDigit(c)
        || Character.getType(c) == Character.CONNECTOR_PUNCTUATION;
  }

  private static boolean isSpace(int c) {
    return (c >= 9 && c <= 13) || c == 0x85 || isGeneral(c, 'Z');
  }

  private static boolean isEmoji(int c) {
    return "#*0123456789".indexOf(c) >= 0
        || (c >= 0x1f300 && c <= 0x1faff)
        || (c >= 0x2600 && c <= 0x27bf);
  }

  private static boolean isGeneral(int c, char category) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          category == 'M';
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
          category == 'N';
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          category == 'Z';
      case Character.CONTROL,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.FORMAT,
          Character.UNASSIGNED ->
          category == 'C';
      case Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.CONNECTOR_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION ->
          category == 'P';
      case Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          category == 'S';
      default -> category == 'L';
    };
  }
}
