package dev.nexthop.liquid.standard.filter;

import dev.nexthop.liquid.Arguments;
import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.Filter;
import dev.nexthop.liquid.value.Strftime;
import dev.nexthop.liquid.value.Text;
import dev.nexthop.liquid.value.TimeParser;

/** The filter date. */
final class DateFilter implements Filter {

  @Override
  public Object apply(Object input, Arguments arguments, Context context) {
    String format = Text.of(arguments.get(0));
    if (format.isEmpty()) {
      return input;
    }
    return TimeParser.toTime(input, context.environment().clock())
        .<Object>map(time -> Strftime.format(time, format))
        .orElse(input);
  }
}
