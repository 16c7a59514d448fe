package io.retort.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.core.build.Interstitial;
import io.retort.core.build.InterstitialKind;
import io.retort.core.element.Element;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code retort structure insert}. */
@Command(
        name = "insert",
        description = {
            "Puts one atom between the others, at a place named by what surrounds it. The atoms of IN stay where they",
            "are."
        },
        footer = {"", "Example: retort structure insert Si.cif LiSi.cif --element Li --site tetrahedral"})
final class StructureInsertCommand implements Callable<Integer> {

    @Mixin
    private StructureMaking making = new StructureMaking();

    @Option(names = "--element", paramLabel = "SYMBOL", required = true, description = "Of the atom: Li.")
    private String element = "";

    @Option(
            names = "--site",
            paramLabel = "KIND",
            description = "tetrahedral, octahedral or largest (default ${DEFAULT-VALUE}).")
    private String site = "largest";

    @Override
    public Integer call() throws IOException {
        Element atom = making.option(() -> Element.of(element));
        InterstitialKind kind = making.option(() -> InterstitialKind.of(site));
        ObjectNode details = Json.object();
        making.run(
                host -> {
                    Interstitial found = Interstitial.find(host, kind);
                    details.setAll(details(found));
                    return found.occupiedBy(atom, host);
                },
                () -> details);
        return 0;
    }

    /** The position in units of the cell vectors, distances in Å. */
    private static ObjectNode details(Interstitial found) {
        ObjectNode node = Json.object();
        node.putArray("position")
                .add(found.position().a())
                .add(found.position().b())
                .add(found.position().c());
        node.put("site_symmetry", found.siteSymmetry())
                .put("multiplicity", found.multiplicity())
                .put("radius", found.radius());
        ArrayNode neighbours = node.putArray("neighbour_distances");
        found.neighbours().forEach(neighbour -> neighbours.add(neighbour.distance()));
        return node;
    }
}
