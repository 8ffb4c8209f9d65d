package dev.segmind4j.support;

/** How many of something, in words. */
final class Amounts {
    private Amounts() {}

    /** For example {@code 1 item}, {@code 2 items}. */
    static String of(int amount, String unit) {
        return amount + " " + unit + (amount == 1 ? "" : "s");
    }
}
