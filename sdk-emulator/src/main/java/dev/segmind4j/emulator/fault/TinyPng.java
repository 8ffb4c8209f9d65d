package dev.segmind4j.emulator.fault;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/** A PNG of one grey pixel that carries a prompt, so that a file which belongs to another job is seen. */
final class TinyPng {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final byte[] ONE_GREY_PIXEL = {0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0};
    private static final byte[] PIXEL = {0, (byte) 0x80};
    private static final byte[] KEYWORD = "prompt\0".getBytes(StandardCharsets.ISO_8859_1);

    private TinyPng() {}

    static byte[] with(String prompt) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        chunk(png, "IHDR", ONE_GREY_PIXEL);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes(KEYWORD);
        text.writeBytes(prompt.getBytes(StandardCharsets.UTF_8));
        chunk(png, "tEXt", text.toByteArray());
        chunk(png, "IDAT", deflated(PIXEL));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    /** The prompt in a file that {@link #with} made, or null if it is no such file or not whole. */
    static @Nullable String promptOf(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        byte[] signature = new byte[SIGNATURE.length];
        if (in.remaining() < signature.length) {
            return null;
        }
        in.get(signature);
        String prompt = null;
        while (Arrays.equals(signature, SIGNATURE) && in.remaining() >= 12) {
            int length = in.getInt();
            byte[] type = new byte[4];
            in.get(type);
            if (length < 0 || in.remaining() < length + 4) {
                return null;
            }
            byte[] content = new byte[length];
            in.get(content);
            in.getInt();
            if (new String(type, StandardCharsets.ISO_8859_1).equals("tEXt")) {
                prompt = new String(content, KEYWORD.length, length - KEYWORD.length, StandardCharsets.UTF_8);
            } else if (new String(type, StandardCharsets.ISO_8859_1).equals("IEND")) {
                return in.hasRemaining() ? null : prompt;
            }
        }
        return null;
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        png.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        png.writeBytes(name);
        png.writeBytes(content);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(content);
            deflater.finish();
            byte[] out = new byte[64];
            int length = deflater.deflate(out);
            return ByteBuffer.allocate(length).put(out, 0, length).array();
        } finally {
            deflater.end();
        }
    }
}
