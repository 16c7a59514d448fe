package io.retort.tools.material;

import io.retort.core.source.Material;
import java.util.List;

/**
 * The record that stands for a formula, and what stands beside it.
 *
 * @param chosen every property is read from it
 * @param reason why this one
 * @param rivals other records close to it in energy, nearest the hull first
 * @param others all other records of the formula, nearest the hull first
 */
public record Entry(Material chosen, Reason reason, List<Material> rivals, List<Material> others) {

    /** Why a record was chosen. */
    public enum Reason {
        /** The caller named the record. */
        ID("named by its id"),
        /** The caller named the polymorph. */
        POLYMORPH("the polymorph that was asked for"),
        /** The form that people mean by the plain formula or name. */
        COMMON("the form that the plain name means"),
        /** The lowest in energy. */
        LOWEST("the lowest in energy among the records of this formula"),
        /** No energies to compare. */
        ONLY("the record of this formula");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** As written after "is". */
        public String words() {
            return words;
        }
    }

    public Entry {
        rivals = List.copyOf(rivals);
        others = List.copyOf(others);
    }
}
