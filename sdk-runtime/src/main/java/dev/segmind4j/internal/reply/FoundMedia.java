package dev.segmind4j.internal.reply;

import dev.segmind4j.job.Generation;
import java.util.List;

/**
 * The files of a result.
 *
 * @param files each once
 * @param gaps where one is missing
 * @param hasOutput whether there is a file or an {@code output} that is not empty
 */
record FoundMedia(List<MediaRef> files, List<Generation.Gap> gaps, boolean hasOutput) {
    static final FoundMedia NONE = new FoundMedia(List.of(), List.of(), false);
}
