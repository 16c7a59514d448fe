package io.retort.client.mp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One path of the service, as data.
 *
 * @param name as people say it: {@code elasticity}
 * @param method {@code GET}, or {@code POST} for the one that takes a structure
 * @param path with its slash at the end
 * @param purpose one line for a reader
 * @param fields asked for where a query does not say; empty where the path has no projection
 * @param query makes a query of parameters
 * @param document makes a document of fields
 * @param <Q> what may be asked
 * @param <D> what comes back
 */
public record Endpoint<Q extends MpQuery<Q>, D extends MpDoc>(
        String name,
        String method,
        String path,
        String purpose,
        List<String> fields,
        Function<Parameters, Q> query,
        Function<Fields, D> document) {

    public Endpoint {
        fields = List.copyOf(fields);
    }

    static <Q extends MpQuery<Q>, D extends MpDoc> Endpoint<Q, D> get(
            String name,
            String path,
            String purpose,
            List<String> fields,
            Function<Parameters, Q> query,
            Function<Fields, D> document) {
        return new Endpoint<>(name, "GET", path, purpose, fields, query, document);
    }

    static <Q extends MpQuery<Q>, D extends MpDoc> Endpoint<Q, D> post(
            String name,
            String path,
            String purpose,
            List<String> fields,
            Function<Parameters, Q> query,
            Function<Fields, D> document) {
        return new Endpoint<>(name, "POST", path, purpose, fields, query, document);
    }

    /** What it understands, by name. */
    public Map<String, Parameter> parameters() {
        return Optional.ofNullable(ParameterTable.BY_PATH.get(path))
                .orElseThrow(() -> new IllegalStateException("parameters.tsv knows no " + path));
    }

    /** One of {@link #parameters}. @throws IllegalArgumentException where it has none of that name */
    public Parameter parameter(String parameter) {
        return Optional.ofNullable(parameters().get(parameter))
                .orElseThrow(() -> new IllegalArgumentException(path + " has no parameter " + parameter));
    }

    /** Whether fields can be chosen. */
    public boolean hasProjection() {
        return parameters().containsKey("_fields");
    }

    /** Whether documents can be skipped. */
    public boolean hasPages() {
        return parameters().containsKey("_skip");
    }

    /** The parameter that takes a list of ids, by which a long question can be split. */
    Optional<Parameter> idList(Parameters asked) {
        return parameters().values().stream()
                .filter(parameter -> switch (parameter.kind()) {
                    case IDS, COMPOSITE_IDS, MOLECULE_IDS -> asked.has(parameter.name());
                    default -> false;
                })
                .findFirst();
    }

    /** {@code GET /materials/elasticity/}. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
