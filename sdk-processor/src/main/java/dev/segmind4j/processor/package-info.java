/**
 * The annotation processor: it reads model specs and writes typed Java. Packages are its phases, and data flows one way:
 * read, model, check, plan, emit, write. Beside them, {@code pages} is a tool that writes about the models of a folder.
 */
@NullMarked
package dev.segmind4j.processor;

import org.jspecify.annotations.NullMarked;
