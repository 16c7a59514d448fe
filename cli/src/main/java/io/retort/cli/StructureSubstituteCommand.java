package io.retort.cli;

import io.retort.core.build.Defects;
import io.retort.core.element.Element;
import io.retort.core.structure.Structure;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code retort structure substitute}. */
@Command(
        name = "substitute",
        description = "Puts another element in place of one, on all its sites or on one. The other atoms stay.",
        footer = {"", "Example: retort structure substitute Si.cif GeSi.cif --site 0 --by Ge"})
final class StructureSubstituteCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StructureMaking making = new StructureMaking();

    @Option(names = "--by", paramLabel = "SYMBOL", required = true, description = "The new element.")
    private String by = "";

    @Option(names = "--element", paramLabel = "SYMBOL", description = "The element that is replaced everywhere.")
    private Optional<String> element = Optional.empty();

    @Option(names = "--site", paramLabel = "N", description = "Or one site, counted from 0.")
    private Optional<Integer> site = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Uses.require(spec, element.isPresent() != site.isPresent(), "Give either --element or --site.");
        Element atom = making.option(() -> Element.of(by));
        Optional<Element> old = making.option(() -> element.map(Element::of));
        making.run(structure -> made(structure, old, atom));
        return 0;
    }

    private Structure made(Structure structure, Optional<Element> old, Element atom) {
        return old.isPresent()
                ? Defects.replaced(structure, old.get(), atom)
                : Defects.substituted(structure, site.orElseThrow(), atom);
    }
}
