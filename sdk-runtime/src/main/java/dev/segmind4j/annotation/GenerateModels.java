package dev.segmind4j.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Put on a package (in its {@code package-info.java}), asks the segmind4j processor to generate typed Java for every
 * model spec of a folder, into that package. The package's interfaces with {@link Model} belong to the same set; where there
 * is one, the folder may be left out.
 *
 * <p>The folder is named with the compiler option {@code -Asegmind.specs=<absolute path>}; in Maven
 * {@code -Asegmind.specs=${project.basedir}/model-specs}. Every {@code *.yaml} and {@code *.yml} directly in it is one
 * model.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PACKAGE)
public @interface GenerateModels {

    /**
     * The simple name of the generated client view, the class with one method per model. The catalogue and the JSON
     * adapter factory take their names from it: {@code MyModels}, {@code MyModelsCatalog},
     * {@code MyModelsJsonAdapterFactory}.
     *
     * @return a simple Java class name; {@code Models} unless set
     */
    String client() default "Models";
}
