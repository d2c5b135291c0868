package dev.nexthop.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RenderedDocumentTest {

  /** The body is kept as a place in the page where it can be, and as itself where it can't. */
  @ParameterizedTest
  @CsvSource({
    "'', '', true",
    "'', <html>, true",
    "<p>a</p>, <body><p>a</p></body>, true",
    "<p>a</p>, <body><P>A</P></body>, false",
    "<p>a</p>, <body><p>b</p><p>a</p></body>, true",
    "<p>本文</p>, <body>“<p>本文</p>”</body>, true"
  })
  void the_body_is_found_in_its_page(String html, String output, boolean isInPage) {
    Utf8Text page = Utf8Text.of(output);
    RenderedDocument.Body body = RenderedDocument.Body.of(html, output, page);
    assertThat(body.html()).isEqualTo(html);
    assertThat(body.text() == page).isEqualTo(isInPage);
  }

  /** A summary before the text begins as the text does. */
  @ParameterizedTest
  @CsvSource({"100, 200", "64, 65", "63, 64", "10, 5000"})
  void a_beginning_that_comes_twice_does_not_mislead(int summary, int length) {
    String html = "x".repeat(length - 1) + "y";
    String output = "<b>" + html.substring(0, summary) + "</b>" + html + "</body>";
    RenderedDocument.Body body = RenderedDocument.Body.of(html, output, Utf8Text.of(output));
    assertThat(body.html()).isEqualTo(html);
    assertThat(body.start()).isEqualTo(output.length() - "</body>".length() - length);
  }
}
