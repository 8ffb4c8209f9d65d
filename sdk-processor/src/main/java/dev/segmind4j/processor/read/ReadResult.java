package dev.segmind4j.processor.read;

import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.model.Problem;
import java.util.List;

/**
 * What reading gave. A model that has problems is still among the models if it is one at all, so that the rules find the
 * rest of what is wrong with it: what could not be read is left out, and a slug, title or output that is missing is an
 * empty text. Nothing may be generated as long as one problem is an error.
 *
 * @param models the models, in the order of the files
 * @param problems what is wrong with how the specs are written, sorted
 */
public record ReadResult(List<ModelSpec> models, List<Problem> problems) {
    public ReadResult {
        models = List.copyOf(models);
        problems = List.copyOf(problems);
    }
}
