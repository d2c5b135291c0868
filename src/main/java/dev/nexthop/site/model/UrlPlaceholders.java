package dev.nexthop.site.model;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What {@code :name} stands for in the permalink of a document: {@code url_drop.rb}. */
final class UrlPlaceholders {
  private final Document document;

  UrlPlaceholders(Document document) {
    this.document = document;
  }

  Optional<String> get(String name) {
    return switch (name) {
      case "output_ext" -> Optional.of(document.outputExt());
      case "path" -> Optional.of(document.cleanedRelativePath());
      case "collection" -> Optional.of(document.collection().label());
      case "name" -> Optional.of(Slug.of(document.basenameWithoutExt(), "default"));
      case "title" -> Optional.of(Slug.cased(slugOrName(), "pretty"));
      case "slug" -> Optional.of(Slug.of(slugOrName(), "default"));
      case "categories" -> Optional.of(categories(text -> text.toLowerCase(Locale.ROOT)));
      case "slugified_categories" -> Optional.of(categories(text -> Slug.of(text, "default")));
      default -> dated(name);
    };
  }

  private String slugOrName() {
    Object slug = document.get("slug");
    return Values.isNil(slug) ? document.basenameWithoutExt() : Url.text("slug", slug);
  }

  private String categories(UnaryOperator<String> form) {
    LinkedHashSet<String> names = new LinkedHashSet<>();
    if (document.get("categories") instanceof List<?> categories) {
      categories.forEach(category -> names.add(form.apply(category.toString())));
    }
    return String.join("/", names);
  }

  private static String dated(ZonedDateTime date, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(date);
  }

  private Optional<String> dated(String name) {
    ZonedDateTime date = document.date();
    return switch (name) {
      case "year" -> Optional.of(dated(date, "yyyy"));
      case "month" -> Optional.of(dated(date, "MM"));
      case "day" -> Optional.of(dated(date, "dd"));
      case "hour" -> Optional.of(dated(date, "HH"));
      case "minute" -> Optional.of(dated(date, "mm"));
      case "second" -> Optional.of(dated(date, "ss"));
      case "i_day" -> Optional.of(dated(date, "d"));
      case "i_month" -> Optional.of(dated(date, "M"));
      case "short_month" -> Optional.of(dated(date, "MMM"));
      case "long_month" -> Optional.of(dated(date, "MMMM"));
      case "short_year" -> Optional.of(dated(date, "yy"));
      case "w_year" -> Optional.of(String.valueOf(date.get(IsoFields.WEEK_BASED_YEAR)));
      case "week" -> Optional.of(twoDigits(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
      case "w_day" -> Optional.of(String.valueOf(date.getDayOfWeek().getValue()));
      case "short_day" -> Optional.of(dated(date, "EEE"));
      case "long_day" -> Optional.of(dated(date, "EEEE"));
      case "y_day" -> Optional.of(dated(date, "DDD"));
      default -> Optional.empty();
    };
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}
