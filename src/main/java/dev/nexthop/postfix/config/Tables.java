package dev.nexthop.postfix.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lookup tables by {@code type:name}, their files given as texts. Not thread safe. */
public final class Tables {

  private static final List<String> INDEXED =
      List.of("texthash", "hash", "btree", "dbm", "sdbm", "cdb", "lmdb");

  private static final int MOST_NESTED_FILES = 8;

  private final Map<String, String> files;
  private final String directory;
  private final boolean inlineKnown;
  private final Map<String, Optional<Table>> open = new HashMap<>();
  private final List<Remark> remarks = new ArrayList<>();

  /**
   * What a search found.
   *
   * @param value empty if nothing was found
   * @param failed whether a table could not be read
   */
  public record Found(Optional<String> value, boolean failed) {
    static final Found NOTHING = new Found(Optional.empty(), false);
  }

  public Tables(Settings settings, Map<String, String> files) {
    this.files = files;
    this.directory = settings.text("config_directory") + "/";
    this.inlineKnown = settings.version().atLeast(3, 0);
  }

  /** What is wrong with the tables that were opened so far. */
  public List<Remark> remarks() {
    return List.copyOf(remarks);
  }

  /**
   * An entry of a list of patterns.
   *
   * @param text without exclamation marks
   * @param wanted whether what matches is in the list
   */
  public record Entry(String text, boolean wanted) {}

  /**
   * The entries of a list in which {@code !} negates and {@code /file} stands for what the file
   * holds (match_list.c). A file that is missing becomes a table that cannot be read.
   */
  public List<Entry> entries(String list) {
    List<Entry> entries = new ArrayList<>();
    addEntries(entries, list, true, MOST_NESTED_FILES);
    return entries;
  }

  private void addEntries(List<Entry> entries, String list, boolean wanted, int depth) {
    for (String word : Words.listWithBraces(list)) {
      String text = word;
      boolean match = wanted;
      while (text.startsWith("!")) {
        text = text.substring(1);
        match = !match;
      }
      Optional<String> file = text.startsWith("/") && depth > 0 ? lines(text) : Optional.empty();
      if (file.isEmpty()) {
        entries.add(new Entry(text.startsWith("/") ? "nofile:" + text : text, match));
        continue;
      }
      for (String line : Words.lines(file.get())) {
        if (!line.startsWith("#")) {
          addEntries(entries, line, match, depth - 1);
        }
      }
    }
  }

  /** What a file holds; empty if there is no such file. */
  public Optional<String> lines(String path) {
    return Optional.ofNullable(files.getOrDefault(nameOf(path), files.get(path)));
  }

  /** Searches the tables of a parameter in order, with a whole address. */
  public Found find(String maps, String key) {
    return find(maps, key, false);
  }

  /** Searches with a part of an address, for which tables of patterns are not asked. */
  public Found findPart(String maps, String key) {
    return find(maps, key, true);
  }

  private Found find(String maps, String key, boolean part) {
    for (String name : Words.listWithBraces(maps)) {
      Optional<Table> table = open.get(name);
      if (table == null) {
        table = open(name);
        open.put(name, table);
      }
      if (table.isEmpty()) {
        return new Found(Optional.empty(), true);
      }
      if (!part || table.get().takesParts()) {
        Optional<String> value = table.get().find(key);
        if (value.isPresent()) {
          return value.get().isEmpty() ? empty(name, key) : new Found(value, false);
        }
      }
    }
    return Found.NOTHING;
  }

  /** maps.c:maps_find takes an empty result for a mistake. */
  private Found empty(String name, String key) {
    Remark remark =
        new Remark(
            "table-empty-result",
            new Remark.Place(name, 0, 0),
            "lookup of " + key + " returns an empty string result",
            "Leave the key out, or give it a value.",
            true);
    if (!remarks.contains(remark)) {
      remarks.add(remark);
    }
    return new Found(Optional.empty(), true);
  }

  private Optional<Table> open(String name) {
    String bare = name.startsWith("proxy:") ? name.substring(6) : name;
    int colon = bare.indexOf(':');
    if (colon <= 0) {
      return refuse(
          "table-name",
          name,
          "open dictionary: expecting \"type:name\" form instead of \"" + bare + "\"",
          "Write the table's type in front, such as texthash:/etc/postfix/transport.");
    }
    return open(name, bare.substring(0, colon), bare.substring(colon + 1));
  }

  private Optional<Table> open(String name, String type, String argument) {
    if (type.equals("static")) {
      return Optional.of(new Table.Fixed(TableReader.unbraced(argument)));
    }
    if (type.equals("inline") && inlineKnown) {
      return new TableReader(name, remarks).inline(TableReader.unbraced(argument));
    }
    TableReader reader = new TableReader(nameOf(argument), remarks);
    if (type.equals("regexp") || type.equals("pcre")) {
      return file(name, argument).map(reader::patterns);
    }
    if (INDEXED.contains(type)) {
      return file(name, argument).flatMap(text -> reader.indexed(text, !type.equals("texthash")));
    }
    return refuse(
        "table-type",
        name,
        "unsupported dictionary type: " + type,
        "Use texthash:, hash:, inline:, static:, regexp: or pcre:.");
  }

  private Optional<Table> refuse(String code, String name, String message, String hint) {
    remarks.add(new Remark(code, new Remark.Place(name, 0, 0), message, hint, true));
    return Optional.empty();
  }

  private Optional<String> file(String name, String path) {
    Optional<String> text = lines(path);
    if (text.isEmpty()) {
      refuse(
          "table-missing",
          name,
          "open " + path + ": No such file or directory",
          "Add the file `" + nameOf(path) + "` to the experiment.");
    }
    return text;
  }

  private String nameOf(String path) {
    return path.startsWith(directory)
        ? path.substring(directory.length())
        : path.substring(path.lastIndexOf('/') + 1);
  }
}
