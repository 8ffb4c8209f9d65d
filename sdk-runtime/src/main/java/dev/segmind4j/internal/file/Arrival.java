package dev.segmind4j.internal.file;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a file when it begins to come.
 *
 * @param mediaType what the download states, unless it says nothing or its first bytes say otherwise; or null
 * @param signed what the first bytes say, or null
 * @param total how many bytes there will be, or null if nobody says
 */
record Arrival(
        @Nullable String mediaType,
        @Nullable String signed,
        @Nullable Long total) {}
