package dev.segmind4j.internal.file;

/**
 * How large a file may be.
 *
 * @param bytes after decompression
 * @param name what limits it
 * @param advice what to do about a larger one
 */
record SizeLimit(long bytes, String name, String advice) {
    /** For files that go into an array. */
    static final SizeLimit MEMORY = new SizeLimit(
            512L * 1024 * 1024, "what bytes() takes into memory", "save it with saveTo(...), or read it with open()");
}
