package com.example.studio;

import dev.segmind4j.client.SegmindClient;
import dev.segmind4j.job.Generation;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.Paths;

/** Draws a sketch with the application's own model. */
public final class Studio {
    private final StudioModels models;

    Studio(SegmindClient client) {
        models = StudioModels.on(client);
    }

    Path sketch(String idea, Path folder) throws InterruptedException, IOException {
        SketchXlRequest request = SketchXlRequest.builder()
                .prompt(idea)
                .aspectRatio(SketchXlRequest.AspectRatio.RATIO_16_9)
                .strokes(200)
                .duration(5)
                .build();
        Generation generation = models.sketchXl().run(request);
        return generation.file().saveIn(folder, "sketch");
    }

    /**
     * Draws what the arguments say.
     *
     * @param args the idea
     */
    public static void main(String[] args) throws InterruptedException, IOException {
        try (SegmindClient client = SegmindClient.create()) {
            System.out.println(new Studio(client).sketch(String.join(" ", args), Paths.get(".")));
        }
    }
}
