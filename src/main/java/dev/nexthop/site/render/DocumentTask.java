package dev.nexthop.site.render;

import dev.nexthop.site.model.Convertible;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;

/** Rendering of one document, done once by whoever asks first. */
final class DocumentTask {
  private final Convertible document;
  private final int position;
  private final Optional<RenderedDocument> known;
  private final FutureTask<RenderedDocument> future;
  private volatile Supplier<Optional<String>> html = Optional::empty;

  /**
   * @param known what came of it in an earlier build; it is rendered if that is nothing, or if
   *     somebody wants the text and it has none
   */
  DocumentTask(
      Convertible document,
      int position,
      Optional<RenderedDocument> known,
      Function<DocumentTask, RenderedDocument> work) {
    this.document = document;
    this.position = position;
    this.known = known;
    Optional<RenderedDocument> whole = known.filter(RenderedDocument::hasText);
    this.future = new FutureTask<>(() -> whole.isPresent() ? whole.get() : noted(work.apply(this)));
    whole.ifPresent(result -> html = () -> Optional.of(result.html()));
  }

  /** What came of it, perhaps without its text; rendered if that is not known. */
  RenderedDocument facts() {
    return known.isPresent() ? known.get() : result();
  }

  /** Whether {@link #result} need not wait. */
  boolean hasResult() {
    return future.isDone();
  }

  /** Whether its text need not be waited for, or may be had by rendering it again. */
  boolean isDone() {
    return known.isPresent() || future.isDone();
  }

  Convertible document() {
    return document;
  }

  /** Place in Jekyll's order of rendering. */
  int position() {
    return position;
  }

  /** Notes the converted text, which the document's own layouts may ask for. */
  void converted(String text) {
    html = () -> Optional.of(text);
  }

  /** From now on the result has the text, which it keeps in less space. */
  private RenderedDocument noted(RenderedDocument result) {
    if (result.errors().isEmpty()) {
      html = () -> Optional.of(result.html());
    }
    return result;
  }

  /** The converted text, once there is one. */
  Optional<String> html() {
    return html.get();
  }

  /** Renders the document, or waits until another thread has done so; whatever comes of it. */
  void finish() {
    try {
      result();
    } catch (IllegalStateException e) {
      // whoever asks for the result gets the exception
      assert future.isDone();
    }
  }

  /** Waits for the result; renders the document if nobody does so. */
  RenderedDocument result() {
    future.run();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException | CancellationException e) {
          throw new IllegalStateException("could not render " + document.relativePath(), e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
