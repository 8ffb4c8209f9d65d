package dev.segmind4j.emulator;

import dev.segmind4j.catalog.CatalogProvider;
import dev.segmind4j.catalog.ModelCatalog;
import dev.segmind4j.catalog.ModelInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;

/** The models that the class path and the module path have to offer. */
final class Catalogs {
    private Catalogs() {}

    /** All models of all providers; of two with one slug the first found. */
    static ModelCatalog registered() {
        Map<String, ModelInfo> models = new LinkedHashMap<>();
        for (CatalogProvider provider : ServiceLoader.load(CatalogProvider.class)) {
            provider.catalog().models().forEach(model -> models.putIfAbsent(model.slug(), model));
        }
        if (models.isEmpty()) {
            throw new IllegalStateException(
                    "no models were found: no '" + CatalogProvider.class.getName()
                            + "' is registered; put a generated set of models, such as the artifact 'segmind4j', on the class path");
        }
        return ModelCatalog.of(models.values());
    }
}
