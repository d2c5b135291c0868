package dev.nexthop.site.render;

import dev.nexthop.site.model.Convertible;
import java.util.Map;
import java.util.Optional;

/**
 * What the templates of one document see beside the site.
 *
 * @param page the document that is rendered: Liquid's {@code page} and, for a page of a pagination,
 *     {@code paginator}
 * @param layout front matter of the layouts so far: Liquid's {@code layout}; empty for none
 * @param content Liquid's {@code content}; an empty text while the document itself is rendered,
 *     nothing for an excerpt
 */
public record Payload(
    Convertible page, Optional<Map<String, Object>> layout, Optional<String> content) {}
