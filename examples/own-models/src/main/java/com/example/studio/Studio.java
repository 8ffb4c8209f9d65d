package com.example.studio;

import dev.segmind4j.client.SegmindClient;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.SaveOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.Paths;

/** Draws with the application's own models, one described by a spec file and one by an annotated interface. */
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
        return generation.file().saveIn(folder, "sketch", SaveOptions.overwrite(true));
    }

    Path poster(String headline, Path folder) throws InterruptedException, IOException {
        PosterRequest request = PosterRequest.builder()
                .headline(headline)
                .aspectRatio(PosterRequest.AspectRatio.RATIO_3_2)
                .credit(PosterRequest.Credit.builder()
                        .name("A. Sketcher")
                        .year(1999)
                        .build())
                .build();
        Generation generation = models.poster().run(request);
        return generation.file().saveIn(folder, "poster", SaveOptions.overwrite(true));
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
