package dev.segmind4j.emulator.output;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How large a picture is, in pixels. */
record PictureSize(int width, int height) {
    private static final int LONGEST_SIDE = 1024;
    private static final long LEAST = 64;
    private static final long MOST = 4096;
    private static final Pattern RATIO = Pattern.compile("\\s*(\\d{1,4})\\s*:\\s*(\\d{1,4})\\s*");

    /**
     * The sent width and height exactly, where the model has both; else the aspect ratio with 1024 pixels on the longer
     * side; else the documented width and height; else a square.
     */
    static PictureSize of(Arguments arguments) throws PlanException {
        boolean sized = arguments.has("width") && arguments.has("height");
        if (sized && (arguments.isSent("width") || arguments.isSent("height"))) {
            return sides(arguments);
        }
        PictureSize byRatio = byRatio(arguments.text("aspect_ratio"));
        if (byRatio != null) {
            return byRatio;
        }
        return sized ? sides(arguments) : new PictureSize(LONGEST_SIDE, LONGEST_SIDE);
    }

    private static PictureSize sides(Arguments arguments) throws PlanException {
        return new PictureSize(side(arguments, "width"), side(arguments, "height"));
    }

    private static int side(Arguments arguments, String name) throws PlanException {
        Long side = arguments.whole(name);
        if (side == null) {
            return LONGEST_SIDE;
        }
        if (side < LEAST || side > MOST) {
            throw new PlanException(
                    "'" + name + "' must be between " + LEAST + " and " + MOST + " pixels, but is " + side);
        }
        return side.intValue();
    }

    private static @Nullable PictureSize byRatio(@Nullable String ratio) {
        Matcher matcher = RATIO.matcher(ratio == null ? "" : ratio);
        if (!matcher.matches()) {
            return null;
        }
        int across = Integer.parseInt(matcher.group(1));
        int down = Integer.parseInt(matcher.group(2));
        if (across == 0 || down == 0) {
            return null;
        }
        int longer = Math.max(across, down);
        return new PictureSize(scaled(across, longer), scaled(down, longer));
    }

    private static int scaled(int part, int longer) {
        return (int) Math.max(LEAST, Math.round((double) LONGEST_SIDE * part / longer));
    }
}
