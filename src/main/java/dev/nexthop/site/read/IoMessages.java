package dev.nexthop.site.read;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Failures of files in words, as the C library has them. */
public final class IoMessages {
  private IoMessages() {}

  /** What went wrong, and with which file. */
  public static String of(IOException failure) {
    if (!(failure instanceof FileSystemException file)) {
      return String.valueOf(failure.getMessage());
    }
    return reason(file) + (file.getFile() == null ? "" : " - " + file.getFile());
  }

  private static String reason(FileSystemException failure) {
    if (failure instanceof NoSuchFileException) {
      return "No such file or directory";
    }
    if (failure instanceof AccessDeniedException) {
      return "Permission denied";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return "File exists";
    }
    if (failure instanceof NotDirectoryException) {
      return "Not a directory";
    }
    return String.valueOf(failure.getReason());
  }
}
