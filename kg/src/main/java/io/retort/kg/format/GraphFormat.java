package io.retort.kg.format;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.jena.riot.RDFFormat;

/** Formats of files. */
public enum GraphFormat {
    TURTLE(".ttl"),
    JSON_LD(".jsonld"),
    N_QUADS(".nq");

    private final String suffix;

    GraphFormat(String suffix) {
        this.suffix = suffix;
    }

    /** By the file's name. @throws IllegalArgumentException for another */
    public static GraphFormat of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith(format.suffix))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(file + " ends in no known suffix; expected one of "
                        + Arrays.stream(values()).map(format -> format.suffix).collect(Collectors.joining(", "))
                        + "."));
    }

    public String suffix() {
        return suffix;
    }

    RDFFormat writer() {
        return switch (this) {
            case TURTLE -> RDFFormat.TURTLE_BLOCKS;
            case JSON_LD -> RDFFormat.JSONLD11;
            case N_QUADS -> RDFFormat.NQUADS;
        };
    }
}
