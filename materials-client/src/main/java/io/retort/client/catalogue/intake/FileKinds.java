package io.retort.client.catalogue.intake;

import io.retort.client.catalogue.CatalogueSource;
import io.retort.client.catalogue.FactLine;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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
            new CifArchive());

    /** Keys of the known sources; where several state one property, the earlier one goes first. */
    private static final List<String> PRIORITY = ALL.stream()
            .flatMap(kind -> kind.sources(Optional.empty(), Instant.EPOCH).stream())
            .map(CatalogueSource::key)
            .toList();

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
        return Comparator.comparingInt((FactLine fact) -> priority(fact.source()))
                .thenComparing(FactLine::source);
    }

    private static int priority(String source) {
        int place = PRIORITY.indexOf(source);
        return place < 0 ? PRIORITY.size() : place;
    }
}
