package dev.segmind4j.processor.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes texts a little, the same way for the same seed. */
final class Mutations {
    private final List<byte[]> words;
    private final Random random;

    Mutations(List<byte[]> words, long seed) {
        this.words = words;
        this.random = new Random(seed);
    }

    /** One of some texts, with up to four changes. */
    byte[] next(List<byte[]> texts) {
        byte[] text = texts.get(random.nextInt(texts.size()));
        for (int i = random.nextInt(4); i >= 0; i--) {
            text = mutate(text);
        }
        return text;
    }

    /** Any bytes. */
    byte[] bytes(int most) {
        byte[] bytes = new byte[random.nextInt(most)];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] mutate(byte[] text) {
        int at = random.nextInt(text.length + 1);
        int length = Math.min(text.length - at, random.nextInt(30));
        return switch (random.nextInt(5)) {
            case 0 -> join(text, at, words.get(random.nextInt(words.size())), at);
            case 1 -> join(text, at, new byte[0], at + length);
            case 2 -> join(text, at, new byte[] {(byte) random.nextInt(256)}, at);
            case 3 -> join(text, at, Arrays.copyOfRange(text, at, at + length), at);
            default -> {
                List<String> lines = new ArrayList<>(List.of(new String(text, StandardCharsets.UTF_8).split("\n", -1)));
                lines.add(random.nextInt(lines.size()), lines.remove(random.nextInt(lines.size())));
                yield String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            }
        };
    }

    private static byte[] join(byte[] text, int end, byte[] inserted, int begin) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(text, 0, end);
        out.write(inserted, 0, inserted.length);
        out.write(text, begin, text.length - begin);
        return out.toByteArray();
    }
}
