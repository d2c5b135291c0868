package dev.nexthop.http.preview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nexthop.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What the build has to say about a page, for the writer who previews it. Thread-safe. */
public final class PageNotes implements Routes {
  private final JsonMapper json = new JsonMapper();
  private final Function<String, List<Note>> notes;

  /**
   * A remark.
   *
   * @param place in the source, such as {@code _posts/a.md, line 3}
   * @param text a sentence
   */
  public record Note(String place, String text) {}

  /**
   * @param notes of a page, by its path on the server; may be called by several threads
   */
  public PageNotes(Function<String, List<Note>> notes) {
    this.notes = notes;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/__nexthop/notes", this::answer);
  }

  private void answer(Context context) throws JsonProcessingException {
    ArrayNode list = json.createArrayNode();
    String path = Objects.requireNonNullElse(context.queryParam("path"), "");
    for (Note note : notes.apply(path)) {
      ObjectNode one = list.addObject();
      one.put("place", note.place()).put("text", note.text());
    }
    context
        .contentType("application/json")
        .header("Cache-Control", "no-store")
        .result(json.writeValueAsString(list));
  }
}
