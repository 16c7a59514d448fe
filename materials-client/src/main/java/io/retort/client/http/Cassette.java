package io.retort.client.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Recorded exchanges. What was asked several times is answered by the first recording in order of file names.
 *
 * @param exchanges all of them
 */
record Cassette(List<Exchange> exchanges) {

    Cassette {
        exchanges = List.copyOf(exchanges);
    }

    /** From a folder of JSON files, or one file. */
    static Cassette open(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            return new Cassette(List.of(Exchange.read(path)));
        }
        if (!Files.isDirectory(path)) {
            throw new HttpFailure(
                    HttpFailure.Kind.NOT_RECORDED,
                    "There is no cassette at " + path + ". Record one with --record, then replay it.");
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(path)) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        List<Exchange> exchanges = new ArrayList<>();
        for (Path file : files) {
            exchanges.add(Exchange.read(file));
        }
        return new Cassette(exchanges);
    }

    Optional<Snapshot> find(RequestKey asked) {
        return exchanges.stream()
                .filter(exchange -> exchange.request().answers(asked))
                .map(Exchange::response)
                .findFirst();
    }

    /** The recorded request that has most in common with this one. */
    Optional<RequestKey> nearest(RequestKey asked) {
        return exchanges.stream()
                .map(Exchange::request)
                .max(Comparator.comparingInt((RequestKey known) -> likeness(known, asked))
                        .thenComparing(
                                Comparator.comparing(RequestKey::toString).reversed()));
    }

    private static int likeness(RequestKey known, RequestKey asked) {
        Set<String> shared = new HashSet<>(known.query());
        shared.retainAll(asked.query());
        int samePath = known.path().equals(asked.path()) ? 100 : 0;
        int sameMethod = known.method().equals(asked.method()) ? 50 : 0;
        int sameHost = known.host().equals(asked.host()) ? 10 : 0;
        return samePath
                + sameMethod
                + sameHost
                + 2 * shared.size()
                - known.query().size();
    }
}
