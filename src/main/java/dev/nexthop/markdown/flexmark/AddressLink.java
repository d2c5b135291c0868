package dev.nexthop.markdown.flexmark;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.nio.charset.StandardCharsets;

/** An address in the text: unlike one in angle brackets, it has no entities. */
final class AddressLink extends AutoLink {
  private static final String SAFE = "-_.+!*(),%#@?=;:/$~";

  AddressLink(BasedSequence address) {
    setText(address);
    setUrlChars(address);
    setCharsFromContent();
  }

  /** The value of {@code href}, by cmark's {@code houdini_href_e.c}. */
  String href() {
    String address = getText().toString();
    StringBuilder href = new StringBuilder(address.startsWith("www") ? "http://" : "");
    for (byte each : address.getBytes(StandardCharsets.UTF_8)) {
      int c = each & 0xff;
      if (c == '&') {
        href.append("&amp;");
      } else if (c == '\'') {
        href.append("&#x27;");
      } else if (c < 128 && (Character.isLetterOrDigit(c) || SAFE.indexOf(c) >= 0)) {
        href.append((char) c);
      } else {
        href.append('%');
        href.append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
        href.append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
      }
    }
    return href.toString();
  }
}
