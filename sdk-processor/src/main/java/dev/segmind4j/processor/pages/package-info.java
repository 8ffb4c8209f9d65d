/** A tool that keeps a folder of Markdown pages about the models of a folder of specs. */
@NullMarked
package dev.segmind4j.processor.pages;

import org.jspecify.annotations.NullMarked;
