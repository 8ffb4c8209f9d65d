package dev.segmind4j.emulator;

import dev.segmind4j.catalog.CatalogProvider;
import dev.segmind4j.catalog.ModelCatalog;

/** Registers the test models, as generated code registers its own. */
public final class TestProvider implements CatalogProvider {
    private static final ModelCatalog CATALOG = TestModels.catalog();

    @Override
    public ModelCatalog catalog() {
        return CATALOG;
    }
}
