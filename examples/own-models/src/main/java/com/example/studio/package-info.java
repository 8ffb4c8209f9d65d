/** An application whose model is described in {@code model-specs/}. */
@GenerateModels(client = "StudioModels")
package com.example.studio;

import dev.segmind4j.annotation.GenerateModels;
