package dev.segmind4j.emulator.image;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/** Draws a landscape: a sky, a sun, some lights and rows of hills, all decided by the picture's hash. */
final class Painter {
    private static final int HILLS = 4;
    private static final int LIGHTS = 14;

    private final SplittableRandom random;
    private final Canvas canvas;
    private final double hue;

    private Painter(PictureSpec spec) {
        random = new SplittableRandom(spec.hash());
        canvas = new Canvas(spec.width(), spec.height());
        hue = random.nextDouble();
    }

    static BufferedImage paint(PictureSpec spec) {
        Painter painter = new Painter(spec);
        painter.sky();
        painter.hills();
        Caption.draw(painter.canvas, spec.caption(), spec.footer());
        return painter.canvas.image();
    }

    private void sky() {
        Colour high = Colour.ofHue(hue, between(0.55, 0.85), between(0.30, 0.60));
        Colour low = Colour.ofHue(hue + between(0.08, 0.30), between(0.35, 0.65), between(0.85, 1.0));
        canvas.gradient(high, low);
        double size = Math.min(canvas.width(), canvas.height());
        for (int i = 0; i < LIGHTS; i++) {
            double radius = size * between(0.002, 0.03);
            canvas.disc(acrossX(), acrossY() * 0.6, radius, radius, Colour.WHITE, between(0.1, 0.5));
        }
        Colour sun = Colour.ofHue(hue + between(0.40, 0.60), between(0.10, 0.45), 1);
        double x = canvas.width() * between(0.2, 0.8);
        double y = canvas.height() * between(0.2, 0.45);
        double radius = size * between(0.07, 0.14);
        canvas.disc(x, y, radius, radius * 2, sun, 0.35);
        canvas.disc(x, y, radius, 1.5, sun, 1);
    }

    private void hills() {
        Colour far = Colour.ofHue(hue + 0.15, 0.45, 0.75);
        Colour near = Colour.ofHue(hue + 0.02, 0.70, 0.16);
        for (int i = 0; i < HILLS; i++) {
            double base = canvas.height() * (0.52 + 0.11 * i);
            double swing = canvas.height() * between(0.03, 0.08);
            double waves = between(1.2, 3.4) * 2 * Math.PI / canvas.width();
            double ripple = waves * between(2.1, 4.3);
            double phase = between(0, 2 * Math.PI);
            canvas.below(
                    x -> base + swing * Math.sin(x * waves + phase) + swing * 0.3 * Math.sin(x * ripple - phase),
                    far.towards(near, (double) i / (HILLS - 1)));
        }
    }

    private double acrossX() {
        return canvas.width() * random.nextDouble();
    }

    private double acrossY() {
        return canvas.height() * random.nextDouble();
    }

    private double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }
}
