package dev.nexthop.site.render.sass;

import com.google.protobuf.ByteString;
import com.sass_lang.embedded_protocol.InboundMessage.ImportResponse.ImportSuccess;
import com.sass_lang.embedded_protocol.Syntax;
import de.larsgrefer.sass.embedded.importer.CustomImporter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds imported style sheets in the load paths, and prepares their texts. */
final class SassFiles extends CustomImporter {
  private static final List<String> EXTENSIONS = List.of(".scss", ".sass", ".css");

  private final List<Path> folders;
  private final Preparation preparation;

  /** What is done with a file before it is compiled. */
  interface Preparation {
    /** The text for the compiler. */
    String prepared(String address, String text, Syntax syntax);
  }

  SassFiles(List<Path> folders, Preparation preparation) {
    this.folders = List.copyOf(folders);
    this.preparation = preparation;
  }

  @Override
  public @Nullable String canonicalize(String url, boolean fromImport) {
    if (url.startsWith("file:")) {
      return found(Path.of(URI.create(url))).map(path -> path.toUri().toString()).orElse(null);
    }
    if (url.matches("[A-Za-z][\\w+.-]*:.*")) {
      return null;
    }
    return folders.stream()
        .flatMap(folder -> found(folder.resolve(decoded(url)).normalize()).stream())
        .findFirst()
        .map(path -> path.toUri().toString())
        .orElse(null);
  }

  private static String decoded(String url) {
    String path = URI.create(url).getPath();
    return path == null ? url : path;
  }

  private static Optional<Path> found(Path path) {
    Path name = path.getFileName();
    if (name == null) {
      return Optional.empty();
    }
    Stream<Path> itself = candidates(path, name.toString());
    Stream<Path> index = candidates(path.resolve("index"), "index");
    return Stream.concat(itself, index).filter(Files::isRegularFile).findFirst();
  }

  private static Stream<Path> candidates(Path path, String name) {
    if (EXTENSIONS.stream().anyMatch(name::endsWith)) {
      return Stream.of(path.resolveSibling("_" + name), path);
    }
    return EXTENSIONS.stream()
        .flatMap(
            extension ->
                Stream.of(
                    path.resolveSibling("_" + name + extension),
                    path.resolveSibling(name + extension)));
  }

  @Override
  public ImportSuccess handleImport(String url) throws IOException {
    Path file = Path.of(URI.create(url));
    String text = Files.readString(file, StandardCharsets.UTF_8);
    Syntax syntax = syntax(url);
    return ImportSuccess.newBuilder()
        .setContentsBytes(ByteString.copyFromUtf8(preparation.prepared(url, text, syntax)))
        .setSyntax(syntax)
        .setSourceMapUrl(url)
        .build();
  }

  private static Syntax syntax(String name) {
    return name.endsWith(".sass")
        ? Syntax.INDENTED
        : name.endsWith(".css") ? Syntax.CSS : Syntax.SCSS;
  }
}
