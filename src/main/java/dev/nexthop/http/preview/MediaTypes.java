package dev.nexthop.http.preview;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;

/** Content types by file name extension. */
final class MediaTypes {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          entry("html", "text/html"),
          entry("htm", "text/html"),
          entry("xhtml", "application/xhtml+xml"),
          entry("css", "text/css"),
          entry("js", "text/javascript"),
          entry("mjs", "text/javascript"),
          entry("json", "application/json"),
          entry("jsonld", "application/ld+json"),
          entry("map", "application/json"),
          entry("webmanifest", "application/manifest+json"),
          entry("wasm", "application/wasm"),
          entry("xml", "application/xml"),
          entry("xsl", "application/xslt+xml"),
          entry("rss", "application/rss+xml"),
          entry("atom", "application/atom+xml"),
          entry("txt", "text/plain"),
          entry("text", "text/plain"),
          entry("md", "text/markdown"),
          entry("markdown", "text/markdown"),
          entry("csv", "text/csv"),
          entry("tsv", "text/tab-separated-values"),
          entry("yml", "text/yaml"),
          entry("yaml", "text/yaml"),
          entry("cf", "text/plain"),
          entry("conf", "text/plain"),
          entry("zone", "text/plain"),
          entry("sh", "text/plain"),
          entry("py", "text/plain"),
          entry("rb", "text/plain"),
          entry("java", "text/plain"),
          entry("ics", "text/calendar"),
          entry("vtt", "text/vtt"),
          entry("svg", "image/svg+xml"),
          entry("png", "image/png"),
          entry("apng", "image/apng"),
          entry("jpg", "image/jpeg"),
          entry("jpeg", "image/jpeg"),
          entry("gif", "image/gif"),
          entry("webp", "image/webp"),
          entry("avif", "image/avif"),
          entry("ico", "image/vnd.microsoft.icon"),
          entry("bmp", "image/bmp"),
          entry("tif", "image/tiff"),
          entry("tiff", "image/tiff"),
          entry("woff", "font/woff"),
          entry("woff2", "font/woff2"),
          entry("ttf", "font/ttf"),
          entry("otf", "font/otf"),
          entry("eot", "application/vnd.ms-fontobject"),
          entry("mp3", "audio/mpeg"),
          entry("ogg", "audio/ogg"),
          entry("oga", "audio/ogg"),
          entry("opus", "audio/ogg"),
          entry("wav", "audio/wav"),
          entry("flac", "audio/flac"),
          entry("m4a", "audio/mp4"),
          entry("mp4", "video/mp4"),
          entry("m4v", "video/mp4"),
          entry("webm", "video/webm"),
          entry("ogv", "video/ogg"),
          entry("mov", "video/quicktime"),
          entry("pdf", "application/pdf"),
          entry("zip", "application/zip"),
          entry("gz", "application/gzip"),
          entry("tgz", "application/gzip"),
          entry("tar", "application/x-tar"),
          entry("bz2", "application/x-bzip2"),
          entry("xz", "application/x-xz"),
          entry("7z", "application/x-7z-compressed"),
          entry("jar", "application/java-archive"),
          entry("epub", "application/epub+zip"),
          entry("doc", "application/msword"),
          entry("xls", "application/vnd.ms-excel"),
          entry("ppt", "application/vnd.ms-powerpoint"),
          entry("odt", "application/vnd.oasis.opendocument.text"),
          entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
          entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
          entry(
              "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"));

  private MediaTypes() {}

  /** The content type of a file, with a charset where it is text. */
  static String of(String fileName) {
    String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String type = TYPES.getOrDefault(extension, "application/octet-stream");
    boolean text =
        type.startsWith("text/")
            || type.endsWith("+xml")
            || type.endsWith("json")
            || type.equals("application/xml");
    return text ? type + "; charset=utf-8" : type;
  }

  static boolean isHtml(String contentType) {
    return contentType.startsWith("text/html");
  }
}
