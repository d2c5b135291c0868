package dev.nexthop.site.read;

import dev.nexthop.problem.Place;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Where in a text of YAML a key stands; is only looked for when there is a mistake to tell. */
public final class YamlPlaces {
  private YamlPlaces() {}

  /**
   * The place of a key.
   *
   * @param text YAML
   * @param file of the place
   * @param path keys from the outermost to the one that is meant
   * @return the file alone if there is no such key
   */
  public static Place of(String text, String file, List<String> path) {
    try {
      Node node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      Place place = Place.file(file);
      for (String key : path) {
        Optional<NodeTuple> entry = entry(node, key);
        if (entry.isEmpty()) {
          return Place.file(file);
        }
        Mark mark = entry.get().getKeyNode().getStartMark();
        place = new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
        node = entry.get().getValueNode();
      }
      return place;
    } catch (YAMLException e) {
      return Place.file(file);
    }
  }

  /** The last one counts where a key stands twice; symbols of Ruby are meant, too. */
  private static Optional<NodeTuple> entry(@Nullable Node node, String key) {
    if (!(node instanceof MappingNode mapping)) {
      return Optional.empty();
    }
    return mapping.getValue().stream()
        .filter(
            entry ->
                entry.getKeyNode() instanceof ScalarNode name
                    && (name.getValue().equals(key) || name.getValue().equals(":" + key)))
        .reduce((one, other) -> other);
  }
}
