package dev.segmind4j.emulator.image;

/** A colour of three parts, each from 0 to 1. */
record Colour(float red, float green, float blue) {
    static final Colour WHITE = new Colour(1, 1, 1);
    static final Colour INK = new Colour(0.05f, 0.06f, 0.10f);

    /** The colour of a hue (any number; its fraction counts), a saturation and a brightness. */
    static Colour ofHue(double hue, double saturation, double brightness) {
        return new Colour(
                part(5, hue, saturation, brightness),
                part(3, hue, saturation, brightness),
                part(1, hue, saturation, brightness));
    }

    private static float part(int offset, double hue, double saturation, double brightness) {
        double k = (offset + (hue - Math.floor(hue)) * 6) % 6;
        return (float) (brightness - brightness * saturation * Math.max(0, Math.min(Math.min(k, 4 - k), 1)));
    }

    Colour towards(Colour other, double share) {
        float s = (float) share;
        return new Colour(
                red + (other.red - red) * s, green + (other.green - green) * s, blue + (other.blue - blue) * s);
    }
}
