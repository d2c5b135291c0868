package dev.nexthop.theme;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The templates of {@code src/main/jte}, compiled into the program. Thread safe. */
public final class Templates {

  /**
   * A page or a part of one.
   *
   * @param template path below {@code src/main/jte}
   * @param parameter the value of its only parameter
   */
  public String render(String template, Object parameter) {
    StringOutput output = new StringOutput();
    Engine.PRECOMPILED.render(template, parameter, output);
    return output.toString();
  }

  /** Made with the first page: sites with layouts of their own have no use for it. */
  private static final class Engine {
    static final TemplateEngine PRECOMPILED =
        TemplateEngine.createPrecompiled(
            null,
            ContentType.Html,
            Templates.class.getClassLoader(),
            "dev.nexthop.theme.templates");
  }
}
