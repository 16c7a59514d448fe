package io.retort.client.s3;

import com.fasterxml.jackson.databind.JsonNode;
import io.retort.client.mp.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Electron bands along a path, as pymatgen writes them ({@code BandStructureSymmLine}). Energies are in eV, k-points in
 * units of the reciprocal lattice vectors.
 *
 * @param raw all that came
 */
public record BandStructure(JsonNode raw) {

    /** A part of the path. @param name its ends: {@code Γ-X} @param start index of its first k-point @param end of its last */
    public record Branch(String name, int start, int end) {}

    /** The gap that the document states. @param transition its ends @param direct whether they are one k-point */
    public record Gap(double energy, boolean direct, Optional<String> transition) {}

    /** eV. */
    public OptionalDouble fermiLevel() {
        return fields().number("efermi");
    }

    public Optional<Boolean> isMetal() {
        return fields().flag("is_metal");
    }

    public Optional<Boolean> isSpinPolarized() {
        return fields().flag("is_spin_polarized");
    }

    /** As stated; {@link #gapOfBands} is the one of the bands themselves. */
    public Optional<Gap> gap() {
        Fields gap = Fields.of(raw.path("band_gap"));
        OptionalDouble energy = gap.number("energy");
        return energy.isEmpty()
                ? Optional.empty()
                : Optional.of(new Gap(energy.getAsDouble(), gap.flag("direct").orElse(false), gap.text("transition")));
    }

    /** In order of the path. */
    public List<List<Double>> kPoints() {
        return fields().rows("kpoints");
    }

    /** The points with names, such as Γ. */
    public Map<String, List<Double>> labels() {
        Map<String, List<Double>> labels = new LinkedHashMap<>();
        Fields all = Fields.of(raw.path("labels_dict"));
        raw.path("labels_dict").fieldNames().forEachRemaining(name -> labels.put(name, all.numbers(name)));
        return labels;
    }

    public List<Branch> branches() {
        List<Branch> branches = new ArrayList<>();
        raw.path("branches")
                .forEach(branch -> branches.add(new Branch(
                        branch.path("name").asText(),
                        branch.path("start_index").asInt(),
                        branch.path("end_index").asInt())));
        return branches;
    }

    /** eV, a row for each band, a column for each k-point. @param up the first spin, or the other; empty where there is none */
    public List<List<Double>> bands(boolean up) {
        return Fields.of(raw.path("bands")).rows(up ? "1" : "-1");
    }

    /** The distance in eV between the highest state at or below the Fermi level and the lowest above; 0 for a metal. */
    public OptionalDouble gapOfBands() {
        if (fermiLevel().isEmpty()) {
            return OptionalDouble.empty();
        }
        double fermi = fermiLevel().getAsDouble();
        double below = Double.NEGATIVE_INFINITY;
        double above = Double.POSITIVE_INFINITY;
        for (List<Double> band : allBands()) {
            double lowest = band.stream().mapToDouble(Double::doubleValue).min().orElse(fermi);
            double highest =
                    band.stream().mapToDouble(Double::doubleValue).max().orElse(fermi);
            if (lowest <= fermi && highest > fermi) {
                return OptionalDouble.of(0);
            }
            below = highest <= fermi ? Math.max(below, highest) : below;
            above = lowest > fermi ? Math.min(above, lowest) : above;
        }
        double gap = above - below;
        return Double.isFinite(gap) ? OptionalDouble.of(gap) : OptionalDouble.empty();
    }

    private List<List<Double>> allBands() {
        List<List<Double>> all = new ArrayList<>(bands(true));
        all.addAll(bands(false));
        return all;
    }

    private Fields fields() {
        return Fields.of(raw);
    }
}
