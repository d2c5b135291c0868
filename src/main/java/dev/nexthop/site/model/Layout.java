package dev.nexthop.site.model;

import java.util.Map;

/**
 * A layout of the site or of its theme.
 *
 * @param name path below the layouts folder without extension, such as {@code default}
 * @param path absolute path of the file
 * @param relativePath path below the source folder or the theme's root, beginning with a slash
 * @param data its front matter
 * @param content the text without front matter
 * @param contentLine line of the file on which {@code content} begins, from 1
 */
public record Layout(
    String name,
    String path,
    String relativePath,
    Map<String, Object> data,
    String content,
    int contentLine) {}
