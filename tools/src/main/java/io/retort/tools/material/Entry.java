package io.retort.tools.material;

import io.retort.core.evidence.Evidence;
import io.retort.core.source.Choice;
import io.retort.core.source.Choice.Rival;
import io.retort.core.source.Choice.Why;
import io.retort.core.source.EntryRule;
import io.retort.core.source.Material;
import java.util.List;
import java.util.Optional;

/**
 * The record that stands for what was asked.
 *
 * @param choice of the entry rule
 * @param words why this record, as a sentence says it after the name
 * @param isPinned whether the caller named the very record, so that no other can stand in
 */
public record Entry(Choice choice, String words, boolean isPinned) {

    /** The database that one's own tables are. */
    private static final String OWN = "own";

    public Material chosen() {
        return choice.chosen();
    }

    /** Whether it is the form that people mean, as against the one that is lowest in energy. */
    public boolean isCommon() {
        return choice.why() == Why.COMMON;
    }

    /** The chosen record's energy above hull, comparable with that of its rivals. */
    public Optional<Evidence> energy() {
        return choice.energyAboveHull();
    }

    /** The record lowest in energy, where it is another one and lower by more than calculations of one phase differ. */
    public Optional<Rival> lower() {
        return choice.rivals().stream().findFirst().filter(rival -> above(rival) < -EntryRule.GROUND_STATE);
    }

    /** Records so close in energy that they may trade places with the method; nearest the hull first. */
    public List<Rival> rivals() {
        return choice.rivals().stream()
                .filter(rival -> Math.abs(above(rival)) <= EntryRule.NEAR)
                .toList();
    }

    /** Other records that may stand in for a missing value, the next best first. */
    public List<Material> standIns() {
        return isPinned
                ? List.of()
                : choice.others().stream().filter(other -> !other.deprecated()).toList();
    }

    /** Records of the user's own tables, beside the chosen one. */
    public List<Material> own() {
        return choice.others().stream()
                .filter(other -> other.id().database().equals(OWN))
                .toList();
    }

    /** How far the rival lies above the chosen record, in eV/atom. */
    private double above(Rival rival) {
        return Numbers.of(rival.energyAboveHull()) - energy().map(Numbers::of).orElse(0.0);
    }
}
