package io.retort.core.format;

import io.retort.core.element.Element;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Occupancies;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The attributes of one OPTIMADE structure. */
final class OptimadeReader {

    private final ReadLog log;

    OptimadeReader(ReadLog log) {
        this.log = log;
    }

    StructureEntry read(Json attributes, String title) {
        List<Json> places =
                attributes.get("cartesian_site_positions").map(Json::list).orElse(List.of());
        List<Json> names = attributes.get("species_at_sites").map(Json::list).orElse(List.of());
        log.requireSites(places.size(), attributes.line());
        if (places.isEmpty() || names.size() != places.size()) {
            throw log.error(
                    attributes.line(),
                    names.size() + " species_at_sites for " + places.size() + " cartesian_site_positions",
                    "as many, at least one");
        }
        Map<String, Optional<Occupancies>> species = species(attributes);
        Lattice lattice = lattice(attributes);
        List<Site> sites = new ArrayList<>(places.size());
        for (int i = 0; i < places.size(); i++) {
            String name = names.get(i).text();
            Optional<Occupancies> occupants = species.get(name);
            if (occupants == null) {
                throw log.error(
                        names.get(i).line(), "'" + name + "' in species_at_sites", "a name that species defines");
            }
            Fractional place = place(places.get(i), lattice);
            occupants.ifPresent(there -> sites.add(new Site(name, there, place)));
        }
        if (sites.isEmpty()) {
            throw log.error(attributes.line(), "nothing but vacancies and unknown atoms", "at least one element");
        }
        return new StructureEntry(title, new Structure(lattice, sites), stated(attributes), isPeriodic(attributes));
    }

    private Fractional place(Json json, Lattice lattice) {
        double[] xyz = json.numbers(3);
        if (xyz.length != 3) {
            throw log.error(json.line(), "a position that is not three numbers", "three coordinates in Å");
        }
        return lattice.fractional(new Cartesian(xyz[0], xyz[1], xyz[2]));
    }

    /** By name; empty for a species of vacancies or unknown atoms alone. */
    private Map<String, Optional<Occupancies>> species(Json attributes) {
        Map<String, Optional<Occupancies>> species = new HashMap<>();
        for (Json one : attributes.get("species").map(Json::list).orElse(List.of())) {
            List<Json> symbols = one.get("chemical_symbols").map(Json::list).orElse(List.of());
            List<Json> shares = one.get("concentration").map(Json::list).orElse(List.of());
            Map<Element, Double> occupants = new TreeMap<>();
            for (int i = 0; i < symbols.size(); i++) {
                Optional<Element> element = Element.find(symbols.get(i).text());
                double share = i < shares.size() ? shares.get(i).number() : 1;
                if (element.isPresent() && share > 0 && share < 1e3) {
                    occupants.merge(element.get(), share, Double::sum);
                } else if (symbols.get(i).text().equals("X")) {
                    log.repair(one.line(), "'X', an atom of unknown kind", "an element", "its share is left empty");
                } else if (share != 0 && !symbols.get(i).text().equals("vacancy")) {
                    throw log.error(
                            one.line(),
                            "'" + symbols.get(i).text() + "' with concentration " + share,
                            "an element with a share above 0, or vacancy");
                }
            }
            species.put(
                    one.get("name").map(Json::text).orElse(""),
                    occupants.isEmpty() ? Optional.empty() : Optional.of(Occupancies.of(occupants)));
        }
        return species;
    }

    private Lattice lattice(Json attributes) {
        Json vectors = attributes
                .get("lattice_vectors")
                .orElseThrow(() -> log.error(attributes.line(), "no lattice_vectors", "three vectors in Å"));
        double[] rows = vectors.numbers(9);
        if (rows.length != 9) {
            throw log.error(vectors.line(), "lattice_vectors that are not nine numbers", "three vectors in Å");
        }
        return Cells.of(rows, 1, log, vectors.line());
    }

    private static boolean isPeriodic(Json attributes) {
        double[] dimensions =
                attributes.get("dimension_types").map(json -> json.numbers(3)).orElse(new double[0]);
        return dimensions.length != 3 || dimensions[0] + dimensions[1] + dimensions[2] > 0;
    }

    private static Stated stated(Json attributes) {
        return new Stated(
                attributes.get("chemical_formula_reduced").map(Json::text),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                attributes.get("space_group_symbol_hermann_mauguin").map(Json::text),
                attributes.get("space_group_symbol_hall").map(Json::text));
    }
}
