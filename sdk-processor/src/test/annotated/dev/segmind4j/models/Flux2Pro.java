package dev.segmind4j.models;

import dev.segmind4j.annotation.Items;
import dev.segmind4j.annotation.Model;
import dev.segmind4j.annotation.Parameter;
import dev.segmind4j.catalog.OutputKind;
import java.util.List;

@Model(
        slug = "flux-2-pro",
        title = "Flux 2 Pro",
        output = OutputKind.IMAGE,
        description = "FLUX.2 generates photorealistic images while ensuring consistency across multiple assets "
                + "using reference images.",
        docs = "https://www.segmind.com/models/flux-2-pro/api",
        category = "text-to-image",
        typicalLatency = "26.19s",
        price = "0.073 USD",
        note = "The page shows only the synchronous call (v1) and has no section on asynchronous "
                + "requests. Segmind's documentation says that v2 works for all models, so both are offered "
                + "here.")
interface Flux2Pro {
    @Parameter(
            name = "image_urls",
            advised = true,
            description = "Provide URLs for reference images. Ensure URLs are valid and image quality is high.",
            items = @Items(format = "uri"),
            note = "The page says required, yet its own sample code leaves it out and sends a text-to-image "
                    + "prompt. Here it is advised: leaving it out is a warning, not a violation.")
    List<String> imageUrls();

    @Parameter(
            required = true,
            description = "Text prompt guides image creation. Use descriptive phrases for detailed images.",
            example = "Iridescent neon 3D letters in sapphire blue, ultraviolet purple, and laser-green glowing "
                    + "against a futuristic dusk skyline. Set on a rooftop helipad with brushed-steel textures, "
                    + "holographic signage, and soft under-lighting. Shot on Fuji Velvia with a Mamiya RZ67 — "
                    + "crisp contrast, cool-magenta twilight tones, and a cinematic cyber-noir atmosphere. "
                    + "Subtle chromatic aberration, gentle bokeh from distant city lights, and a faint blue lens "
                    + "flare sweeping across the frame. Sleek air-drones drift in the background above a "
                    + "neon-lined metropolis, while the glossy letters in the foreground spell out “Try FLUX.2 "
                    + "Pro on Segmind!”")
    String prompt();

    @Parameter(
            description = "Set image height. Adjust based on aspect ratio needs or desired output dimension.",
            defaultValue = "1024",
            note = "The page gives no range. The page of flux-2-flex speaks of a minimum of 64 pixels.")
    long height();

    @Parameter(
            name = "output_format",
            description = "Choose image format. Use 'jpeg' for quality, 'png' for transparency.",
            defaultValue = "png",
            enumValues = {"jpeg", "png"},
            note = "JPEG is spelled 'jpeg' here; flux-pro, flux-dev and flux-1.1-pro-ultra spell it 'jpg'.")
    String outputFormat();

    @Parameter(
            name = "safety_tolerance",
            description = "Adjust safety levels for moderation. Higher values for stricter checking.",
            defaultValue = "3",
            minimum = "0",
            maximum = "6",
            note = "High is strict, the page says. On flux-2-flex and flux-1.1-pro-ultra low is strict, so a "
                    + "value does not carry over from one model to the other.")
    long safetyTolerance();

    @Parameter(
            description =
                    "Seed allows image reproducibility. Use specific numbers for consistency, random for " + "variety.",
            defaultValue = "42")
    long seed();

    @Parameter(
            description = "Set image width. Use larger sizes for detail, smaller for quick generation.",
            defaultValue = "1024",
            note = "The page gives no range. The page of flux-2-flex speaks of a minimum of 64 pixels.")
    long width();
}
