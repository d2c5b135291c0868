package dev.nexthop.site.render;

import dev.nexthop.problem.Problem;
import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Journal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/** Rendering of one document, done once by whoever asks first. */
final class DocumentTask implements Runnable {
  /**
   * What came of it.
   *
   * @param html converted text before layouts; the source if there were errors
   * @param output text in its layouts
   * @param messages in their order
   * @param errors that end the build
   */
  record Result(String html, String output, List<Journal.Entry> messages, List<Problem> errors) {
    Result {
      messages = List.copyOf(messages);
      errors = List.copyOf(errors);
    }
  }

  private final Convertible document;
  private final int position;
  private final FutureTask<Result> future;
  private volatile Optional<String> html = Optional.empty();

  DocumentTask(Convertible document, int position, Function<DocumentTask, Result> work) {
    this.document = document;
    this.position = position;
    this.future = new FutureTask<>(() -> work.apply(this));
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
    html = Optional.of(text);
  }

  /** The converted text, once there is one. */
  Optional<String> html() {
    return html;
  }

  @Override
  public void run() {
    future.run();
  }

  /** Waits for the result; renders the document if nobody does so. */
  Result result() {
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
