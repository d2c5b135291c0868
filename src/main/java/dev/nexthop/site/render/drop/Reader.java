package dev.nexthop.site.render.drop;

import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.render.Contents;
import java.util.function.Consumer;

/**
 * Who looks at the site: what it sees of other documents depends on it, and what it reads is
 * recorded.
 *
 * @param document that is rendered
 * @param contents text of documents
 * @param reads takes what is read, by any thread that renders this document
 */
public record Reader(Convertible document, Contents contents, Consumer<Read> reads) {

  void read(Read what) {
    reads.accept(what);
  }

  String content(Convertible other) {
    reads.accept(new Read.Text(other));
    return contents.content(document, other);
  }

  Object output(Convertible other) {
    reads.accept(new Read.Text(other));
    return contents.output(document, other);
  }
}
