package stipple.core.color;

/// A colour as coded in pictures: sRGB, 0-255 a channel.
public record SrgbColor(int red, int green, int blue) {
    private static final int MOST = 255;

    public SrgbColor {
        if (Math.min(red, Math.min(green, blue)) < 0
                || Math.max(red, Math.max(green, blue)) > MOST) {
            throw new IllegalArgumentException(
                    "colour " + red + "," + green + "," + blue + ", allowed 0 to 255 each");
        }
    }

    /// The colour as `#rrggbb`.
    public String hex() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }

    /// @throws IllegalArgumentException if the text is not `#` and six hexadecimal digits
    public static SrgbColor parseHex(String hex) {
        if (!hex.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("colour '" + hex + "', allowed #rrggbb");
        }
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new SrgbColor(rgb >> 16, rgb >> 8 & MOST, rgb & MOST);
    }
}
