package io.retort.client.s3;

import com.fasterxml.jackson.databind.JsonNode;
import io.retort.client.mp.Fields;
import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A density of electron states, as pymatgen writes it ({@code CompleteDos}): energies in eV, densities in states per eV
 * and cell.
 *
 * @param raw all that came, the parts of atoms and orbitals too
 */
public record DensityOfStates(JsonNode raw) {

    /** eV. */
    public OptionalDouble fermiLevel() {
        return Fields.of(raw).number("efermi");
    }

    /** eV, ascending. */
    public List<Double> energies() {
        return Fields.of(raw).numbers("energies");
    }

    /** One for each energy. @param up the first spin, or the other; empty where there is none */
    public List<Double> densities(boolean up) {
        return Fields.of(raw.path("densities")).numbers(up ? "1" : "-1");
    }

    /** Of one element's atoms; empty where the document does not tell them apart. @param symbol of the element */
    public List<Double> ofElement(String symbol, boolean up) {
        return Fields.of(raw.path("atom_dos").path(symbol).path("densities")).numbers(up ? "1" : "-1");
    }

    /** The elements whose parts are told apart. */
    public List<String> elements() {
        List<String> elements = new ArrayList<>();
        raw.path("atom_dos").fieldNames().forEachRemaining(elements::add);
        return elements;
    }

    public Optional<Structure> structure() {
        return Fields.of(raw).structure("structure");
    }
}
