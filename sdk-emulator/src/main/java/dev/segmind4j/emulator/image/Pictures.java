package dev.segmind4j.emulator.image;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Picture files, drawn when they are first asked for. The last 64 MB of them are kept. Thread-safe. */
public final class Pictures {
    private static final long MOST_BYTES = 64L << 20;

    private final Map<PictureSpec, byte[]> lastUsedLast = new LinkedHashMap<>(16, 0.75f, true);
    private final long mostBytes;
    private long bytes;

    /** Nothing drawn yet. */
    public Pictures() {
        this(MOST_BYTES);
    }

    Pictures(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * The file of a picture.
     *
     * @param spec the picture
     * @return the file's bytes; not to be changed
     * @throws IllegalStateException if the platform cannot write the format
     */
    public byte[] file(PictureSpec spec) {
        synchronized (this) {
            byte[] drawn = lastUsedLast.get(spec);
            if (drawn != null) {
                return drawn;
            }
        }
        byte[] file = PictureEncoder.encode(Painter.paint(spec), spec.format(), spec.quality());
        keep(spec, file);
        return file;
    }

    private synchronized void keep(PictureSpec spec, byte[] file) {
        if (lastUsedLast.put(spec, file) == null) {
            bytes += file.length;
        }
        Iterator<byte[]> oldest = lastUsedLast.values().iterator();
        while (bytes > mostBytes && oldest.hasNext()) {
            bytes -= oldest.next().length;
            oldest.remove();
        }
    }
}
