package dev.nexthop.liquid;

/** Text between tags. */
record TextNode(String text) implements Node {
  @Override
  public void render(Context context, Output output) {
    output.append(text);
  }
}
