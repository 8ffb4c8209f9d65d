package dev.segmind4j.models;

import dev.segmind4j.annotation.Model;
import dev.segmind4j.annotation.Parameter;
import dev.segmind4j.catalog.OutputKind;

@Model(
        slug = "flux-pro",
        title = "Flux .1 Pro",
        output = OutputKind.IMAGE,
        description = "Flux Pro is a state-of-the-art image generation with top of the line prompt following, "
                + "visual quality, image detail and output diversity.",
        docs = "https://www.segmind.com/models/flux-pro/api",
        category = "text-to-image",
        typicalLatency = "20.29s",
        note = "The page says \"Returns: Text/JSON\", yet the model makes images. The media type of the "
                + "reply decides.")
interface FluxPro {
    @Parameter(
            required = true,
            description = "Text prompt for image generation",
            example = "A mesmerizing 4D rendering illustration masterpiece, capturing the name '1 million users "
                    + "congratulations'under in a captivating, dripping, melting style. The bright, bold white "
                    + "letters are illuminated with vivid hues and emit a whimsical, fun movement. The "
                    + "surrounding abstract shapes, splashes, and drops in various bright colors add to the "
                    + "dynamic atmosphere. The pristine white background contrasts with the bold, striking "
                    + "colors of the text and its surroundings, showcasing the artist's exceptional skills in 3D "
                    + "rendering and illustration. The artist's innovative fusion of typography, 3D rendering, "
                    + "and illustration results in an awe-inspiring piece that is visually stunning, "
                    + "transcending the boundaries of painting, 3D rendering, and vibrant typography., 3d render")
    String prompt();

    @Parameter(
            name = "aspect_ratio",
            description = "Type of scheduler.",
            enumValues = {"1:1", "16:9", "21:9", "2:3", "3:2", "4:5", "5:4", "9:16", "9:21"},
            note = "The page describes this parameter as \"Type of scheduler.\", a slip: its values are aspect "
                    + "ratios. It also shows an empty text as the default, which is outside its own list and is "
                    + "left out here.")
    String aspectRatio();

    @Parameter(description = "guidance", defaultValue = "3", minimum = "2", maximum = "5")
    long guidance();

    @Parameter(description = "interval", defaultValue = "2", minimum = "1", maximum = "4")
    long interval();

    @Parameter(
            name = "output_format",
            description = "An enumeration.",
            defaultValue = "webp",
            enumValues = {"webp", "jpg", "png"},
            note = "JPEG is spelled 'jpg' here; the flux-2 models spell it 'jpeg'.")
    String outputFormat();

    @Parameter(
            name = "output_quality",
            description = "Quality when saving the output images, from 0 to 100. 100 is best quality, 0 is lowest "
                    + "quality. Not relevant for .png outputs",
            defaultValue = "80",
            minimum = "0",
            maximum = "100")
    long outputQuality();

    @Parameter(
            name = "safety_tolerance",
            description = "safety tolerance",
            defaultValue = "2",
            minimum = "1",
            maximum = "5",
            note = "The page does not say which end of the range is the strict one; other models of the "
                    + "family differ in it.")
    long safetyTolerance();

    @Parameter(description = "Seed for random number generation", defaultValue = "46588")
    long seed();

    @Parameter(description = "number of steps", defaultValue = "25", minimum = "1", maximum = "50")
    long steps();
}
