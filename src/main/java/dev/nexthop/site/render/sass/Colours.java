package dev.nexthop.site.render.sass;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Computed colours as LibSass wrote them: whole channels, and names where there are some. */
final class Colours {
  private static final String NAMES =
      """
      aliceblue f0f8ff antiquewhite faebd7 aquamarine 7fffd4 azure f0ffff beige f5f5dc bisque
      ffe4c4 black 000000 blanchedalmond ffebcd blue 0000ff blueviolet 8a2be2 brown a52a2a
      burlywood deb887 cadetblue 5f9ea0 chartreuse 7fff00 chocolate d2691e coral ff7f50
      cornflowerblue 6495ed cornsilk fff8dc crimson dc143c cyan 00ffff darkblue 00008b
      darkcyan 008b8b darkgoldenrod b8860b darkgray a9a9a9 darkgreen 006400 darkkhaki bdb76b
      darkmagenta 8b008b darkolivegreen 556b2f darkorange ff8c00 darkorchid 9932cc darkred
      8b0000 darksalmon e9967a darkseagreen 8fbc8f darkslateblue 483d8b darkslategray 2f4f4f
      darkturquoise 00ced1 darkviolet 9400d3 deeppink ff1493 deepskyblue 00bfff dimgray 696969
      dodgerblue 1e90ff firebrick b22222 floralwhite fffaf0 forestgreen 228b22 gainsboro
      dcdcdc ghostwhite f8f8ff gold ffd700 goldenrod daa520 gray 808080 green 008000
      greenyellow adff2f honeydew f0fff0 hotpink ff69b4 indianred cd5c5c indigo 4b0082 ivory
      fffff0 khaki f0e68c lavender e6e6fa lavenderblush fff0f5 lawngreen 7cfc00 lemonchiffon
      fffacd lightblue add8e6 lightcoral f08080 lightcyan e0ffff lightgoldenrodyellow fafad2
      lightgray d3d3d3 lightgreen 90ee90 lightpink ffb6c1 lightsalmon ffa07a lightseagreen
      20b2aa lightskyblue 87cefa lightslategray 778899 lightsteelblue b0c4de lightyellow
      ffffe0 lime 00ff00 limegreen 32cd32 linen faf0e6 magenta ff00ff maroon 800000
      mediumaquamarine 66cdaa mediumblue 0000cd mediumorchid ba55d3 mediumpurple 9370db
      mediumseagreen 3cb371 mediumslateblue 7b68ee mediumspringgreen 00fa9a mediumturquoise
      48d1cc mediumvioletred c71585 midnightblue 191970 mintcream f5fffa mistyrose ffe4e1
      moccasin ffe4b5 navajowhite ffdead navy 000080 oldlace fdf5e6 olive 808000 olivedrab
      6b8e23 orange ffa500 orangered ff4500 orchid da70d6 palegoldenrod eee8aa palegreen
      98fb98 paleturquoise afeeee palevioletred db7093 papayawhip ffefd5 peachpuff ffdab9 peru
      cd853f pink ffc0cb plum dda0dd powderblue b0e0e6 purple 800080 rebeccapurple 663399 red
      ff0000 rosybrown bc8f8f royalblue 4169e1 saddlebrown 8b4513 salmon fa8072 sandybrown
      f4a460 seagreen 2e8b57 seashell fff5ee sienna a0522d silver c0c0c0 skyblue 87ceeb
      slateblue 6a5acd slategray 708090 snow fffafa springgreen 00ff7f steelblue 4682b4 tan
      d2b48c teal 008080 thistle d8bfd8 tomato ff6347 turquoise 40e0d0 violet ee82ee wheat
      f5deb3 white ffffff whitesmoke f5f5f5 yellow ffff00 yellowgreen 9acd32
      """;

  private static final String NUMBER = "(-?\\d*\\.?\\d+(?:e-?\\d+)?)";

  /** Colours between two that a screen has. */
  private static final Pattern FINE =
      Pattern.compile("rgb\\(%1$s, ?%1$s, ?%1$s\\)".formatted(NUMBER));

  private static final Pattern FINE_ALPHA =
      Pattern.compile(
          "rgba\\((?=[^)]*\\d\\.\\d[^)]*,[^,)]*\\))%1$s, ?%1$s, ?%1$s,".formatted(NUMBER));

  private static final Pattern HSL =
      Pattern.compile("hsla?\\(%1$s(?:deg)?, ?%1$s%%, ?%1$s%%(?:, ?%1$s)?\\)".formatted(NUMBER));

  private final boolean isShort;
  private final Map<String, String> names = new HashMap<>();

  /**
   * @param isShort whether the shortest form is written
   */
  Colours(boolean isShort) {
    this.isShort = isShort;
    String[] words = NAMES.strip().split("\\s+");
    for (int i = 0; i < words.length; i += 2) {
      names.put(words[i + 1], words[i]);
    }
  }

  /** The declaration with its colours as LibSass wrote them. */
  String written(String declaration) {
    if (declaration.startsWith("--")) {
      return declaration;
    }
    String plain = HSL.matcher(declaration).replaceAll(this::ofHue);
    String solid =
        FINE.matcher(plain)
            .replaceAll(fine -> written(channel(fine, 1), channel(fine, 2), channel(fine, 3)));
    String space = isShort ? "," : ", ";
    return FINE_ALPHA
        .matcher(solid)
        .replaceAll(
            fine ->
                "rgba("
                    + channel(fine, 1)
                    + space
                    + channel(fine, 2)
                    + space
                    + channel(fine, 3)
                    + ",");
  }

  private static long channel(MatchResult colour, int group) {
    return Math.max(0, Math.min(255, Math.round(Double.parseDouble(colour.group(group)))));
  }

  private String written(long red, long green, long blue) {
    String digits = String.format("%02x%02x%02x", red, green, blue);
    String hex = "#" + (isShort ? shortened(digits) : digits);
    String name = names.getOrDefault(digits, "");
    return name.isEmpty() || (isShort && name.length() > hex.length()) ? hex : name;
  }

  private static String shortened(String digits) {
    return digits.matches("(.)\\1(.)\\2(.)\\3")
        ? "" + digits.charAt(0) + digits.charAt(2) + digits.charAt(4)
        : digits;
  }

  /** LibSass wrote colours by hue as colours by red, green and blue. */
  private String ofHue(MatchResult hsl) {
    double hue = (Double.parseDouble(hsl.group(1)) % 360 + 360) % 360;
    double saturation = Double.parseDouble(hsl.group(2)) / 100;
    double lightness = Double.parseDouble(hsl.group(3)) / 100;
    double spread = saturation * Math.min(lightness, 1 - lightness);
    long[] channels = new long[3];
    for (int i = 0; i < channels.length; i++) {
      double k = ((i == 0 ? 0 : i == 1 ? 8 : 4) + hue / 30) % 12;
      double channel = lightness - spread * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
      channels[i] = Math.round(channel * 255);
    }
    return hsl.group(4) == null
        ? written(channels[0], channels[1], channels[2])
        : "rgba(%d, %d, %d, %s)".formatted(channels[0], channels[1], channels[2], hsl.group(4));
  }
}
