package dev.segmind4j.models;

import dev.segmind4j.annotation.Model;
import dev.segmind4j.annotation.Parameter;
import dev.segmind4j.catalog.OutputKind;

@Model(
        slug = "flux-1.1-pro-ultra",
        title = "Flux-1.1 Pro Ultra",
        output = OutputKind.IMAGE,
        description = "Create stunning visuals effortlessly with Flux 1.1 Pro Ultra. Experience unparalleled "
                + "image quality and speed.",
        docs = "https://www.segmind.com/models/flux-1.1-pro-ultra/api",
        category = "text-to-image",
        typicalLatency = "14.00s",
        note = "The page says \"Returns: Text/JSON\", yet the model makes images. The media type of the "
                + "reply decides.")
interface Flux11ProUltra {
    @Parameter(
            required = true,
            description = "Text prompt for image generation",
            example = "A luxurious, modern living room with a grand fireplace as the centerpiece. Large windows "
                    + "look out onto a dark, rainy night, where wet tree branches glisten under the night sky. "
                    + "The room is decorated with plush, dark blue sofas and warm amber lighting that casts a "
                    + "cozy glow, contrasting with the cool, moody weather outside. The floor is a polished dark "
                    + "wood, and raindrops gently streak down the windows, enhancing the atmosphere of comfort "
                    + "and serenity.")
    String prompt();

    @Parameter(
            name = "aspect_ratio",
            description = "Aspect ratio for the generated image.",
            defaultValue = "1:1",
            enumValues = {"21:9", "16:9", "3:2", "4:3", "5:4", "1:1", "4:5", "3:4", "2:3", "9:16", "9:21"},
            openEnum = true,
            note = "The page counts eleven values, prints ten and ends with \"+1 more\". The eleventh, 9:21, is "
                    + "taken from other hosts of the same model; any other value is a warning, not a violation.")
    String aspectRatio();

    @Parameter(
            name = "image_prompt",
            description = "Provide the URL of the image to be relit. Use a URL from cloud storage like S3.",
            format = "uri",
            note = "The page speaks of an image to be relit, wording that seems to belong to a relighting "
                    + "model; this model makes images from a prompt.")
    String imagePrompt();

    @Parameter(
            name = "output_format",
            description = "Format of the output images.",
            defaultValue = "jpg",
            enumValues = {"jpg", "png"},
            note = "JPEG is spelled 'jpg' here; the flux-2 models spell it 'jpeg'.")
    String outputFormat();

    @Parameter(description = "Generate less processed, more natural-looking images", defaultValue = "false")
    boolean raw();

    @Parameter(
            name = "safety_tolerance",
            description = "Safety tolerance, 1 is most strict and 6 is most permissive",
            defaultValue = "2",
            minimum = "1",
            maximum = "6",
            note = "Low is strict here. On flux-2-pro the page says the opposite: higher values are stricter.")
    long safetyTolerance();

    @Parameter(description = "Random seed. Set for reproducible generation", defaultValue = "1234")
    long seed();
}
