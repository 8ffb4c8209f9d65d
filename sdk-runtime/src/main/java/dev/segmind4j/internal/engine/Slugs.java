package dev.segmind4j.internal.engine;

/** What can stand as a model's name in an address. */
final class Slugs {
    private Slugs() {}

    static void check(String slug) {
        boolean bad = slug.isEmpty() || slug.equals(".") || slug.equals("..");
        for (int i = 0; i < slug.length() && !bad; i++) {
            char c = slug.charAt(i);
            bad = c <= ' ' || c == 0x7f || "/\\?#%".indexOf(c) >= 0;
        }
        if (bad) {
            throw new IllegalArgumentException(
                    "'" + slug + "' is no slug: it is the last part of a model's address, such as "
                            + "'flux-pro', without '/', '?', '#', '%' or spaces");
        }
    }
}
