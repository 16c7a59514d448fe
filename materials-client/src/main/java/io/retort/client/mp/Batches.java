package io.retort.client.mp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/** Cuts a question whose address is too long into several, by its list of ids. */
final class Batches {

    /** Servers take 8 KiB for the first line of a request; this leaves room for the rest of it. */
    static final int LONGEST_URL = 7_500;

    private Batches() {}

    /** One question, or several whose answers together are the answer. @throws InvalidQueryException where it cannot be cut */
    static List<Parameters> of(Endpoint<?, ?> endpoint, Parameters asked, HttpUrl base) {
        if (length(endpoint, asked, base) <= LONGEST_URL) {
            return List.of(asked);
        }
        Optional<Parameter> list = endpoint.idList(asked);
        List<String> ids = list.map(parameter -> asked.list(parameter.name())).orElse(List.of());
        if (list.isEmpty() || ids.size() < 2) {
            throw new InvalidQueryException(
                    "_fields",
                    "The question is longer than " + LONGEST_URL
                            + " bytes, which the service refuses. Ask for fewer elements, systems or fields at once.");
        }
        String name = list.get().name();
        List<Parameters> batches = new ArrayList<>();
        batches.addAll(of(endpoint, asked.with(name, ids.subList(0, ids.size() / 2)), base));
        batches.addAll(of(endpoint, asked.with(name, ids.subList(ids.size() / 2, ids.size())), base));
        return batches;
    }

    private static int length(Endpoint<?, ?> endpoint, Parameters asked, HttpUrl base) {
        return asked.under(base, endpoint.path()).toString().length();
    }
}
