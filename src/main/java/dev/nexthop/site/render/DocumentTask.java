package dev.nexthop.site.render;

import dev.nexthop.site.model.Convertible;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;

/** Rendering of one document, done once by whoever asks first. */
final class DocumentTask implements Runnable {
  private final Convertible document;
  private final int position;
  private final FutureTask<RenderedDocument> future;
  private final boolean isKnown;
  private volatile Supplier<Optional<String>> html = Optional::empty;

  DocumentTask(Convertible document, int position, Function<DocumentTask, RenderedDocument> work) {
    this(document, position, false, work);
  }

  private DocumentTask(
      Convertible document,
      int position,
      boolean isKnown,
      Function<DocumentTask, RenderedDocument> work) {
    this.isKnown = isKnown;
    this.document = document;
    this.position = position;
    this.future = new FutureTask<>(() -> noted(work.apply(this)));
  }

  /** Of a document that need not be rendered. */
  DocumentTask(Convertible document, int position, RenderedDocument known) {
    this(document, position, true, task -> known);
    html = () -> Optional.of(known.html());
  }

  /** Whether it was rendered by an earlier build. */
  boolean isKnown() {
    return isKnown;
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

  @Override
  public void run() {
    future.run();
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
