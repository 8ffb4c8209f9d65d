package com.example.studio;

import dev.segmind4j.annotation.Items;
import dev.segmind4j.annotation.Model;
import dev.segmind4j.annotation.Parameter;
import dev.segmind4j.catalog.OutputKind;
import java.util.List;

/** A model described in Java instead of in a spec file: {@code PosterRequest} and the rest come of it. */
@Model(
        slug = "poster",
        title = "Poster",
        description = "Sets a headline over a picture. An invented model, to show an annotated interface.",
        category = "text-to-image",
        output = OutputKind.IMAGE,
        typicalLatency = "2s")
interface Poster {
    @Parameter(required = true, minLength = "1", maxLength = "80", description = "What the poster says.")
    String headline();

    @Parameter(
            name = "aspect_ratio",
            enumValues = {"2:3", "3:2"},
            defaultValue = "2:3",
            description = "Width to height.")
    String aspectRatio();

    @Parameter(minimum = "0", maximum = "1", defaultValue = "0.5", description = "How much the headline stands out.")
    double contrast();

    @Parameter(
            name = "image_urls",
            maxItems = "4",
            items = @Items(format = "uri"),
            description = "Pictures to put behind the headline.")
    List<String> imageUrls();

    @Parameter(description = "Who is to be thanked, in small print.")
    Credit credit();

    /** An object among the parameters. */
    interface Credit {
        @Parameter(required = true, description = "A name.")
        String name();

        @Parameter(minimum = "1850", maximum = "2100", description = "A year.")
        int year();
    }
}
