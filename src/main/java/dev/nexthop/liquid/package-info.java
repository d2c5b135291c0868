/**
 * Liquid 5.4, the template language: parse once, render concurrently.
 *
 * <pre>{@code
 * Environment environment = StandardLiquid.builder()
 *     .filter("shout", 0, 0, (input, arguments, context) -> Text.of(input) + "!")
 *     .tag("today", parser -> (context, output) -> output.append("…"))
 *     .partials(Partials.of(Map.of("greeting", "Hello {{ name }}")))
 *     .errorMode(ErrorMode.WARN)
 *     .build();
 * Template template = environment.parse(new Source("index.md", text, 4)); // 3 lines of front matter
 * Context context = Context.builder(environment).data(Map.of("name", "you")).rethrow(true).build();
 * String html = template.render(context);
 * }</pre>
 *
 * <ul>
 *   <li>{@link dev.nexthop.liquid.Environment}: which filters, tags, partials and limits there are;
 *       immutable, shared by all threads, as is a {@link dev.nexthop.liquid.Template}.
 *   <li>{@link dev.nexthop.liquid.Context}: one rendering: variables, registers, interrupts,
 *       errors. Belongs to one thread. A template rendered with the context of another (an include)
 *       shares its variables and adds to its limits.
 *   <li>{@link dev.nexthop.liquid.Filter}, {@link dev.nexthop.liquid.Tag}, {@link
 *       dev.nexthop.liquid.Partials}: what an application adds. A tag gets a {@link
 *       dev.nexthop.liquid.TagParser} and answers the {@link dev.nexthop.liquid.Node} to be
 *       rendered; a block tag reads its contents with {@link dev.nexthop.liquid.TagParser#body()}.
 *   <li>Values are described in {@link dev.nexthop.liquid.value}; errors are {@link
 *       dev.nexthop.liquid.error.LiquidException}.
 * </ul>
 */
@NullMarked
package dev.nexthop.liquid;

import org.jspecify.annotations.NullMarked;
