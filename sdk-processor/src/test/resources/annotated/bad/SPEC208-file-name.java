package app;

import dev.segmind4j.annotation.*;
import dev.segmind4j.catalog.OutputKind;

@Model(slug = "a", title = "A", output = OutputKind.IMAGE)
interface A {
    @Parameter
    One theFirstOfFourObjectsInsideEachOtherWithNamesThatAreLongButNotTooLongByThemsel();

    interface One {
        @Parameter
        Two theSecondOfFourObjectsInsideEachOtherWithNamesThatAreLongButNotTooLongByThemselv();
    }

    interface Two {
        @Parameter
        Three theThirdOfFourObjectsInsideEachOtherWithNamesThatAreLongButNotTooLongByThemselve();
    }

    interface Three {
        @Parameter
        Four theFourthOfFourObjectsInsideEachOtherWithNamesThatAreLongButNotTooLongByThemselv();
    }

    interface Four {
        @Parameter
        String name();
    }
}
