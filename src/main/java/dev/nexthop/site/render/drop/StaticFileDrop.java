package dev.nexthop.site.render.drop;

import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Represented;
import dev.nexthop.liquid.value.Text;
import dev.nexthop.site.model.StaticFile;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A file that is copied as it is ({@code static_file_drop.rb}). */
public final class StaticFileDrop extends JekyllDrop implements Represented {
  private static final List<String> ATTRIBUTES =
      List.of("name", "basename", "extname", "path", "collection", "modified_time");

  private final StaticFile file;
  private final ZoneId zone;

  StaticFileDrop(StaticFile file, ZoneId zone) {
    this.file = file;
    this.zone = zone;
  }

  @Override
  protected List<String> attributes() {
    return ATTRIBUTES;
  }

  @Override
  protected Object attribute(String name) {
    return switch (name) {
      case "name" -> file.name();
      case "basename" -> file.basename();
      case "extname" -> file.extname();
      case "collection" -> file.collection().<Object>map(c -> c.label()).orElse(Nil.NIL);
      case "path" -> file.relativePath();
      case "modified_time" -> file.modifiedTime().atZone(zone);
      default -> Nil.NIL;
    };
  }

  @Override
  protected Map<String, Object> fallback() {
    return file.data();
  }

  @Override
  public String textInList() {
    return "#<Jekyll::StaticFile>";
  }

  @Override
  public String inspectedInList() {
    return "#<Jekyll::StaticFile @relative_path=" + Text.inspect(file.relativePath()) + ">";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StaticFileDrop drop && drop.file == file;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(file);
  }
}
