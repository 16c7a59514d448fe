package io.retort.client.mp;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All REST paths of the Materials Project, server 0.87.2, by theme. To learn what exists, read the five classes that
 * {@link #ALL} names; what each path understands is in the resource {@code parameters.tsv}. Bands, densities of states
 * and charge densities are not among them: they are objects in S3, which {@code io.retort.client.s3} reads.
 */
public final class MpEndpoints {

    /** All of them. */
    public static final List<Endpoint<?, ?>> ALL = Stream.of(
                    MaterialEndpoints.ALL,
                    ElectronicEndpoints.ALL,
                    ResponseEndpoints.ALL,
                    StructureEndpoints.ALL,
                    UseEndpoints.ALL)
            .<Endpoint<?, ?>>flatMap(List::stream)
            .toList();

    private MpEndpoints() {}

    /** The endpoint of this name, or of this path, if there is one. */
    public static Optional<Endpoint<?, ?>> find(String nameOrPath) {
        return ALL.stream()
                .filter(endpoint ->
                        endpoint.name().equals(nameOrPath) || endpoint.path().equals(nameOrPath))
                .findFirst();
    }
}
