package io.retort.client.mp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads {@code parameters.tsv}: what each path understands. */
final class ParameterTable {

    static final Map<String, Map<String, Parameter>> BY_PATH = read();

    private ParameterTable() {}

    private static Map<String, Map<String, Parameter>> read() {
        Map<String, Map<String, Parameter>> paths = new LinkedHashMap<>();
        try (InputStream table = Objects.requireNonNull(ParameterTable.class.getResourceAsStream("parameters.tsv"))) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(cells -> members(cells[1], cells[2])
                            .forEach(member -> paths.computeIfAbsent(cells[0], path -> new LinkedHashMap<>())
                                    .put(member.name(), member)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(paths);
    }

    private static List<Parameter> members(String kind, String names) {
        int open = kind.indexOf('(');
        String word = open < 0 ? kind : kind.substring(0, open);
        List<String> options = open < 0
                ? List.of()
                : List.of(kind.substring(open + 1, kind.length() - 1).split("\\|"));
        List<Parameter> members = new ArrayList<>();
        for (String name : names.split(" ")) {
            members.addAll(family(word, options, name));
        }
        return members;
    }

    private static List<Parameter> family(String word, List<String> options, String name) {
        return switch (word) {
            case "range" -> of(ParameterKind.NUMBER, name + "_min", name + "_max");
            case "whole-range" -> of(ParameterKind.WHOLE, name + "_min", name + "_max");
            case "dates" -> of(ParameterKind.DATE, name + "_min", name + "_max");
            case "filter" -> of(ParameterKind.TEXT, name, name + "_not_eq", name + "_eq_any", name + "_neq_any");
            case "count" -> {
                List<Parameter> count =
                        new ArrayList<>(of(ParameterKind.WHOLE, name, name + "_min", name + "_max", name + "_not_eq"));
                count.addAll(of(ParameterKind.WHOLES, name + "_eq_any", name + "_neq_any"));
                yield count;
            }
            default -> {
                ParameterKind kind = ParameterKind.find(word)
                        .orElseThrow(() -> new IllegalStateException("parameters.tsv: unknown kind '" + word + "'"));
                boolean required = name.endsWith("!");
                yield List.of(
                        new Parameter(required ? name.substring(0, name.length() - 1) : name, kind, options, required));
            }
        };
    }

    private static List<Parameter> of(ParameterKind kind, String... names) {
        return Arrays.stream(names)
                .map(name -> new Parameter(name, kind, List.of(), false))
                .toList();
    }
}
