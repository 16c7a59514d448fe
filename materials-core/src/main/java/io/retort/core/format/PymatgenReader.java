package io.retort.core.format;

import io.retort.core.element.Element;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Occupancies;
import io.retort.core.structure.Site;
import io.retort.core.structure.SiteProperties;
import io.retort.core.structure.SiteValue;
import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One pymatgen structure or molecule. */
final class PymatgenReader {

    private final ReadLog log;

    PymatgenReader(ReadLog log) {
        this.log = log;
    }

    StructureEntry read(Json object, String title) {
        List<Json> items = object.get("sites").map(Json::list).orElse(List.of());
        log.requireSites(items.size(), object.line());
        Optional<Json> lattice = object.get("lattice");
        return lattice.isPresent()
                ? StructureEntry.crystal(title, crystal(items, lattice(lattice.get())))
                : new StructureEntry(title, molecule(items), Stated.NOTHING, false);
    }

    private Structure crystal(List<Json> items, Lattice lattice) {
        List<Site> sites = new ArrayList<>(items.size());
        for (Json item : items) {
            sites.add(site(item, place(item, lattice)));
        }
        return new Structure(lattice, sites);
    }

    private Structure molecule(List<Json> items) {
        List<Molecules.Atom> atoms = new ArrayList<>(items.size());
        for (Json item : items) {
            double[] xyz = item.get("xyz").map(json -> json.numbers(3)).orElse(new double[0]);
            if (xyz.length != 3) {
                throw log.error(item.line(), "a site without xyz", "three Cartesian coordinates in Å");
            }
            Site site = site(item, new Fractional(0, 0, 0));
            atoms.add(new Molecules.Atom(
                    site.label(), site.element(), new Cartesian(xyz[0], xyz[1], xyz[2]), site.properties()));
        }
        return Molecules.inBox(atoms);
    }

    private Lattice lattice(Json json) {
        double[] matrix = json.get("matrix").orElse(json).numbers(9);
        if (matrix.length == 9) {
            return Cells.of(matrix, 1, log, json.line());
        }
        double[] cell = new double[6];
        String[] names = {"a", "b", "c", "alpha", "beta", "gamma"};
        for (int i = 0; i < 6; i++) {
            cell[i] = json.get(names[i]).map(Json::number).orElse(Double.NaN);
        }
        return Cells.of(
                new double[] {cell[0], cell[1], cell[2]}, new double[] {cell[3], cell[4], cell[5]}, log, json.line());
    }

    private Fractional place(Json item, Lattice lattice) {
        double[] abc = item.get("abc").map(json -> json.numbers(3)).orElse(new double[0]);
        if (abc.length == 3) {
            return new Fractional(abc[0], abc[1], abc[2]);
        }
        double[] xyz = item.get("xyz").map(json -> json.numbers(3)).orElse(new double[0]);
        if (xyz.length == 3) {
            return lattice.fractional(new Cartesian(xyz[0], xyz[1], xyz[2]));
        }
        throw log.error(item.line(), "a site without abc and xyz", "three coordinates");
    }

    private Site site(Json item, Fractional place) {
        Map<Element, Double> shares = new TreeMap<>();
        Map<Element, Double> states = new TreeMap<>();
        List<Json> species = item.get("species").map(Json::list).orElse(List.of());
        for (Json occupant : species.isEmpty() ? List.of(item) : species) {
            occupant(occupant, shares, states);
        }
        if (shares.isEmpty()) {
            throw log.error(
                    item.line(), "a site without an element", "species such as [{\"element\": \"Fe\", \"occu\": 1}]");
        }
        Occupancies occupancies = Occupancies.of(shares);
        String label = item.get("label").map(Json::text).orElse("");
        SiteProperties properties = properties(item).withOxidationStates(states);
        return new Site(
                label.isEmpty() ? occupancies.main().symbol() : label,
                occupancies,
                place,
                properties.isEmpty() ? SiteProperties.NONE : properties);
    }

    private void occupant(Json occupant, Map<Element, Double> shares, Map<Element, Double> states) {
        String symbol = occupant.get("element")
                .or(() -> occupant.get("label"))
                .map(Json::text)
                .orElse("");
        Element element = ElementSymbols.of(symbol);
        double share = occupant.get("occu").map(Json::number).orElse(1.0);
        if (element == null ? !ElementSymbols.isNoAtom(symbol) && share != 0 : !(share >= 0)) {
            throw log.error(
                    occupant.line(), "'" + symbol + "' with occupancy " + share, "an element and a share above 0");
        }
        if (element == null || share == 0) {
            log.repair(
                    occupant.line(),
                    "'" + symbol + "' with occupancy " + share,
                    "an element and a share above 0",
                    "read as no atom; left out");
            return;
        }
        shares.merge(element, share, Double::sum);
        double state = occupant.get("oxidation_state").map(Json::number).orElse(Double.NaN);
        if (!Double.isNaN(state)) {
            states.put(element, state);
        }
    }

    private static SiteProperties properties(Json item) {
        SiteProperties properties = SiteProperties.NONE;
        if (item.get("properties").orElse(null) instanceof Json.Obj object) {
            for (Map.Entry<String, Json> member : object.members().entrySet()) {
                properties = property(properties, member.getKey(), member.getValue());
            }
        }
        return properties;
    }

    private static SiteProperties property(SiteProperties known, String key, Json value) {
        double[] three = value.numbers(3);
        if (key.equals("magmom") && three.length == 3) {
            return known.withMoment(new Cartesian(three[0], three[1], three[2]));
        }
        if (value instanceof Json.Num number) {
            return key.equals("magmom")
                    ? known.withMoment(new Cartesian(0, 0, number.value()))
                    : known.with(key, new SiteValue.Scalar(number.value()));
        }
        if (value instanceof Json.Text text) {
            return known.with(key, new SiteValue.Text(text.value()));
        }
        boolean flags = !value.list().isEmpty() && value.list().stream().allMatch(item -> item instanceof Json.Word);
        if (flags) {
            return known.with(
                    key,
                    new SiteValue.Flags(value.list().stream()
                            .map(item -> item instanceof Json.Word word
                                    && word.value().equals("true"))
                            .toList()));
        }
        List<Double> numbers = value.list().stream().map(Json::number).toList();
        return numbers.isEmpty() || numbers.contains(Double.NaN)
                ? known
                : known.with(key, new SiteValue.Vector(numbers));
    }
}
