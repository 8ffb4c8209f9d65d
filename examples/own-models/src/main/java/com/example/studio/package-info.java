/** An application with models of its own: {@code model-specs/sketch-xl.yaml} and {@link com.example.studio.Poster}. */
@GenerateModels(client = "StudioModels")
package com.example.studio;

import dev.segmind4j.annotation.GenerateModels;
