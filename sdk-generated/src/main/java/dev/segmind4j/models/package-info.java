/**
 * The published models: {@link dev.segmind4j.models.Segmind} has a method for each, and each has a request class. All of it
 * is generated from the project's model specs.
 */
@GenerateModels(client = "Segmind")
@NullMarked
package dev.segmind4j.models;

import dev.segmind4j.annotation.GenerateModels;
import org.jspecify.annotations.NullMarked;
