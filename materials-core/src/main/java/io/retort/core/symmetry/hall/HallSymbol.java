package io.retort.core.symmetry.hall;

import static io.retort.core.symmetry.hall.ExactOperation.PARTS;

import io.retort.core.symmetry.Operation;
import io.retort.core.symmetry.Rotation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a Hall symbol, which spells out the generators of a space group in one setting, and multiplies them out (S. R.
 * Hall, Acta Cryst. A37, 517 (1981); International Tables, volume B, appendix A1.4.2). Both forms of the change of basis
 * at the end are read: {@code (0 0 1)} in twelfths and {@code (x-y,x+y,z)}.
 */
public final class HallSymbol {

    private static final int MOST_OPERATIONS = 192;
    private static final Pattern SYMBOL = Pattern.compile("(-?)([PABCIRSTFH])\\s+([^(]+?)\\s*(?:\\(([^()]*)\\))?");
    private static final Pattern GENERATOR = Pattern.compile("(-?)([12346])([xyz'\"*]?)([1-5]?)([abcnuvwd]*)");
    private static final Map<Character, int[][]> CENTRINGS = Map.of(
            'P',
            new int[][] {},
            'A',
            new int[][] {{0, 12, 12}},
            'B',
            new int[][] {{12, 0, 12}},
            'C',
            new int[][] {{12, 12, 0}},
            'I',
            new int[][] {{12, 12, 12}},
            'R',
            new int[][] {{16, 8, 8}},
            'S',
            new int[][] {{8, 8, 16}},
            'T',
            new int[][] {{8, 16, 8}},
            'H',
            new int[][] {{16, 8, 0}},
            'F',
            new int[][] {{0, 12, 12}, {12, 0, 12}});
    private static final Map<Character, int[]> STEPS = Map.of(
            'a', new int[] {12, 0, 0},
            'b', new int[] {0, 12, 0},
            'c', new int[] {0, 0, 12},
            'n', new int[] {12, 12, 12},
            'u', new int[] {6, 0, 0},
            'v', new int[] {0, 6, 0},
            'w', new int[] {0, 0, 6},
            'd', new int[] {6, 6, 6});

    /** Rotations about z of order 1, 2, 3, 4 and 6; those about x and y follow by turning the axes round. */
    private static final Map<Integer, Rotation> ABOUT_Z = Map.of(
            1, Rotation.IDENTITY,
            2, Rotation.of(-1, 0, 0, 0, -1, 0, 0, 0, 1),
            3, Rotation.of(0, -1, 0, 1, -1, 0, 0, 0, 1),
            4, Rotation.of(0, -1, 0, 1, 0, 0, 0, 0, 1),
            6, Rotation.of(1, -1, 0, 1, 0, 0, 0, 0, 1));

    private static final Rotation DIFFERENCE = Rotation.of(0, -1, 0, -1, 0, 0, 0, 0, -1);
    private static final Rotation SUM = Rotation.of(0, 1, 0, 1, 0, 0, 0, 0, -1);
    private static final Rotation BODY_DIAGONAL = Rotation.of(0, 0, 1, 1, 0, 0, 0, 1, 0);

    private HallSymbol() {}

    /**
     * All operations of the group in one cell, the identity first.
     *
     * @throws IllegalArgumentException where the text is no Hall symbol or the operations form no space group
     */
    public static List<Operation> operations(String symbol) {
        return exact(symbol).stream().map(ExactOperation::operation).toList();
    }

    static List<ExactOperation> exact(String symbol) {
        Matcher matcher = SYMBOL.matcher(symbol.strip().replace('_', ' ').replaceAll("\\s+", " "));
        if (!matcher.matches()) {
            throw malformed(symbol);
        }
        ChangeOfBasis basis = ChangeOfBasis.parse(matcher.group(4));
        List<ExactOperation> point = new ArrayList<>();
        if (!matcher.group(1).isEmpty()) {
            point.add(new ExactOperation(Rotation.IDENTITY.negated(), 0, 0, 0));
        }
        point.addAll(generators(matcher.group(3), symbol));
        List<ExactOperation> group = closure(List.of(ExactOperation.IDENTITY), point, symbol);
        group = closure(group, centring(matcher.group(2).charAt(0)), symbol);
        return closure(basis.transform(group), basis.translations(), symbol);
    }

    private static List<ExactOperation> centring(char letter) {
        List<ExactOperation> centring = new ArrayList<>();
        for (int[] step : CENTRINGS.getOrDefault(letter, new int[0][])) {
            centring.add(ExactOperation.translation(step[0], step[1], step[2]));
        }
        return centring;
    }

    private static List<ExactOperation> generators(String text, String symbol) {
        List<ExactOperation> generators = new ArrayList<>();
        int before = 0;
        char axisBefore = 'z';
        for (String part : text.split(" ")) {
            Matcher matcher = GENERATOR.matcher(part);
            if (!matcher.matches()) {
                throw malformed(symbol);
            }
            int order = Integer.parseInt(matcher.group(2));
            char axis = matcher.group(3).isEmpty()
                    ? impliedAxis(order, generators.size(), before)
                    : matcher.group(3).charAt(0);
            Rotation rotation = rotation(order, axis, axisBefore);
            int[] shift = shift(matcher.group(4), matcher.group(5), order, axis);
            generators.add(new ExactOperation(
                    matcher.group(1).isEmpty() ? rotation : rotation.negated(), shift[0], shift[1], shift[2]));
            before = order;
            axisBefore = "xyz".indexOf(axis) >= 0 ? axis : axisBefore;
        }
        return generators;
    }

    /** First place: z. Second place: a twofold lies along x after 2 or 4, along a − b after 3 or 6. Third: 3 is a+b+c. */
    private static char impliedAxis(int order, int place, int before) {
        if (place == 0 || order == 1) {
            return 'z';
        }
        if (order == 2 && place == 1) {
            return before == 2 || before == 4 ? 'x' : '\'';
        }
        return order == 3 ? '*' : 'z';
    }

    private static Rotation rotation(int order, char axis, char axisBefore) {
        return switch (axis) {
            case '*' -> BODY_DIAGONAL;
            case '\'' -> turned(DIFFERENCE, axisBefore);
            case '"' -> turned(SUM, axisBefore);
            default -> turned(ABOUT_Z.getOrDefault(order, Rotation.IDENTITY), axis);
        };
    }

    /** The same rotation with z renamed to the axis, and x and y in cyclic order after it. */
    private static Rotation turned(Rotation aboutZ, char axis) {
        Rotation back = BODY_DIAGONAL.times(BODY_DIAGONAL);
        return switch (axis) {
            case 'x' -> BODY_DIAGONAL.times(aboutZ).times(back);
            case 'y' -> back.times(aboutZ).times(BODY_DIAGONAL);
            default -> aboutZ;
        };
    }

    private static int[] shift(String screw, String letters, int order, char axis) {
        int[] shift = new int[3];
        if (!screw.isEmpty() && "xyz".indexOf(axis) >= 0) {
            shift[axis - 'x'] += Integer.parseInt(screw) * PARTS / order;
        }
        for (char letter : letters.toCharArray()) {
            int[] step = STEPS.getOrDefault(letter, new int[3]);
            for (int i = 0; i < 3; i++) {
                shift[i] += step[i];
            }
        }
        return shift;
    }

    /** The group that the generators make together with the start, start first. */
    private static List<ExactOperation> closure(
            List<ExactOperation> start, List<ExactOperation> generators, String symbol) {
        Set<ExactOperation> seen = new LinkedHashSet<>(start);
        List<ExactOperation> group = new ArrayList<>(start);
        for (int i = 0; i < group.size(); i++) {
            for (ExactOperation generator : generators) {
                ExactOperation product = generator.times(group.get(i));
                if (seen.add(product)) {
                    group.add(product);
                }
            }
            if (group.size() > 4 * MOST_OPERATIONS) {
                throw malformed(symbol);
            }
        }
        return group;
    }

    private static IllegalArgumentException malformed(String symbol) {
        String shown = symbol.length() <= 60 ? symbol : symbol.substring(0, 57) + "...";
        return new IllegalArgumentException(
                "'" + shown + "' is not a Hall symbol; expected one such as '-P 2ybc' or 'F 4d 2 3 -1d'.");
    }
}
