package io.retort.client.catalogue.intake;

import io.retort.client.catalogue.CatalogueSource;
import io.retort.client.catalogue.FactLine;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of file that can be imported, in the order in which they are read. To add one, add a line. */
final class FileKinds {

    static final List<FileKind> ALL = List.of(
            new IdList(),
            Mp36k.KIND,
            NoStructure.KIND,
            Response.DIELECTRICS,
            Response.PIEZOELECTRICS,
            Response.PHONONS,
            Transport.KIND,
            OwnRows.KIND,
            new Recipes(),
            new CifArchive(),
            new OptimadeLines(),
            new MaterialsProjectDump(),
            new ExtendedXyz(),
            new AseDatabase());

    /** Keys of the known sources; where several state one property, the earlier one goes first. */
    private static final Map<String, Integer> PRIORITY = priorities();

    private static final Comparator<FactLine> ORDER = Comparator.comparingInt(
                    (FactLine fact) -> PRIORITY.getOrDefault(fact.source(), PRIORITY.size()))
            .thenComparing(FactLine::source);

    private FileKinds() {}

    static Optional<FileKind> of(Head head) {
        return ALL.stream().filter(kind -> kind.recognises(head)).findFirst();
    }

    /** For a message. */
    static String names() {
        return ALL.stream().map(FileKind::name).collect(Collectors.joining(", "));
    }

    /** The order of facts in a record, whatever the order in which the files came. */
    static Comparator<FactLine> order() {
        return ORDER;
    }

    private static Map<String, Integer> priorities() {
        Map<String, Integer> priorities = new HashMap<>();
        ALL.stream()
                .flatMap(kind -> kind.sources(Optional.empty(), Instant.EPOCH).stream())
                .map(CatalogueSource::key)
                .forEach(key -> priorities.put(key, priorities.size()));
        return priorities;
    }
}
