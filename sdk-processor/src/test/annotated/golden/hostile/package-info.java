@GenerateModels(client = "Hostile")
package golden.hostile;

import dev.segmind4j.annotation.GenerateModels;
