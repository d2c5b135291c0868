package dev.nexthop.markdown.kramdown.span;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds, for each position of a text, which of many words begin there, in time that grows with the
 * text and not with the words (Aho and Corasick's automaton, over words and text from their ends).
 */
final class WordStarts {
  private static final int ROOT = 0;

  /** By node and character. */
  private final Map<Long, Integer> edges = new HashMap<>();

  /** Length of the word that a node spells; 0 if it spells none. */
  private int[] length;

  /** The longest other node that ends what a node spells. */
  private int[] shorter;

  /** The longest word among what ends a node, the node itself included; the root for none. */
  private int[] word;

  /** A node while the automaton is made. */
  private record Node(int id, int parent, char character, int depth) {}

  /**
   * @param words no empty one
   */
  WordStarts(Collection<String> words) {
    List<Node> nodes = new ArrayList<>();
    Map<Integer, Integer> lengths = new HashMap<>();
    for (String text : words) {
      lengths.put(add(text, nodes), text.length());
    }
    length = new int[nodes.size() + 1];
    shorter = new int[nodes.size() + 1];
    word = new int[nodes.size() + 1];
    lengths.forEach((node, size) -> length[node] = size);
    nodes.sort(Comparator.comparingInt(Node::depth));
    for (Node node : nodes) {
      int end = node.depth() == 1 ? ROOT : next(shorter[node.parent()], node.character());
      shorter[node.id()] = end;
      word[node.id()] = length[node.id()] > 0 ? node.id() : word[end];
    }
  }

  private int add(String text, List<Node> nodes) {
    int node = ROOT;
    for (int i = text.length() - 1; i >= 0; i--) {
      long key = key(node, text.charAt(i));
      Integer known = edges.get(key);
      if (known == null) {
        known = nodes.size() + 1;
        edges.put(key, known);
        nodes.add(new Node(known, node, text.charAt(i), text.length() - i));
      }
      node = known;
    }
    return node;
  }

  private static long key(int node, char character) {
    return (long) node << Character.SIZE | character;
  }

  private int next(int from, char character) {
    int node = from;
    while (true) {
      Integer next = edges.get(key(node, character));
      if (next != null) {
        return next;
      }
      if (node == ROOT) {
        return ROOT;
      }
      node = shorter[node];
    }
  }

  /** For each position the longest word that begins there, to be asked about; 0 for none. */
  int[] in(String text) {
    int[] found = new int[text.length() + 1];
    int node = ROOT;
    for (int i = text.length() - 1; i >= 0; i--) {
      node = next(node, text.charAt(i));
      found[i] = word[node];
    }
    return found;
  }

  /** Length of a word that was found. */
  int length(int found) {
    return length[found];
  }

  /** The next shorter word that begins at the same position; 0 for none. */
  int shorter(int found) {
    return word[shorter[found]];
  }
}
