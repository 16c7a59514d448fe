package io.retort.client.catalogue.intake;

import java.nio.file.Path;
import java.util.List;

/** A process of its own that imports a file and says how far it is, to be killed at it. */
final class ImportChild {

    private ImportChild() {}

    public static void main(String[] arguments) {
        new CatalogueImport(Path.of(arguments[0]))
                .run(
                        List.of(Path.of(arguments[1])),
                        (file, bytes, of, rows) -> System.out.println(file + " " + rows),
                        () -> false);
        System.out.println("done");
    }
}
