package dev.nexthop.site.render;

import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Document;
import dev.nexthop.site.model.Excerpt;
import dev.nexthop.site.model.Values;
import dev.nexthop.site.render.drop.Read;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * All documents of a site while they are rendered, and what they may know of each other. A document
 * waits only for documents before it, so waiting never goes round in a circle.
 */
final class DocumentTasks implements Contents {
  private static final int DEEPEST_EXCERPT = 200;

  private final List<Convertible> documents;
  private final Memory memory;
  private final Optional<Profile> profile;
  private final Map<Convertible, DocumentTask> tasks = new IdentityHashMap<>();
  private final List<DocumentTask> ordered = new ArrayList<>();
  private final Map<Excerpt, String> excerpts = new ConcurrentHashMap<>();
  private final ThreadLocal<Integer> reading = new ThreadLocal<>();
  private final ThreadLocal<Set<Excerpt>> open =
      ThreadLocal.withInitial(() -> Collections.newSetFromMap(new IdentityHashMap<>()));
  private Function<Excerpt, String> excerptRenderer = Excerpt::content;

  DocumentTasks(List<Convertible> documents, Memory memory, Optional<Profile> profile) {
    this.profile = profile;
    this.documents = List.copyOf(documents);
    this.memory = memory;
  }

  /** Prepares the tasks; to be called once, before any is run. */
  void start(DocumentRenderer renderer) {
    excerptRenderer = renderer::excerpt;
    for (Convertible document : documents) {
      int position = ordered.size();
      DocumentTask task =
          memory
              .document(document)
              .map(known -> new DocumentTask(document, position, known))
              .orElseGet(() -> new DocumentTask(document, position, own -> as(own, renderer)));
      ordered.add(task);
      tasks.put(document, task);
    }
  }

  private RenderedDocument as(DocumentTask task, DocumentRenderer renderer) {
    Integer outer = reading.get();
    reading.set(task.position());
    try {
      RenderedDocument result = renderer.render(task);
      memory.rendered(task.document(), result);
      return result;
    } finally {
      if (outer == null) {
        reading.remove();
      } else {
        reading.set(outer);
      }
    }
  }

  @Override
  public void read(Convertible reader, Read what) {
    memory.read(reader, what);
  }

  @Override
  public Optional<Profile> profile() {
    return profile;
  }

  /** Notes that the document which this thread renders depends on something. */
  void read(Read what) {
    Integer position = reading.get();
    if (position != null) {
      memory.read(documents.get(position), what);
    }
  }

  /** All tasks in Jekyll's order. */
  List<DocumentTask> all() {
    return ordered;
  }

  @Override
  public String content(Convertible reader, Convertible document) {
    DocumentTask task = tasks.get(document);
    if (task == null) {
      return document.content();
    }
    if (document == reader) {
      return document instanceof Document
          ? task.html().orElseGet(document::content)
          : document.content();
    }
    return isBefore(task, reader) ? task.result().html() : document.content();
  }

  @Override
  public Object output(Convertible reader, Convertible document) {
    DocumentTask task = tasks.get(document);
    return task != null && document != reader && isBefore(task, reader)
        ? task.result().output()
        : Values.NIL;
  }

  private boolean isBefore(DocumentTask task, Convertible reader) {
    Integer position = reading.get();
    if (position == null) {
      DocumentTask own = tasks.get(reader);
      return own != null && task.position() < own.position();
    }
    return task.position() < position;
  }

  /**
   * Rendered without a lock: two threads may do it twice with the same result, but none can wait
   * for an excerpt that waits for it.
   */
  @Override
  public String excerpt(Excerpt excerpt) {
    String known = excerpts.get(excerpt);
    if (known != null) {
      return known;
    }
    Optional<String> earlier = memory.excerpt(excerpt);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    Set<Excerpt> around = open.get();
    if (around.size() == DEEPEST_EXCERPT || !around.add(excerpt)) {
      throw LiquidException.foreign(DocumentRenderer.ENDLESS)
          .withHint("The excerpt contains itself; show it elsewhere, or set `excerpt:`.");
    }
    try {
      String html = excerptRenderer.apply(excerpt);
      excerpts.put(excerpt, html);
      memory.rendered(excerpt, html);
      return html;
    } finally {
      around.remove(excerpt);
    }
  }
}
