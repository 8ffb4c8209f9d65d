/**
 * Typed requests, and calls that take them, for the published models.
 *
 * <p>Start at {@link dev.segmind4j.models.Segmind}.
 */
module dev.segmind4j.models {
    requires transitive dev.segmind4j.runtime;

    exports dev.segmind4j.models;

    provides dev.segmind4j.catalog.CatalogProvider with
            dev.segmind4j.models.SegmindCatalog;
}
