package io.retort.client.catalogue.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.retort.client.Child;
import io.retort.client.catalogue.EmbeddedCatalogue;
import io.retort.core.evidence.MaterialId;
import io.retort.core.source.MaterialQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that is killed: the catalogue is the old one or the new one, never half. */
@Tag("slow")
class KilledImportTest {

    private static final int KILLS = 20;
    private static final int OLD = 300;
    private static final int NEW = 6000;

    @TempDir
    private Path folder = Path.of("");

    /** The program that is killed. */
    static final class Program {
        public static void main(String[] arguments) {
            CatalogueImport.into(Path.of(arguments[0]))
                    .run(List.of(Path.of(arguments[1])), ImportProgress.NONE, () -> false);
        }
    }

    @Test
    void theCatalogueIsTheOldOneOrTheNewOne() throws Exception {
        Path old = file("old", 0, OLD);
        Path more = file("more", OLD, NEW);
        Path kept = folder.resolve("kept");
        CatalogueImport.into(kept).run(List.of(old), ImportProgress.NONE, () -> false);
        long before = count(kept);
        long whole = Child.start(Program.class, copy(kept, 0).toString(), more.toString())
                .finish();
        assertThat(count(folder.resolve("home-0"))).isEqualTo(before + NEW);

        Random random = new Random(7);
        List<Long> killed = new ArrayList<>();
        for (int i = 1; i <= KILLS; i++) {
            Path home = copy(kept, i);
            long moment = whole / 4 + random.nextInt((int) Math.max(1, whole * 3 / 4));
            boolean atWork =
                    Child.start(Program.class, home.toString(), more.toString()).killAfter(moment);
            long now = count(home);
            assertThat(now).as("killed after %d ms", moment).isIn(before, before + NEW);
            assertThat(atWork || now == before + NEW).isTrue();
            killed.add(now);
            // What the killed one left behind is no obstacle to the next.
            Program.main(new String[] {home.toString(), more.toString()});
            assertThat(count(home)).isEqualTo(before + NEW);
        }
        assertThat(killed).as("some were killed before the end").contains(before);
    }

    private long count(Path home) {
        try (EmbeddedCatalogue catalogue = EmbeddedCatalogue.open(home)) {
            assertThat(catalogue.get(MaterialId.parse("own-1"))).isPresent();
            return catalogue.count(MaterialQuery.ALL);
        }
    }

    private Path file(String name, int from, int count) throws IOException {
        String lines = IntStream.range(from, from + count)
                .mapToObj(i -> "{\"id\":\"own-" + i + "\",\"formula\":\"Ga" + (i % 97 + 1) + "N\",\"source\":\"Lab\","
                        + "\"method\":\"PBE\",\"kind\":\"calculated\",\"facts\":[{\"property\":\"band_gap\",\"value\":"
                        + i % 10 + "},{\"property\":\"density\",\"value\":" + (1 + i % 7) + "}]}")
                .collect(Collectors.joining("\n", "", "\n"));
        return Files.writeString(folder.resolve(name + ".jsonl"), lines);
    }

    private Path copy(Path home, int number) throws IOException {
        Path target = folder.resolve("home-" + number);
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(home.relativize(file).toString()));
            }
        }
        return target;
    }
}
