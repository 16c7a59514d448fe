package io.retort.client.catalogue.starter;

import io.retort.core.evidence.MaterialId;
import io.retort.core.structure.Structure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes the starter catalogue: {@code StarterImporter SHARED LISTS OUT}.
 *
 * <ul>
 *   <li>{@code SHARED}: the shared data folder (see {@code docs/data-sources.md})
 *   <li>{@code LISTS}: our own lists, {@code materials-client/src/starter}: {@code selection.tsv} says which records the
 *       catalogue carries, {@code curated/} adds facts, materials, structures and sources by hand
 *   <li>{@code OUT}: where {@code sources.tsv}, {@code materials.tsv}, {@code facts.tsv} and {@code structures.jsonl} go
 * </ul>
 *
 * The same input gives the same bytes.
 */
public final class StarterImporter {

    private final Path lists;
    private final List<Selection> selection;
    private final Gathered gathered;

    private StarterImporter(Path lists) throws IOException {
        this.lists = lists;
        Map<String, Selection> once = new LinkedHashMap<>();
        for (Selection line : Selection.read(lists.resolve("selection.tsv"))) {
            once.putIfAbsent(line.id(), line);
        }
        selection = once.values().stream()
                .sorted(Comparator.comparing(line -> MaterialId.parse(line.id())))
                .toList();
        gathered = new Gathered(once.keySet());
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException("Expected three folders: SHARED LISTS OUT.");
        }
        write(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
    }

    /** Reads everything and writes the four files. */
    static void write(Path shared, Path lists, Path out) throws IOException {
        StarterImporter importer = new StarterImporter(lists);
        importer.gather(shared);
        Files.createDirectories(out);
        for (Map.Entry<String, String> file : importer.files().entrySet()) {
            Files.writeString(out.resolve(file.getKey()), file.getValue());
        }
    }

    private void gather(Path shared) throws IOException {
        curatedStructures();
        new MaterialsProjectFiles(shared, gathered).read();
        new ResponseFiles(shared, gathered).read();
        curatedFacts();
        cells();
    }

    private void curatedStructures() throws IOException {
        Path file = lists.resolve("curated/structures.jsonl");
        Rows.jsonLines(
                file,
                row -> gathered.add(row.get("id").asText(), row.get("source").asText(), Structures.own(row)));
    }

    private void curatedFacts() throws IOException {
        for (Map<String, String> row : Rows.tsv(lists.resolve("curated/facts.tsv"))) {
            gathered.add(new Fact(
                    row.getOrDefault("id", ""),
                    row.getOrDefault("property", ""),
                    row.getOrDefault("value", ""),
                    row.getOrDefault("unit", ""),
                    row.getOrDefault("source", ""),
                    row.getOrDefault("record", ""),
                    row.getOrDefault("conditions", "")));
        }
    }

    private void cells() {
        Map<String, Structure> structures = new TreeMap<>(gathered.structures());
        structures.forEach((id, structure) -> {
            String number = text(id, "spacegroup_number");
            if (!number.isEmpty()) {
                int spaceGroup = Integer.parseInt(number);
                String source = gathered.structureSource(id);
                gathered.add(Fact.text(id, "spacegroup_symbol", gathered.symbol(spaceGroup), source));
                CellFacts.add(gathered, id, structure, source, spaceGroup, text(id, "spacegroup_symbol"));
            }
        });
    }

    private String text(String id, String property) {
        return gathered.facts(id).stream()
                .filter(fact -> fact.property().equals(property))
                .map(Fact::value)
                .findFirst()
                .orElse("");
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("sources.tsv", Files.readString(lists.resolve("curated/sources.tsv")));
        files.put(
                "materials.tsv",
                table(
                        "# Made by StarterImporter from src/starter; do not edit. See docs/data-sources.md for the licences.",
                        "id\tformula\tnames\tcommon\tobserved\tdeprecated",
                        selection.stream().map(Selection::line).toList()));
        List<String> facts = new ArrayList<>();
        Map<String, Integer> ranks = ranks();
        for (Selection line : selection) {
            gathered.facts(line.id()).stream()
                    .sorted(Comparator.comparing(fact -> ranks.getOrDefault(fact.source(), 0)))
                    .forEach(fact -> facts.add(fact.line()));
        }
        files.put(
                "facts.tsv",
                table(
                        "# Made by StarterImporter from src/starter; do not edit. See docs/data-sources.md for the licences.",
                        "id\tproperty\tvalue\tunit\tsource\trecord\tconditions",
                        facts));
        files.put(
                "structures.jsonl",
                selection.stream()
                        .filter(line -> gathered.structures().containsKey(line.id()))
                        .map(line -> Structures.line(line.id(), structure(line.id())) + "\n")
                        .collect(Collectors.joining()));
        return files;
    }

    /** The usual functional first, then others, then what was measured: a record's first fact is the one it prefers. */
    private Map<String, Integer> ranks() throws IOException {
        Map<String, Integer> ranks = new TreeMap<>();
        for (Map<String, String> source : Rows.tsv(lists.resolve("curated/sources.tsv"))) {
            boolean measured = "measured".equals(source.get("kind"));
            int rank = measured ? 2 : "PBE".equals(source.get("method")) ? 0 : 1;
            ranks.put(source.getOrDefault("key", ""), rank);
        }
        return ranks;
    }

    private Structure structure(String id) {
        Structure structure = gathered.structures().get(id);
        if (structure == null) {
            throw new IllegalStateException("No structure of " + id + ".");
        }
        return structure;
    }

    private static String table(String comment, String header, List<String> lines) {
        return comment + "\n" + header + "\n" + String.join("\n", lines) + "\n";
    }
}
