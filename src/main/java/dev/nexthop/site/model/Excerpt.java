package dev.nexthop.site.model;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The beginning of a document or page, rendered by itself when a template asks for it.
 *
 * @param owner what it is the beginning of: a {@link Document} or a {@link Page}
 * @param content the text, unrendered, with the link definitions that it needs
 */
public record Excerpt(Convertible owner, String content) implements Convertible {

  @Override
  public String path() {
    return owner.path() + "/#excerpt";
  }

  @Override
  public String relativePath() {
    return owner.relativePath() + "/#excerpt";
  }

  @Override
  public String extname() {
    return owner.extname();
  }

  @Override
  public Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>(owner.data());
    data.remove("layout");
    data.remove("excerpt");
    return data;
  }

  @Override
  public Object get(String key) {
    return key.equals("layout") || key.equals("excerpt") ? Values.NIL : owner.get(key);
  }

  @Override
  public int contentLine() {
    return owner.contentLine();
  }

  @Override
  public String url() {
    return owner.url();
  }

  @Override
  public boolean rendersWithLiquid() {
    return !Boolean.FALSE.equals(get("render_with_liquid"))
        && !(owner instanceof Document && Document.isYaml(extname()))
        && Convertible.hasLiquid(content);
  }

  @Override
  public boolean placedInLayout() {
    return false;
  }

  @Override
  public String toString() {
    return "Excerpt[" + relativePath() + "]";
  }
}
