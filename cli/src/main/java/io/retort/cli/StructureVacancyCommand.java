package io.retort.cli;

import io.retort.core.build.Defects;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code retort structure vacancy}. */
@Command(
        name = "vacancy",
        description = {
            "Leaves one site empty. Build a supercell first to keep vacancies apart; the order of the sites is that of IN.",
        },
        footer = {"", "Example: retort structure vacancy MgO-2x2x2.cif vacancy.cif --site 0"})
final class StructureVacancyCommand implements Callable<Integer> {

    @Mixin
    private StructureMaking making = new StructureMaking();

    @Option(names = "--site", paramLabel = "N", required = true, description = "Which site, counted from 0.")
    private int site;

    @Override
    public Integer call() throws IOException {
        making.run(structure -> Defects.vacancy(structure, site));
        return 0;
    }
}
