package dev.segmind4j.models;

import dev.segmind4j.annotation.Items;
import dev.segmind4j.annotation.Model;
import dev.segmind4j.annotation.Parameter;
import dev.segmind4j.catalog.OutputKind;
import java.util.List;

@Model(
        slug = "flux-2-flex",
        title = "Flux 2 Flex",
        output = OutputKind.IMAGE,
        description = "Consistent-style photorealistic images using reference inputs.",
        docs = "https://www.segmind.com/models/flux-2-flex/api",
        category = "text-to-image",
        typicalLatency = "41.81s")
interface Flux2Flex {
    @Parameter(
            name = "image_urls",
            advised = true,
            description = "URLs of base images for creative modifications. Example: "
                    + "'https://example.com/sample-image.jpg'.",
            items = @Items(format = "uri"),
            note = "The page says required, yet its own sample code leaves it out and sends a text-to-image "
                    + "prompt. Here it is advised: leaving it out is a warning, not a violation.")
    List<String> imageUrls();

    @Parameter(
            required = true,
            description = "The main idea or theme for the image generation. Try 'sunset over a futuristic city' for "
                    + "dramatic effects.",
            example = "Soft, weightless 3D letters shaped from glowing, vapor-like aurora mist spelling “Flex”, "
                    + "drifting gently above a crystalline tundra at polar twilight. The colors shift between "
                    + "icy teal, luminescent violet, and pale arctic rose, with diaphanous wisps curling from "
                    + "the edges like illuminated fog. The scene is set inside a vast glacier cavern filled with "
                    + "refractive ice columns and shimmering frost patterns that catch and scatter the ambient "
                    + "light. Shot on Cinestill 800T with a Hasselblad 503CW—cool cinematic tones, gentle "
                    + "halation around the luminous mist-letters, and crisp detail on the faceted ice. A "
                    + "holographic expedition beacon stands in the background, its soft projection displaying "
                    + "“Try FLUX.2 Flex on Segmind!” against the glowing walls, with drifting snow crystals "
                    + "suspended in the still, icy air.")
    String prompt();

    @Parameter(
            description = "Guides image creation towards the prompt; use 7 for vivid adherence.",
            defaultValue = "5",
            note = "The page types this as string, yet its default and its sample are the number 5. Here it "
                    + "is a number. The page gives no range.")
    double guidance();

    @Parameter(
            description = "Controls the image height; minimum is 64. Choose 1024 for detailed canvases.",
            defaultValue = "1024",
            note = "The minimum of 64 pixels stands only in the page's prose and the page gives no range, so "
                    + "it is not checked here.")
    long height();

    @Parameter(
            name = "output_format",
            description = "Determines the file format: 'jpeg' for compression, 'png' for quality.",
            defaultValue = "png",
            enumValues = {"jpeg", "png"},
            note = "JPEG is spelled 'jpeg' here; flux-pro, flux-dev and flux-1.1-pro-ultra spell it 'jpg'.")
    String outputFormat();

    @Parameter(
            name = "prompt_upsampling",
            description =
                    "Enhances prompt detail for higher clarity. Use true for sharper images in artistic " + "projects.",
            defaultValue = "true")
    boolean promptUpsampling();

    @Parameter(
            name = "safety_tolerance",
            description = "Adjusts moderation level from 0 (strict) to 6 (lenient). Use 3 for balanced filtering.",
            defaultValue = "2",
            minimum = "0",
            maximum = "6",
            note = "Low is strict here. On flux-2-pro the page says the opposite for the same range: higher "
                    + "values are stricter.")
    long safetyTolerance();

    @Parameter(
            description =
                    "Seed ensures reproducibility of results. Use different numbers for varied artwork " + "versions.",
            defaultValue = "42")
    long seed();

    @Parameter(
            description = "Defines the detail level; 30 for quick renders, 50 for intricate textures.",
            defaultValue = "50",
            minimum = "1",
            maximum = "50")
    long steps();

    @Parameter(
            description = "Controls the image width; minimum is 64. Opt for 1024 for larger, detailed images.",
            defaultValue = "1024",
            note = "The minimum of 64 pixels stands only in the page's prose and the page gives no range, so "
                    + "it is not checked here.")
    long width();
}
