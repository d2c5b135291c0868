package dev.nexthop.site.render.drop;

import dev.nexthop.site.model.Document;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Documents as one reader sees them; each becomes a drop when it is asked for. */
final class DocumentList extends AbstractList<Object> implements RandomAccess {
  private final List<Document> documents;
  private final Reader reader;
  private final Neighbours neighbours;

  DocumentList(List<Document> documents, Reader reader, Neighbours neighbours) {
    this.documents = documents;
    this.reader = reader;
    this.neighbours = neighbours;
  }

  @Override
  public Object get(int index) {
    Document document = documents.get(index);
    reader.read(new Read.Attributes(document));
    return new DocumentDrop(document, reader, neighbours);
  }

  @Override
  public int size() {
    return documents.size();
  }
}
