package dev.segmind4j.processor.read;

import dev.segmind4j.processor.model.Origin;
import java.util.List;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * The set that a package asks for.
 *
 * @param client the client view's name
 * @param takesSpecs whether models of spec files belong to it
 * @param origin where it is asked for
 * @param clientOrigin where the client view's name is written
 */
public record AskedSet(String client, boolean takesSpecs, Origin origin, Origin clientOrigin) {
    /** On a package that takes spec files, or wants another name for its client view. */
    public static final String GENERATE_MODELS = "dev.segmind4j.annotation.GenerateModels";

    static final String DEFAULT_CLIENT = "Models";

    /**
     * What a package asks for.
     *
     * @param place the package
     * @param models its annotated models; one without any has to have the annotation
     */
    public static AskedSet by(PackageElement place, List<TypeElement> models) {
        Places places = new Places();
        Written written = Written.on(place, GENERATE_MODELS, places);
        if (written == null) {
            // Compilers have no place for a package without a source of its own.
            Origin origin = places.of(models.isEmpty() ? place : models.get(0));
            return new AskedSet(DEFAULT_CLIENT, false, origin, origin);
        }
        return new AskedSet(
                written.has("client") ? written.text("client") : DEFAULT_CLIENT,
                true,
                places.of(place),
                written.origin("client"));
    }
}
