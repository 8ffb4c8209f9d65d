package consumer;

import dev.segmind4j.client.SegmindClient;
import dev.segmind4j.emulator.SegmindEmulator;
import dev.segmind4j.job.Generation;
import dev.segmind4j.models.FluxProRequest;
import dev.segmind4j.models.Segmind;
import dev.segmind4j.models.SegmindCatalog;
import okhttp3.OkHttp;

public final class Main {
    private Main() {}

    public static void main(String[] args) throws Exception {
        require(Main.class.getModule().isNamed(), "this class is in no named module");
        require(Segmind.class.getModule().getName().equals("dev.segmind4j.models"), "the SDK is not in its module");
        try (SegmindEmulator emulator = SegmindEmulator.builder(SegmindCatalog.models())
                        .timeScale(0.01)
                        .start();
                SegmindClient client = SegmindClient.builder()
                        .baseUrl(emulator.baseUrl())
                        .apiKey(emulator.apiKey())
                        .build()) {
            FluxProRequest request =
                    FluxProRequest.builder().prompt("A lighthouse in a storm").build();
            Generation generation = Segmind.on(client).fluxPro().run(request);
            System.out.println(
                    Main.class.getModule() + ": " + generation.requestId() + " through OkHttp " + OkHttp.VERSION);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
