package dev.segmind4j.processor.write;

import dev.segmind4j.processor.emit.Artifact;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Writes through the compiler, in the name of the element that asked for it. */
public final class FilerSink implements Sink {
    private final Filer filer;
    private final Element[] asking;

    /**
     * A sink.
     *
     * @param filer the compiler's
     * @param asking the elements that the files come from
     */
    public FilerSink(Filer filer, Element... asking) {
        this.filer = filer;
        this.asking = asking.clone();
    }

    @Override
    public void write(Artifact artifact) {
        try {
            if (artifact instanceof Artifact.Source source) {
                write(source);
            } else if (artifact instanceof Artifact.Resource resource) {
                write(resource);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Artifact.Source source) throws IOException {
        try (Writer writer = create(source).openWriter()) {
            writer.write(source.text());
        }
    }

    private FileObject create(Artifact.Source source) throws IOException {
        try {
            return filer.createSourceFile(source.className(), asking);
        } catch (FilerException e) {
            throw new ClassExistsException(source.className(), e);
        }
    }

    /** Who reads it does not know the encoding of the sources, which a writer of the compiler's would have. */
    private void write(Artifact.Resource resource) throws IOException {
        FileObject file = filer.createResource(StandardLocation.CLASS_OUTPUT, "", resource.path(), asking);
        try (OutputStream out = file.openOutputStream()) {
            out.write(resource.text().getBytes(StandardCharsets.UTF_8));
        }
    }
}
