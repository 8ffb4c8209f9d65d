package dev.segmind4j.internal.reply;

import dev.segmind4j.internal.http.ServerText;
import org.jspecify.annotations.Nullable;

/**
 * Where in a reply something stands: the way to it from the top.
 *
 * @param up what it stands in, or null at the top
 * @param member its name, or null for an item of a list
 * @param index its index in the list
 * @param isLabel whether the name is what the reply calls it, and not only the member that it stands in
 */
record Place(@Nullable Place up, @Nullable String member, int index, boolean isLabel) {
    private static final int LONGEST_NAME = 100;

    static Place member(@Nullable Place up, String name) {
        return new Place(up, name, 0, false);
    }

    static Place labelled(@Nullable Place up, String label) {
        return new Place(up, label, 0, true);
    }

    static Place item(@Nullable Place up, int index) {
        return new Place(up, null, index, false);
    }

    /** The nearest name on the way that tells something, or null. */
    @Nullable
    String name() {
        for (Place place = this; place != null; place = place.up) {
            String name = place.member;
            if (name != null && (place.isLabel || MediaNames.tells(name))) {
                return shown(name);
            }
        }
        return null;
    }

    /** The name of the member that this is in, be it an item of a list in it. */
    @Nullable
    String nearestMember() {
        Place place = this;
        while (place != null && place.member == null) {
            place = place.up;
        }
        return place == null ? null : place.member;
    }

    /** The way as people write it: {@code output.images[1]}. */
    String path() {
        String before = up == null ? "" : up.path();
        if (member == null) {
            return before + "[" + index + "]";
        }
        return before.isEmpty() ? shown(member) : before + "." + shown(member);
    }

    private static String shown(String name) {
        return ServerText.line(name, LONGEST_NAME);
    }
}
