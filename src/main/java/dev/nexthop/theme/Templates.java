package dev.nexthop.theme;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The templates of {@code src/main/jte}, compiled into the program. Thread safe. */
public final class Templates {
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "dev.nexthop.theme.templates");

  /**
   * A page or a part of one.
   *
   * @param template path below {@code src/main/jte}
   * @param parameter the value of its only parameter
   */
  public String render(String template, Object parameter) {
    StringOutput output = new StringOutput();
    engine.render(template, parameter, output);
    return output.toString();
  }
}
