package dev.nexthop.site.render.drop;

import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Represented;
import dev.nexthop.liquid.value.Text;
import dev.nexthop.site.model.Excerpt;
import dev.nexthop.site.model.Page;
import dev.nexthop.site.model.Values;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page as one reader sees it ({@code Convertible#to_liquid}): a map, not a drop, as in Jekyll.
 * Its text is looked for when it is asked for.
 */
final class PageView extends AbstractMap<String, Object> implements Represented {
  private final Page page;
  private final Reader reader;
  private final Map<String, Object> facts;

  PageView(Page page, Reader reader, Map<String, Object> facts) {
    this.page = page;
    this.reader = reader;
    this.facts = facts;
  }

  /** What every reader sees alike: defaults below front matter below the page's own attributes. */
  static Map<String, Object> facts(Page page) {
    Map<String, Object> own = new LinkedHashMap<>();
    own.put("content", "");
    own.put("dir", page.dir());
    own.put("excerpt", Nil.NIL);
    own.put("name", page.name());
    own.put("path", page.path());
    own.put("url", page.url());
    return Values.deepMerge(page.defaults(), Values.deepMerge(page.data(), own));
  }

  Page page() {
    return page;
  }

  @Override
  public @Nullable Object get(Object key) {
    if (key.equals("content")) {
      return reader.content(page);
    }
    Object value = facts.get(key);
    return value instanceof Excerpt excerpt ? excerpt(excerpt) : value;
  }

  private String excerpt(Excerpt excerpt) {
    reader.read(new Read.Text(page));
    return reader.contents().excerpt(excerpt);
  }

  @Override
  public String textInList() {
    return reader.content(page);
  }

  @Override
  public String inspectedInList() {
    String name = page.origin() == Page.Origin.FILE ? "Page" : "PageWithoutAFile";
    return "#<Jekyll::" + name + " @relative_path=" + Text.inspect(page.relativePath()) + ">";
  }

  @Override
  public boolean containsKey(Object key) {
    return facts.containsKey(key);
  }

  @Override
  public int size() {
    return facts.size();
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    Map<String, Object> all = new LinkedHashMap<>(facts);
    all.replaceAll((key, value) -> key.equals("content") ? reader.content(page) : value);
    all.replaceAll((key, value) -> value instanceof Excerpt text ? excerpt(text) : value);
    return all.entrySet();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PageView view ? view.page.equals(page) : super.equals(other);
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(page);
  }
}
