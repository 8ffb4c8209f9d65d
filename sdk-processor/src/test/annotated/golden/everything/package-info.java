@GenerateModels(client = "Everything")
package golden.everything;

import dev.segmind4j.annotation.GenerateModels;
