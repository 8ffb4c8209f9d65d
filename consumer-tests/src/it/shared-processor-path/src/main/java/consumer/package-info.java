@GenerateModels(client = "Models")
package consumer;

import dev.segmind4j.annotation.GenerateModels;
