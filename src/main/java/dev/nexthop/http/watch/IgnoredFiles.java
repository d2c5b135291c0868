package dev.nexthop.http.watch;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Files whose changes mean nothing: what a build writes, and what editors leave behind for a
 * moment.
 *
 * @param folders absolute folders that are not watched, such as the destination
 */
public record IgnoredFiles(List<Path> folders) {
  private static final Set<String> FOLDER_NAMES =
      Set.of(
          ".git",
          ".hg",
          ".svn",
          ".idea",
          ".vscode",
          ".jekyll-cache",
          ".sass-cache",
          "node_modules");

  /** vim (4913, .swp), Emacs (.#x, #x#), JetBrains, gedit, macOS, and backups. */
  private static final Pattern FILE_NAME =
      Pattern.compile(
          "4913|.*~|\\.#.*|#.*#|\\..*\\.sw[a-z]|.*___jb_(tmp|old)___|\\.goutputstream-.*|"
              + "\\.DS_Store|.*\\.(tmp|bak|part|crdownload)|\\.fuse_hidden.*|\\.nfs.*");

  public IgnoredFiles {
    folders = folders.stream().map(folder -> folder.toAbsolutePath().normalize()).toList();
  }

  /** Whether a folder, with all that is in it, is not watched. */
  public boolean isIgnoredFolder(Path folder) {
    Path name = folder.getFileName();
    return (name != null && FOLDER_NAMES.contains(name.toString()))
        || folders.stream().anyMatch(folder::startsWith);
  }

  /**
   * Whether a change means nothing.
   *
   * @param root the watched folder
   * @param path absolute path below it
   */
  public boolean isIgnored(Path root, Path path) {
    Path name = path.getFileName();
    if (name == null || FILE_NAME.matcher(name.toString()).matches()) {
      return true;
    }
    for (Path folder = path; folder != null && !folder.equals(root); folder = folder.getParent()) {
      if (isIgnoredFolder(folder)) {
        return true;
      }
    }
    return false;
  }
}
