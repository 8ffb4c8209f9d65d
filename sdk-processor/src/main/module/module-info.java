/**
 * The annotation processor. Nothing in it is for calling: a compiler finds it as a service. What it stands on lies inside the
 * published jar under names of our own, so it requires nothing else.
 */
module dev.segmind4j.processor {
    requires java.compiler;
    requires static org.jspecify;

    provides javax.annotation.processing.Processor with
            dev.segmind4j.processor.ModelProcessor;
}
