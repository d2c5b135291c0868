package dev.nexthop.site.render;

import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Document;
import dev.nexthop.site.model.Excerpt;
import dev.nexthop.site.model.Values;
import dev.nexthop.site.render.drop.Read;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final Map<Convertible, Integer> positions = new IdentityHashMap<>();
  private final Map<Convertible, DocumentTask> tasks = new ConcurrentHashMap<>();
  private final Map<Excerpt, String> excerpts = new ConcurrentHashMap<>();
  private final ThreadLocal<Integer> reading = new ThreadLocal<>();
  private final ThreadLocal<Set<Excerpt>> open =
      ThreadLocal.withInitial(() -> Collections.newSetFromMap(new IdentityHashMap<>()));
  private Optional<DocumentRenderer> renderer = Optional.empty();

  DocumentTasks(List<Convertible> documents, Memory memory, Optional<Profile> profile) {
    this.profile = profile;
    this.documents = List.copyOf(documents);
    this.memory = memory;
    for (Convertible document : documents) {
      positions.put(document, positions.size());
    }
  }

  /** Says what renders; to be called once, before any task is run. */
  void start(DocumentRenderer documentRenderer) {
    renderer = Optional.of(documentRenderer);
  }

  private DocumentRenderer renderer() {
    return renderer.orElseThrow(() -> new IllegalStateException("start() comes first"));
  }

  /** Whether a document is one of the site. */
  boolean has(Convertible document) {
    return positions.containsKey(document);
  }

  /** The tasks of these documents, as far as they are of the site, in Jekyll's order. */
  List<DocumentTask> of(Collection<Convertible> some) {
    return some.stream()
        .filter(this::has)
        .map(this::task)
        .sorted(Comparator.comparingInt(DocumentTask::position))
        .toList();
  }

  private DocumentTask task(Convertible document) {
    return tasks.computeIfAbsent(document, this::create);
  }

  private DocumentTask create(Convertible document) {
    Optional<RenderedDocument> known = memory.document(document);
    Function<DocumentTask, RenderedDocument> work = own -> as(own, renderer());
    int position = Objects.requireNonNull(positions.get(document), "a document of another site");
    return new DocumentTask(document, position, known, work);
  }

  private RenderedDocument as(DocumentTask task, DocumentRenderer documentRenderer) {
    Integer outer = reading.get();
    reading.set(task.position());
    memory.begins(task.document());
    try {
      RenderedDocument result = documentRenderer.render(task);
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

  @Override
  public String content(Convertible reader, Convertible document) {
    if (!has(document)) {
      return document.content();
    }
    DocumentTask task = task(document);
    if (document == reader) {
      return document instanceof Document
          ? task.html().orElseGet(document::content)
          : document.content();
    }
    return isBefore(task, reader) ? task.result().html() : document.content();
  }

  @Override
  public Object output(Convertible reader, Convertible document) {
    return has(document) && document != reader && isBefore(task(document), reader)
        ? task(document).result().output()
        : Values.NIL;
  }

  private boolean isBefore(DocumentTask task, Convertible reader) {
    Integer position = reading.get();
    if (position == null) {
      Integer own = positions.get(reader);
      return own != null && task.position() < own;
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
      String html = renderer().excerpt(excerpt);
      excerpts.put(excerpt, html);
      memory.rendered(excerpt, html);
      return html;
    } finally {
      around.remove(excerpt);
    }
  }
}
