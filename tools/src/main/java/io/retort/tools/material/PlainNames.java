package io.retort.tools.material;

import io.retort.core.element.Element;
import io.retort.core.formula.Composition;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Words that name many materials, and the one that the plain word means: the mineral after which a structure type is
 * called, or the element.
 */
final class PlainNames {

    private static final Map<String, String> MINERALS = Map.ofEntries(
            Map.entry("diamond", "C"),
            Map.entry("graphite", "C"),
            Map.entry("rutile", "TiO2"),
            Map.entry("anatase", "TiO2"),
            Map.entry("brookite", "TiO2"),
            Map.entry("quartz", "SiO2"),
            Map.entry("cristobalite", "SiO2"),
            Map.entry("tridymite", "SiO2"),
            Map.entry("corundum", "Al2O3"),
            Map.entry("spinel", "MgAl2O4"),
            Map.entry("perovskite", "CaTiO3"),
            Map.entry("wurtzite", "ZnS"),
            Map.entry("sphalerite", "ZnS"),
            Map.entry("zincblende", "ZnS"),
            Map.entry("halite", "NaCl"),
            Map.entry("rocksalt", "NaCl"),
            Map.entry("fluorite", "CaF2"),
            Map.entry("pyrite", "FeS2"),
            Map.entry("marcasite", "FeS2"),
            Map.entry("calcite", "CaCO3"),
            Map.entry("aragonite", "CaCO3"),
            Map.entry("hematite", "Fe2O3"),
            Map.entry("haematite", "Fe2O3"),
            Map.entry("magnetite", "Fe3O4"),
            Map.entry("periclase", "MgO"),
            Map.entry("olivine", "Mg2SiO4"),
            Map.entry("ilmenite", "FeTiO3"),
            Map.entry("aluminum", "Al"),
            Map.entry("sulphur", "S"),
            Map.entry("caesium", "Cs"));

    private PlainNames() {}

    /** The formula that the plain word means. */
    static Optional<Composition> composition(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(MINERALS.get(plain))
                .or(() -> Element.all().stream()
                        .filter(element -> element.name().equalsIgnoreCase(plain))
                        .map(Element::symbol)
                        .findFirst())
                .map(Composition::of);
    }
}
