package dev.nexthop.site.render.drop;

import dev.nexthop.liquid.value.Nil;
import dev.nexthop.site.model.Collection;
import dev.nexthop.site.model.Document;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the documents before and after one in its collection; for all readers of a build. */
final class Neighbours {
  private final Map<String, Map<Document, Integer>> positions = new ConcurrentHashMap<>();

  Object before(Document document, Reader reader) {
    return at(document, -1, reader);
  }

  Object after(Document document, Reader reader) {
    return at(document, 1, reader);
  }

  private Object at(Document document, int step, Reader reader) {
    Collection collection = document.collection();
    reader.read(new Read.Neighbour(document, step));
    List<Document> docs = collection.docs();
    Integer position =
        positions.computeIfAbsent(collection.label(), label -> index(docs)).get(document);
    int wanted = position == null ? -1 : position + step;
    if (wanted < 0 || wanted >= docs.size()) {
      return Nil.NIL;
    }
    reader.read(new Read.Attributes(docs.get(wanted)));
    return new DocumentDrop(docs.get(wanted), reader, this);
  }

  private static Map<Document, Integer> index(List<Document> docs) {
    Map<Document, Integer> index = new IdentityHashMap<>();
    for (int i = 0; i < docs.size(); i++) {
      index.put(docs.get(i), i);
    }
    return index;
  }
}
