package io.retort.core.symmetry.hall;

import io.retort.core.symmetry.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the 530 settings: a space-group type with its axes and origin chosen. Immutable for the reader; the operators
 * are made from the Hall symbol when first asked for. Safe between threads.
 */
public final class HallSetting {

    private final String[] cells;
    private final int hallNumber;
    private final int number;
    private volatile @Nullable List<Operation> operations;

    HallSetting(String line) {
        cells = line.split("\t", -1);
        hallNumber = Integer.parseInt(cells[0]);
        number = Integer.parseInt(cells[1]);
    }

    /** 1 to 530, in the common order. */
    public int hallNumber() {
        return hallNumber;
    }

    /** Space-group number, 1 to 230. */
    public int number() {
        return number;
    }

    /** What was chosen: unique axis and cell ({@code b1}), axes ({@code cab}), origin ({@code 2}), {@code H}, {@code R}. */
    public String choice() {
        return cells[2];
    }

    /** {@code -P 2ybc}. */
    public String hallSymbol() {
        return cells[3];
    }

    /** Hermann-Mauguin symbol of the type, short and without spaces: {@code P2_1/c}. */
    public String shortSymbol() {
        return cells[4];
    }

    /** Hermann-Mauguin symbol of this setting with every axis spelt out: {@code P 1 2_1/c 1}. */
    public String fullSymbol() {
        return cells[5];
    }

    /** Hermann-Mauguin symbol of this setting as CIF files carry it: {@code P 1 2_1/c 1}, {@code F d -3 m}. */
    public String symbol() {
        return cells[6];
    }

    /** The spelling before the glide plane e: {@code C m c a}; empty where that is no other. */
    String olderSymbol() {
        return cells[7];
    }

    /** {@code C2h^5}. */
    public String schoenflies() {
        return cells[8];
    }

    /** Crystal class: {@code 2/m}. */
    public String pointGroup() {
        return cells[9];
    }

    /** All operators of one cell, centring included, the identity first. */
    public List<Operation> operations() {
        List<Operation> known = operations;
        if (known == null) {
            known = HallSymbol.operations(hallSymbol());
            operations = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return hallNumber() + " " + symbol() + (choice().isEmpty() ? "" : ":" + choice());
    }
}
