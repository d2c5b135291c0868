/**
 * Content in, site out: {@link dev.nexthop.site.model} are the values, {@link
 * dev.nexthop.site.read} makes them of files, {@link dev.nexthop.site.generate} adds what the
 * program makes by itself, {@link dev.nexthop.site.render} turns each document into its page
 * (Liquid, Markdown, layouts), {@link dev.nexthop.site.write} brings the result to disk.
 *
 * <p>In {@code render}, the flow of a document is {@code RenderSite}; Jekyll's filters, tags and
 * drops stand behind {@link dev.nexthop.site.render.LiquidSite}, which the flow asks to render a
 * text and which asks back for {@link dev.nexthop.site.render.Contents} of other documents and for
 * {@link dev.nexthop.site.render.Converters}.
 */
@NullMarked
package dev.nexthop.site;

import org.jspecify.annotations.NullMarked;
