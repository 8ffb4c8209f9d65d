package app;

import dev.segmind4j.annotation.*;
import dev.segmind4j.catalog.OutputKind;
import java.util.List;

@Model(slug = "flux-pro", title = "A", output = OutputKind.IMAGE)
interface FluxPro {}

class Other {
    @Model(slug = "flux_pro", title = "A", output = OutputKind.IMAGE)
    interface Fluxpro {}
}
