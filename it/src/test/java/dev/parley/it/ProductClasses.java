package dev.parley.it;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.parley.harness.Project;
import java.nio.file.Path;
import java.util.stream.Stream;

/** All classes that are delivered. */
final class ProductClasses {

    static final JavaClasses ALL = new ClassFileImporter()
            .importPaths(Stream.of(
                            "jca-connectors/connector-api",
                            "jca-connectors/connector-kit",
                            "jca-connectors/x",
                            "jca-connectors/facebook",
                            "jca-connectors/whatsapp",
                            "jca-connectors/apple",
                            "jca-connectors/feeds",
                            "ejb",
                            "web")
                    .map(module -> Project.root().resolve(module).resolve("target/classes"))
                    .toArray(Path[]::new));

    private ProductClasses() {}
}
