package dev.segmind4j.emulator.image;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** The text in a picture: broken into lines, on a dark band along the lower edge. */
final class Caption {
    private static final int MOST_LINES = 3;
    private static final int WIDTH_PER_SCALE = 400;

    private Caption() {}

    static void draw(Canvas canvas, String text, String footer) {
        int scale = Math.max(1, canvas.width() / WIDTH_PER_SCALE);
        int margin = 5 * scale;
        int perLine = (canvas.width() - 2 * margin) / (PixelFont.ADVANCE * scale);
        int room = canvas.height() / 2 / (PixelFont.LINE * scale) - 1;
        if (perLine < 4 || room < 1) {
            return;
        }
        List<String> lines = lines(plain(text), perLine, Math.min(MOST_LINES, room));
        int bandHeight = (lines.size() + 1) * PixelFont.LINE * scale + 2 * margin;
        int top = canvas.height() - bandHeight;
        canvas.box(0, top, canvas.width(), bandHeight, Colour.INK, 0.6);
        int y = top + margin;
        for (String line : lines) {
            PixelFont.draw(canvas, line, margin, y, scale, Colour.WHITE);
            y += PixelFont.LINE * scale;
        }
        String small = plain(footer);
        Colour grey = Colour.INK.towards(Colour.WHITE, 0.7);
        PixelFont.draw(canvas, small.substring(0, Math.min(small.length(), perLine)), margin, y, scale, grey);
    }

    /** Accents taken off and typographic quotes and dashes made plain, so that fewer characters are boxes. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[\\u2018\\u2019]", "'")
                .replaceAll("[\\u201C\\u201D]", "\"")
                .replaceAll("[\\u2013\\u2014]", "-")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static List<String> lines(String text, int perLine, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (!rest.isEmpty() && lines.size() < most) {
            boolean last = lines.size() == most - 1;
            if (rest.length() <= perLine) {
                lines.add(rest);
                rest = "";
            } else if (last) {
                lines.add(rest.substring(0, perLine - 3).stripTrailing() + "...");
                rest = "";
            } else {
                int space = rest.lastIndexOf(' ', perLine);
                int end = space > 0 ? space : perLine;
                lines.add(rest.substring(0, end));
                rest = rest.substring(end).strip();
            }
        }
        return lines;
    }
}
