package io.retort.tools;

import io.retort.core.element.Element;
import io.retort.core.evidence.Conditions;
import io.retort.core.evidence.Conditions.CellSetting;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.Provenance;
import io.retort.core.formula.Composition;
import io.retort.core.quantity.Quantity;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.MaterialsSource;
import io.retort.core.source.Page;
import io.retort.core.source.SourceInfo;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shelf of twenty materials in memory: small enough to know every value by heart. Values are made for the tests. */
public final class Shelf implements MaterialsSource {

    private static final Method PBE = Method.PBE;

    private final Map<MaterialId, Material> materials = new LinkedHashMap<>();
    private final Map<MaterialId, Structure> structures = new LinkedHashMap<>();

    public Shelf() {
        put(material("mp-804", "GaN", true, "wurtzite", "P6_3mc", 186, 0, 1.73, -0.65)
                .with(Properties.K_VRH, 172.0)
                .with(Properties.G_VRH, 105.0)
                .with(Properties.DENSITY, 5.9)
                .with(Properties.NSITES, 4)
                .with(Properties.VOLUME, 46.6)
                .measured(Properties.BAND_GAP, 3.4));
        put(material("mp-830", "GaN", false, "zincblende", "F-43m", 216, 0.006, 1.57, -0.64));
        put(material("mp-2853", "GaN", false, "rocksalt", "Fm-3m", 225, 0.43, 0.9, -0.2));
        put(material("mp-2657", "TiO2", true, "rutile", "P4_2/mnm", 136, 0.038, 1.78, -3.3)
                .with(Properties.DENSITY, 4.2));
        put(material("mp-390", "TiO2", false, "anatase", "I4_1/amd", 141, 0.01, 2.06, -3.33));
        put(material("mp-554278", "TiO2", false, "", "C2/m", 12, 0, 2.7, -3.34).with(Properties.E_TOTAL, 30));
        put(material("mp-149", "Si", true, "diamond;silicon", "Fd-3m", 227, 0, 0.61, 0)
                .with(Properties.K_VRH, -12.0)
                .with(Properties.DENSITY, 2.33)
                .with(Properties.NSITES, 2)
                .conventional(5.43));
        put(material("mp-165", "Si", false, "", "P6_3/mmc", 194, 0.011, 0.45, 0.011)
                .with(Properties.K_VRH, 88.0));
        put(material("mp-66", "C", true, "diamond", "Fd-3m", 227, 0.136, 4.12, 0.136)
                .with(Properties.K_VRH, 436.0)
                .with(Properties.G_VRH, 521.0));
        put(material("mp-48", "C", false, "graphite", "P6_3/mmc", 194, 0.002, 0, 0.002));
        put(material("mp-32", "Ge", true, "diamond", "Fd-3m", 227, 0, 0, 0));
        put(material("mp-1265", "MgO", true, "rocksalt;periclase", "Fm-3m", 225, 0, 4.5, -3.07));
        put(material("mp-2133", "ZnO", true, "wurtzite", "P6_3mc", 186, 0, 0.73, -1.8)
                .with(Properties.DENSITY, 5.4)
                .with(Properties.E_ELECTRONIC, 4.0));
        put(material("mp-10695", "ZnS", true, "zincblende;sphalerite", "F-43m", 216, 0, 2.02, -0.9)
                .with(Properties.DENSITY, 4.0));
        put(material("mp-560588", "ZnS", false, "wurtzite", "P6_3mc", 186, 0.001, 2.05, -0.9)
                .with(Properties.DENSITY, 4.0));
        put(material("mp-24972", "Fe2O3", true, "hematite;corundum", "R-3c", 167, 0, 1.6, -1.7)
                .label(Properties.ORDERING, "AFM")
                .with(Properties.TOTAL_MAGNETIZATION, 0)
                .with(Properties.NSITES, 10));
        put(material("mp-13", "Fe", true, "bcc;alpha-iron", "Im-3m", 229, 0, 0, 0)
                .label(Properties.ORDERING, "FM")
                .with(Properties.TOTAL_MAGNETIZATION, 2.2)
                .with(Properties.NSITES, 1)
                .with(Properties.DENSITY, 7.9));
        put(material("mp-91", "W", true, "bcc", "Im-3m", 229, 0, 0, 0).with(Properties.DENSITY, 19.3));
        put(material("mp-1960", "Li2O", true, "antifluorite", "Fm-3m", 225, 0, 5.0, -2.0));
        put(material("mp-22526", "LiCoO2", true, "layered", "R-3m", 166, 0.003, 1.2, -1.7));
        structures.put(MaterialId.parse("mp-149"), silicon());
    }

    @Override
    public SourceInfo info() {
        return new SourceInfo("shelf", Optional.of("2026-01"), "CC0-1.0");
    }

    @Override
    public Page<Material> search(MaterialQuery query) {
        List<Material> all = matching(query);
        List<Material> page =
                all.stream().skip(query.offset()).limit(query.limit()).toList();
        return new Page<>(page, all.size(), query.offset());
    }

    @Override
    public long count(MaterialQuery query) {
        return matching(query).size();
    }

    @Override
    public Optional<Material> get(MaterialId id) {
        return Optional.ofNullable(materials.get(id));
    }

    @Override
    public Optional<Structure> structure(MaterialId id) {
        return Optional.ofNullable(structures.get(id));
    }

    private List<Material> matching(MaterialQuery query) {
        Property by = query.sort().map(sort -> sort.property()).orElse(Properties.ENERGY_ABOVE_HULL);
        Comparator<Material> order =
                Comparator.comparingDouble(m -> m.number(by).orElse(Double.MAX_VALUE));
        boolean descending = query.sort().map(sort -> sort.descending()).orElse(false);
        return materials.values().stream()
                .filter(material -> matches(material, query))
                .filter(material ->
                        query.sort().isEmpty() || material.number(by).isPresent())
                .sorted((descending ? order.reversed() : order).thenComparing(Material::id))
                .toList();
    }

    private static boolean matches(Material material, MaterialQuery query) {
        var elements = material.composition().elements();
        return query.composition().map(material.composition()::sameRatio).orElse(true)
                && query.system()
                        .map(system -> system.elements().equals(elements))
                        .orElse(true)
                && elements.containsAll(query.include())
                && query.exclude().stream().noneMatch(elements::contains)
                && query.name()
                        .map(name -> material.names().stream().anyMatch(name::equalsIgnoreCase))
                        .orElse(true)
                && query.ranges().stream()
                        .allMatch(range -> material.number(range.property()).isPresent()
                                && range.accepts(
                                        material.number(range.property()).getAsDouble()))
                && query.labels().entrySet().stream()
                        .allMatch(label -> material.fact(label.getKey())
                                .filter(fact -> fact.value().equals(new PropertyValue.Label(label.getValue())))
                                .isPresent())
                && query.observed()
                        .map(seen -> material.observed().equals(Optional.of(seen)))
                        .orElse(true);
    }

    private void put(Draft draft) {
        materials.put(draft.id, draft.material());
    }

    private static Draft material(
            String id,
            String formula,
            boolean common,
            String names,
            String symbol,
            int number,
            double hull,
            double gap,
            double formation) {
        return new Draft(MaterialId.parse(id), Composition.of(formula), common, names)
                .label(Properties.SPACEGROUP_SYMBOL, symbol)
                .with(Properties.SPACEGROUP_NUMBER, number)
                .with(Properties.ENERGY_ABOVE_HULL, hull)
                .with(Properties.BAND_GAP, gap)
                .with(Properties.FORMATION_ENERGY, formation);
    }

    /** The primitive cell of diamond, a = 5.43 Å. */
    private static Structure silicon() {
        double edge = 5.43 / Math.sqrt(2);
        return new Structure(
                Lattice.of(edge, edge, edge, 60, 60, 60),
                List.of(
                        Site.of(Element.of("Si"), new Fractional(0, 0, 0)),
                        Site.of(Element.of("Si"), new Fractional(0.25, 0.25, 0.25))));
    }

    private static final class Draft {
        private final MaterialId id;
        private final Composition composition;
        private final boolean common;
        private final List<String> names;
        private final List<Evidence> facts = new ArrayList<>();

        Draft(MaterialId id, Composition composition, boolean common, String names) {
            this.id = id;
            this.composition = composition;
            this.common = common;
            this.names = names.isEmpty() ? List.of() : List.of(names.split(";"));
        }

        Draft with(Property property, double value) {
            return fact(property, number(property, value), Conditions.NONE, PBE);
        }

        Draft measured(Property property, double value) {
            return fact(property, number(property, value), Conditions.NONE, Method.EXPERIMENT);
        }

        Draft label(Property property, String text) {
            return fact(property, new PropertyValue.Label(text), Conditions.NONE, PBE);
        }

        Draft conventional(double edge) {
            Properties.LATTICE.subList(0, 3).forEach(length -> inConventionalCell(length, edge));
            Properties.LATTICE.subList(3, 6).forEach(angle -> inConventionalCell(angle, 90));
            return this;
        }

        Material material() {
            return new Material(id, composition, names, Optional.of(common), false, common, facts);
        }

        private void inConventionalCell(Property property, double value) {
            fact(property, number(property, value), Conditions.inCell(CellSetting.CONVENTIONAL), PBE);
        }

        private Draft fact(Property property, PropertyValue value, Conditions conditions, Method method) {
            Provenance origin = new Provenance(
                    "shelf",
                    Optional.of("2026-01"),
                    id.toString(),
                    method,
                    Instant.EPOCH,
                    Optional.empty(),
                    "CC0-1.0",
                    List.of());
            facts.add(Evidence.recorded(id, composition, property, value, conditions, origin));
            return this;
        }

        private static PropertyValue number(Property property, double value) {
            return new PropertyValue.Number(new Quantity(value, property.unit()));
        }
    }
}
