package io.retort.distill.reflex;

import io.retort.core.evidence.Properties;
import io.retort.distill.reflex.lexicon.Piece;
import io.retort.distill.reflex.lexicon.Reading;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The fields that the words of a question name. */
final class Fields {

    /** Words that name a field only where nothing else does. */
    private static final Pattern WEAK = Pattern.compile(
            "atoms?|sites?|moments?|elastically|semiconductors?|semiconducting|"
                    + "insulating|insulators?|conductors?|metals?|stable|metastable|symmetry|dielectric|magnetically|spins?|epsilon|"
                    + "ground state|magnetic|volumes?|piezoelectric|direct|indirect|hull|convex hull|convex hulls|conduct|stiff|dense");

    private static final Pattern INVERSE = Pattern.compile(
            "compressibility|compressible|inverse compressibility|.*compress.*|isotropic|elastically isotropic");

    private final Reading reading;

    Fields(Reading reading) {
        this.reading = reading;
    }

    /** Every field named, in order; weak words only where no strong one stands. */
    List<Field> all() {
        Set<Field> strong = named(false);
        Set<Field> found = strong.isEmpty() ? named(true) : strong;
        return List.copyOf(found);
    }

    /** As {@link #all}, with weak words beside strong ones: "the gap of InSb and is it direct". */
    List<Field> withWeak() {
        Set<Field> found = new LinkedHashSet<>();
        reading.all(Piece.Named.class).forEach(named -> named.field().ifPresent(found::add));
        reading.all(Piece.Order.class).forEach(order -> order.field().ifPresent(found::add));
        return List.copyOf(found);
    }

    /** As {@link #all}, one field folded into another that says more. */
    List<Field> folded() {
        Set<Field> found = new LinkedHashSet<>(all());
        boolean direct =
                reading.all(Piece.Named.class).anyMatch(n -> n.property().equals(Properties.IS_GAP_DIRECT));
        if (direct && found.contains(Field.BAND_GAP)) {
            found.remove(Field.BAND_GAP);
            found.add(Field.IS_GAP_DIRECT);
        }
        if (found.contains(Field.DECOMPOSITION) && found.size() == 2) {
            found.remove(Field.NSITES);
        }
        return List.copyOf(found);
    }

    /** Whether a property is named that the student cannot look up. */
    Optional<Piece.Named> foreign() {
        return reading.all(Piece.Named.class)
                .filter(named -> named.field().isEmpty())
                .findFirst();
    }

    /** Whether the words for it run against its numbers: the most compressible has the lowest bulk modulus. */
    boolean inverse() {
        return reading.all(Piece.Named.class)
                .anyMatch(n -> INVERSE.matcher(n.raw().toLowerCase(Locale.ROOT)).matches());
    }

    /** Whether "stable" narrows the materials rather than being asked for. */
    Optional<Piece.Named> stableFilter() {
        return reading.all(Piece.Named.class)
                .filter(n -> n.property().equals(Properties.IS_STABLE)
                        && n.raw().toLowerCase(Locale.ROOT).matches("(thermodynamically )?stable( phases?)?"))
                .findFirst();
    }

    Set<Piece> pieces() {
        Set<Piece> pieces = new HashSet<>();
        reading.all(Piece.Named.class)
                .filter(named -> named.field().isPresent())
                .forEach(pieces::add);
        return pieces;
    }

    /** The words for one field; "semiconducting" and the like go with a gap. Others are a wish of their own. */
    Set<Piece> pieces(Field field) {
        return reading.all(Piece.Named.class)
                .filter(named -> named.field().equals(Optional.of(field))
                        || field == Field.BAND_GAP
                                && named.raw().toLowerCase(Locale.ROOT).matches("(semiconduct|insulat)\\w*"))
                .collect(Collectors.toSet());
    }

    /** "denser than" compares densities. */
    private static Optional<Field> implied(String comparison) {
        if (comparison.matches(".*\\b(denser|heavier|lighter) than")) {
            return Optional.of(Field.DENSITY);
        }
        if (comparison.matches(".*\\b(wider|narrower) than")) {
            return Optional.of(Field.BAND_GAP);
        }
        return comparison.matches(".*\\bstiffer than") ? Optional.of(Field.YOUNGS_MODULUS) : Optional.empty();
    }

    private Set<Field> named(boolean weak) {
        Set<Field> fields = new LinkedHashSet<>();
        for (Piece piece : reading.pieces()) {
            if (piece instanceof Piece.Named named
                    && (weak
                            || !WEAK.matcher(named.raw().toLowerCase(Locale.ROOT))
                                    .matches())) {
                named.field().ifPresent(fields::add);
            } else if (piece instanceof Piece.Order order) {
                order.field().ifPresent(fields::add);
            } else if (piece instanceof Piece.Compares compares) {
                implied(compares.raw().toLowerCase(Locale.ROOT)).ifPresent(fields::add);
            }
        }
        return fields;
    }
}
