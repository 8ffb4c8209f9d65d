/** The annotation processor. Nothing in it is for calling: a compiler finds it as a service. */
module dev.segmind4j.processor {
    requires com.palantir.javapoet;
    requires java.compiler;
    requires org.snakeyaml.engine;
    requires static com.google.auto.service;
    requires static org.jspecify;

    provides javax.annotation.processing.Processor with
            dev.segmind4j.processor.ModelProcessor;
}
