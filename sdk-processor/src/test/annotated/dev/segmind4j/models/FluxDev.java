package dev.segmind4j.models;

import dev.segmind4j.annotation.Model;
import dev.segmind4j.annotation.Parameter;
import dev.segmind4j.catalog.OutputKind;

@Model(
        slug = "flux-dev",
        title = "Flux.1 Dev",
        output = OutputKind.IMAGE,
        description = "Flux Dev is a 12 billion parameter rectified flow transformer capable of generating "
                + "images from text descriptions",
        docs = "https://www.segmind.com/models/flux-dev/api",
        category = "text-to-image",
        typicalLatency = "20.36s",
        note = "The page says \"Returns: Text/JSON\", yet the model makes images. The media type of the "
                + "reply decides.")
interface FluxDev {
    @Parameter(
            required = true,
            description = "Text prompt for image generation",
            example = "detailed cinematic dof render of an old dusty detailed CRT monitor on a wooden desk in a "
                    + "dim room with items around, messy dirty room. On the screen are the letters “FLUX dev” "
                    + "glowing softly. High detail hard surface render")
    String prompt();

    @Parameter(
            name = "aspect_ratio",
            description = "Type of scheduler.",
            enumValues = {"1:1", "16:9", "21:9", "2:3", "3:2", "4:5", "5:4", "9:16", "9:21"},
            note = "The page describes this parameter as \"Type of scheduler.\", a slip: its values are aspect "
                    + "ratios. It also shows an empty text as the default, which is outside its own list and is "
                    + "left out here.")
    String aspectRatio();

    @Parameter(
            description = "guidance",
            defaultValue = "3",
            minimum = "0",
            maximum = "10",
            note = "The page types this as integer, yet its own sample sends 3.5. Here it is a number, so "
                    + "that both can be sent.")
    double guidance();

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
            name = "prompt_strength",
            description = "Prompt Strength",
            defaultValue = "0.8",
            minimum = "0",
            maximum = "1")
    double promptStrength();

    @Parameter(
            description = "Number of samples to generate.",
            defaultValue = "1",
            minimum = "1",
            maximum = "4",
            note = "With more than one, one call makes several images.")
    long samples();

    @Parameter(description = "Seed for random number generation", defaultValue = "46588")
    long seed();

    @Parameter(description = "number of steps", defaultValue = "25", minimum = "1", maximum = "50")
    long steps();
}
