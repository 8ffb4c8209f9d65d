package dev.segmind4j.processor.write;

import dev.segmind4j.processor.emit.Artifact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
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
                write(create(source), source.text());
            } else if (artifact instanceof Artifact.Resource resource) {
                write(
                        filer.createResource(StandardLocation.CLASS_OUTPUT, "", resource.path(), asking),
                        resource.text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileObject create(Artifact.Source source) throws IOException {
        try {
            return filer.createSourceFile(source.className(), asking);
        } catch (FilerException e) {
            throw new ClassExistsException(source.className(), e);
        }
    }

    private static void write(FileObject file, String text) throws IOException {
        try (Writer writer = file.openWriter()) {
            writer.write(text);
        }
    }
}
