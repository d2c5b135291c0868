package dev.nexthop.site.render.tag;

import dev.nexthop.liquid.Context;
import dev.nexthop.problem.Problem;
import dev.nexthop.site.render.Profile;
import dev.nexthop.site.render.drop.ReadLog;
import dev.nexthop.site.render.drop.Reader;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What tags know of the rendering that they are part of.
 *
 * @param reader the document that is rendered
 * @param page Liquid's {@code page} from its beginning
 * @param reads takes what is read
 * @param problems takes warnings
 * @param profile takes how long included files take, if that is wanted
 */
public record Rendering(
    Reader reader,
    Object page,
    ReadLog reads,
    Consumer<Problem> problems,
    Optional<Profile> profile) {
  private static final String REGISTER = "rendering";

  /** Name under which it is registered. */
  public static String register() {
    return REGISTER;
  }

  /** The rendering of a context. */
  static Rendering of(Context context) {
    if (context.register(REGISTER) instanceof Rendering rendering) {
      return rendering;
    }
    throw new IllegalStateException("the context has no register " + REGISTER);
  }
}
