package dev.nexthop.postfix.dns;

import java.util.Locale;

/** Internationalized domain names in ASCII (RFC 3492, without mappings but lower case). */
public final class Punycode {

  private static final int BASE = 36;
  private static final int T_MIN = 1;
  private static final int T_MAX = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;
  private static final int FIRST_BIAS = 72;
  private static final int FIRST_CODE = 128;

  private Punycode() {}

  /** Whether a name has no other than ASCII characters. */
  public static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= FIRST_CODE) {
        return false;
      }
    }
    return true;
  }

  /** The name with each label that is not ASCII encoded; an ASCII name stays as it is. */
  public static String toAscii(String name) {
    if (isAscii(name)) {
      return name;
    }
    StringBuilder ascii = new StringBuilder();
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || name.charAt(i) == '.' || name.charAt(i) == '\u3002') {
        String label = name.substring(start, i).toLowerCase(Locale.ROOT);
        ascii.append(start == 0 ? "" : ".").append(isAscii(label) ? label : encode(label));
        start = i + 1;
      }
    }
    return ascii.toString();
  }

  private static String encode(String label) {
    StringBuilder out = new StringBuilder("xn--");
    int[] codes = label.codePoints().toArray();
    int basic = 0;
    for (int code : codes) {
      if (code < FIRST_CODE) {
        out.append((char) code);
        basic++;
      }
    }
    if (basic > 0) {
      out.append('-');
    }
    int n = FIRST_CODE;
    int delta = 0;
    int bias = FIRST_BIAS;
    int handled = basic;
    while (handled < codes.length) {
      int next = smallestFrom(codes, n);
      delta += (next - n) * (handled + 1);
      n = next;
      for (int code : codes) {
        if (code < n) {
          delta++;
        } else if (code == n) {
          digits(out, delta, bias);
          bias = adapt(delta, handled + 1, handled == basic);
          delta = 0;
          handled++;
        }
      }
      delta++;
      n++;
    }
    return out.toString();
  }

  private static int smallestFrom(int[] codes, int least) {
    int smallest = Integer.MAX_VALUE;
    for (int code : codes) {
      if (code >= least && code < smallest) {
        smallest = code;
      }
    }
    return smallest;
  }

  private static void digits(StringBuilder out, int delta, int bias) {
    int q = delta;
    for (int k = BASE; ; k += BASE) {
      int t = Math.max(T_MIN, Math.min(T_MAX, k - bias));
      if (q < t) {
        out.append(digit(q));
        return;
      }
      out.append(digit(t + (q - t) % (BASE - t)));
      q = (q - t) / (BASE - t);
    }
  }

  private static char digit(int value) {
    return (char) (value < 26 ? 'a' + value : '0' + value - 26);
  }

  private static int adapt(int delta, int points, boolean first) {
    int d = first ? delta / DAMP : delta / 2;
    d += d / points;
    int k = 0;
    while (d > (BASE - T_MIN) * T_MAX / 2) {
      d /= BASE - T_MIN;
      k += BASE;
    }
    return k + (BASE - T_MIN + 1) * d / (d + SKEW);
  }
}
