package dev.nexthop.site.render.filter;

import dev.nexthop.liquid.Arguments;
import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.Environment;
import dev.nexthop.liquid.Expression;
import dev.nexthop.liquid.value.Text;
import dev.nexthop.liquid.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** {@code group_by} and {@code group_by_exp} ({@code filters/grouping_filters.rb}). */
final class GroupFilters {
  private GroupFilters() {}

  static void addTo(Environment.Builder builder) {
    builder.filter("group_by", 1, 1, GroupFilters::byProperty);
    builder.filter("group_by_exp", 2, 2, GroupFilters::byExpression);
  }

  private static Object byProperty(Object input, Arguments arguments, Context context) {
    Optional<List<?>> elements = Elements.of(input, context);
    if (elements.isEmpty()) {
      return input;
    }
    String property = Text.of(arguments.get(0));
    return group(elements.get(), item -> Text.of(Properties.of(item, property)));
  }

  private static Object byExpression(Object input, Arguments arguments, Context context) {
    Optional<List<?>> elements = Elements.of(input, context);
    if (elements.isEmpty()) {
      return input;
    }
    String variable = Text.of(arguments.get(0));
    Expression expression = context.environment().filtered(Text.of(arguments.get(1)));
    return SearchFilters.inScope(
        context,
        () ->
            group(
                elements.get(),
                item -> {
                  context.set(variable, item);
                  return expression.evaluate(context);
                }));
  }

  private static List<Object> group(List<?> elements, UnaryOperator<Object> key) {
    Map<Object, List<Object>> groups = new LinkedHashMap<>();
    for (Object element : elements) {
      Object item = Values.of(element);
      groups.computeIfAbsent(key.apply(item), name -> new ArrayList<>()).add(item);
    }
    List<Object> list = new ArrayList<>();
    groups.forEach(
        (name, items) -> {
          Map<String, Object> group = new LinkedHashMap<>();
          group.put("name", name);
          group.put("items", items);
          group.put("size", (long) items.size());
          list.add(group);
        });
    return list;
  }
}
