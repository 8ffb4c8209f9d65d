package consumer;

import dev.segmind4j.client.SegmindClient;

/** Compiles if the model was generated. */
public final class Main {
    private Main() {}

    /** Draws a lighthouse. */
    public static void main(String[] arguments) throws InterruptedException {
        try (SegmindClient client = SegmindClient.builder().build()) {
            SketchRequest request =
                    SketchRequest.builder().prompt("A lighthouse").build();
            System.out.println(Models.on(client).sketch().run(request).file());
        }
    }
}
