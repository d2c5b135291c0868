package dev.nexthop.site.model;

import java.util.List;
import java.util.OptionalInt;

/**
 * One page of jekyll-paginate: Liquid's {@code paginator}.
 *
 * @param page number of this page, from 1
 * @param perPage posts on a page
 * @param posts the posts of this page
 * @param totalPosts number of all posts
 * @param totalPages number of pages
 * @param previousPage number of the page before
 * @param previousPagePath its path; empty if there is none
 * @param nextPage number of the page after
 * @param nextPagePath its path; empty if there is none
 */
public record Pager(
    int page,
    int perPage,
    List<Document> posts,
    int totalPosts,
    int totalPages,
    OptionalInt previousPage,
    String previousPagePath,
    OptionalInt nextPage,
    String nextPagePath) {

  public Pager {
    posts = List.copyOf(posts);
  }
}
