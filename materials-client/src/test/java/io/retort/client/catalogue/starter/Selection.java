package io.retort.client.catalogue.starter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A line of {@code selection.tsv}: which record the catalogue carries and what people call it.
 *
 * @param formula as people write it
 * @param id of the record
 * @param names of the polymorph and the material, the polymorph's usual one first, separated by {@code ;}
 * @param common {@code 1} where the plain formula means this record to most people
 * @param observed {@code 1} known from experiment, {@code 0} not, empty where we do not say
 */
record Selection(String formula, String id, String names, String common, String observed) {

    static List<Selection> read(Path file) throws IOException {
        return Rows.tsv(file).stream()
                .map(row -> new Selection(
                        row.getOrDefault("formula", ""),
                        row.getOrDefault("id", ""),
                        row.getOrDefault("names", ""),
                        row.getOrDefault("common", ""),
                        row.getOrDefault("observed", "")))
                .toList();
    }

    String line() {
        return String.join("\t", id, formula, names, common, observed, "");
    }
}
