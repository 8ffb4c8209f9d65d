@GenerateModels(client = "Segmind")
package dev.segmind4j.models;

import dev.segmind4j.annotation.GenerateModels;
