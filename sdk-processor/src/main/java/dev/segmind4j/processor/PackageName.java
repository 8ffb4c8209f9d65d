package dev.segmind4j.processor;

import java.util.Comparator;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * A package, whatever the round: elements are good for one round only.
 *
 * @param module the name of its module; empty for none
 * @param name its qualified name
 */
record PackageName(String module, String name) implements Comparable<PackageName> {
    private static final Comparator<PackageName> ORDER =
            Comparator.comparing(PackageName::name).thenComparing(PackageName::module);

    static PackageName of(PackageElement place, Elements elements) {
        ModuleElement module = elements.getModuleOf(place);
        return new PackageName(
                module == null ? "" : module.getQualifiedName().toString(),
                place.getQualifiedName().toString());
    }

    /** The package as the current round has it. */
    @Nullable
    PackageElement in(Elements elements) {
        ModuleElement owner = elements.getModuleElement(module);
        return owner == null ? elements.getPackageElement(name) : elements.getPackageElement(owner, name);
    }

    @Override
    public int compareTo(PackageName other) {
        return ORDER.compare(this, other);
    }
}
