package dev.segmind4j.emulator.image;

import java.awt.image.BufferedImage;
import java.util.function.IntToDoubleFunction;

/**
 * Pixels to draw on. Drawn here and not with Graphics2D: that needs a working desktop toolkit and gives other bytes on
 * other machines.
 */
final class Canvas {
    private final int width;
    private final int height;
    private final int[] pixels;

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        pixels = new int[width * height];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Fills everything, from one colour at the top to the other at the bottom, a little slanted. */
    void gradient(Colour top, Colour bottom) {
        double slant = 0.25;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double share = ((double) y / height + slant * x / width) / (1 + slant);
                pixels[y * width + x] = rgb(top.towards(bottom, share));
            }
        }
    }

    /** A disc with a soft edge of the given width. */
    void disc(double centreX, double centreY, double radius, double edge, Colour colour, double opacity) {
        double reach = radius + edge;
        int top = (int) Math.max(0, centreY - reach);
        int bottom = (int) Math.min(height - 1, centreY + reach);
        int left = (int) Math.max(0, centreX - reach);
        int right = (int) Math.min(width - 1, centreX + reach);
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double distance = Math.sqrt((x - centreX) * (x - centreX) + (y - centreY) * (y - centreY));
                double cover = Math.max(0, Math.min(1, (reach - distance) / edge));
                blend(x, y, colour, opacity * cover * cover);
            }
        }
    }

    /** Everything below a skyline, which gives a height in pixels from the top for each column. */
    void below(IntToDoubleFunction skyline, Colour colour) {
        for (int x = 0; x < width; x++) {
            double edge = Math.max(0, skyline.applyAsDouble(x));
            int first = (int) edge;
            if (first < height) {
                blend(x, first, colour, 1 - (edge - first));
            }
            for (int y = first + 1; y < height; y++) {
                pixels[y * width + x] = rgb(colour);
            }
        }
    }

    /** A rectangle; what lies outside the canvas is left out. */
    void box(int left, int top, int boxWidth, int boxHeight, Colour colour, double opacity) {
        for (int y = Math.max(0, top); y < Math.min(height, top + boxHeight); y++) {
            for (int x = Math.max(0, left); x < Math.min(width, left + boxWidth); x++) {
                blend(x, y, colour, opacity);
            }
        }
    }

    BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }

    private void blend(int x, int y, Colour colour, double opacity) {
        int at = y * width + x;
        int old = pixels[at];
        Colour under = new Colour(((old >> 16) & 0xFF) / 255f, ((old >> 8) & 0xFF) / 255f, (old & 0xFF) / 255f);
        pixels[at] = rgb(under.towards(colour, opacity));
    }

    private static int rgb(Colour colour) {
        return Math.round(colour.red() * 255) << 16
                | Math.round(colour.green() * 255) << 8
                | Math.round(colour.blue() * 255);
    }
}
