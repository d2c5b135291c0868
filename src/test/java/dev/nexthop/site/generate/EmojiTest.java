package dev.nexthop.site.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.site.model.Configuration;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The markup that jemoji's documentation and the emoji filter of html-pipeline give. */
class EmojiTest {
  private static final String USUAL = "https://github.githubassets.com/images/icons/emoji/";

  private static Emoji emoji(Map<String, Object> settings) {
    return new Emoji(
        new Configuration(
            settings, Path.of("/site"), Path.of("/site/_site"), "development", ZoneOffset.UTC));
  }

  private static String image(String name, String address) {
    return "<img class=\"emoji\" title=\"%s\" alt=\"%s\" src=\"%s\" height=\"20\" width=\"20\">"
        .formatted(name, name, address);
  }

  @ParameterizedTest
  @CsvSource({
    ":+1:,unicode/1f44d.png",
    ":e-mail:,unicode/1f4e7.png",
    ":heart:,unicode/2764.png",
    ":us:,unicode/1f1fa-1f1f8.png",
    ":octocat:,octocat.png"
  })
  void namesBecomePictures(String name, String file) {
    assertThat(emoji(Map.of()).inPage("<p>Sent " + name + "!</p>"))
        .isEqualTo("<p>Sent " + image(name, USUAL + file) + "!</p>");
  }

  @Test
  void codeHeadAndUnknownNamesStay() {
    String page =
        "<html><head><title>:mailbox:</title></head><body class=\":x:\"><pre>:mailbox:</pre>"
            + "<p title=\":mailbox:\">10:20:30 :nobody: <code>:tada:</code></p></body></html>";
    assertThat(emoji(Map.of()).inPage(page)).isEqualTo(page);
  }

  @Test
  void namesMayFollowAnUnknownOne() {
    assertThat(emoji(Map.of()).inPage("at:mx:mailbox:"))
        .isEqualTo("at:mx" + image(":mailbox:", USUAL + "unicode/1f4eb.png"));
  }

  @Test
  void picturesMayBeElsewhere() {
    assertThat(emoji(Map.of("emoji", Map.of("src", "/assets"))).inPage(":bee:"))
        .isEqualTo(image(":bee:", "/assets/emoji/unicode/1f41d.png"));
  }
}
