package dev.segmind4j.catalog;

/**
 * Names a set of models to tools that only know the class path, such as the emulator's command line. A generated set has
 * one implementation, registered for {@link java.util.ServiceLoader} under {@code META-INF/services}; it is public and has
 * a public constructor without parameters.
 */
public interface CatalogProvider {
    /**
     * The set's models.
     *
     * @return always the same catalogue
     */
    ModelCatalog catalog();
}
