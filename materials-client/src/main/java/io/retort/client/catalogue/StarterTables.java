package io.retort.client.catalogue;

import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Method;
import io.retort.core.source.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the tab-separated tables of a starter catalogue. */
final class StarterTables {

    private final String root;

    /** @param root folder of the tables among the resources */
    StarterTables(String root) {
        this.root = root;
    }

    /** {@code sources.tsv}: key, name, release, licence, method, kind, citation. */
    Map<String, CatalogueSource> sources() {
        Map<String, CatalogueSource> sources = new LinkedHashMap<>();
        for (String[] cells : rows("sources.tsv", 7)) {
            sources.put(
                    cells[0],
                    new CatalogueSource(
                            cells[0],
                            cells[1],
                            Optional.of(cells[2]).filter(release -> !release.isEmpty()),
                            cells[3],
                            new Method(cells[4], Method.Kind.valueOf(cells[5].toUpperCase(Locale.ROOT))),
                            cells[6],
                            Optional.empty(),
                            MaterialReader.STARTER_DATE));
        }
        return sources;
    }

    /** {@code materials.tsv}: id, formula, names, common, observed, deprecated; in the order of the ids, no facts. */
    List<Entry> materials() {
        List<Entry> materials = new ArrayList<>();
        for (String[] cells : rows("materials.tsv", 6)) {
            materials.add(new Entry(
                    MaterialId.parse(cells[0]),
                    cells[1],
                    cells[2].isEmpty() ? List.of() : Arrays.asList(cells[2].split("\\s*;\\s*")),
                    cells[4].isEmpty() ? Optional.empty() : Optional.of(cells[4].equals("1")),
                    cells[5].equals("1"),
                    cells[3].equals("1"),
                    List.of()));
        }
        materials.sort(Comparator.comparing(Entry::id));
        return materials;
    }

    /** The lines under the header; comments left out. */
    List<String> lines(String table) {
        List<String> lines = new ArrayList<>();
        text(table)
                .lines()
                .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                .forEach(lines::add);
        return lines.isEmpty() ? lines : lines.subList(1, lines.size());
    }

    /** The whole table as it stands. */
    String text(String table) {
        try (InputStream in = StarterTables.class.getClassLoader().getResourceAsStream(root + "/" + table)) {
            if (in == null) {
                throw new SourceException("The starter catalogue's table " + root + "/" + table
                        + " is not in the program. Build it again: mvn -q clean package");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new SourceException("The starter catalogue's table " + table + " cannot be read: " + e, e);
        }
    }

    private List<String[]> rows(String table, int width) {
        return lines(table).stream()
                .map(line -> Arrays.copyOf(line.split("\t", -1), width))
                .map(StarterTables::filled)
                .toList();
    }

    private static String[] filled(String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i] == null ? "" : cells[i].strip();
        }
        return cells;
    }
}
