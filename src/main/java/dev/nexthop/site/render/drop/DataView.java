package dev.nexthop.site.render.drop;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Liquid's {@code site.data}; records which data files are asked for. */
final class DataView extends AbstractMap<String, Object> {
  private final Map<String, Object> data;
  private final Reader reader;

  DataView(Map<String, Object> data, Reader reader) {
    this.data = data;
    this.reader = reader;
  }

  @Override
  public @Nullable Object get(Object key) {
    reader.read(new Read.Data(key.toString()));
    return data.get(key);
  }

  @Override
  public boolean containsKey(Object key) {
    reader.read(new Read.Data(key.toString()));
    return data.containsKey(key);
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    reader.read(new Read.Data("*"));
    return data.entrySet();
  }

  @Override
  public int size() {
    reader.read(new Read.Data("*"));
    return data.size();
  }
}
