package io.retort.core.symmetry;

import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import io.retort.core.symmetry.identify.Identification;
import io.retort.core.symmetry.search.Mat3;
import io.retort.core.symmetry.search.Operations;
import io.retort.core.symmetry.search.PrimitiveCell;
import io.retort.core.symmetry.standardize.StandardCell;
import io.retort.core.symmetry.standardize.WyckoffPosition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts what was found into the frames that {@link SymmetryDataset} promises. */
final class Dataset {

    private final Structure input;
    private final Finder.Found found;
    private final PrimitiveCell primitive;
    private final StandardCell standard;
    /** For each primitive site, the first site of the input that lies there. */
    private final int[] inputSiteOf;

    private Dataset(Structure input, Finder.Found found) {
        this.input = input;
        this.found = found;
        this.primitive = found.primitive();
        this.standard = found.standard();
        this.inputSiteOf = new int[primitive.cell().size()];
        for (int i = primitive.siteOf().length - 1; i >= 0; i--) {
            inputSiteOf[primitive.siteOf()[i]] = i;
        }
    }

    static SymmetryDataset of(Structure input, Finder.Found found) {
        return new Dataset(input, found).make();
    }

    private SymmetryDataset make() {
        List<Integer> standardisedSites = new ArrayList<>();
        List<Site> conventional = new ArrayList<>();
        for (StandardCell.Place place : standard.places()) {
            standardisedSites.add(inputSiteOf[place.site()]);
            conventional.add(site(place.site(), place.position()));
        }
        return new SymmetryDataset(
                found.group().group().setting(),
                operations(),
                wyckoffs(),
                equivalentSites(),
                toStandard(),
                primitive(),
                Arrays.stream(primitive.siteOf()).boxed().toList(),
                new Structure(standard.lattice(), conventional),
                standardisedSites,
                sites(standard.primitiveLattice(), standard.exact()),
                new Tolerance(
                        primitive.tolerances().distance(),
                        primitive.tolerances().angle()));
    }

    private List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        double[] basis = primitive.basis();
        double[] inverse = Mat3.inverse(basis);
        Operations exact = found.operations();
        for (int i = 0; i < exact.size(); i++) {
            double[] w =
                    Mat3.times(Mat3.times(basis, Mat3.real(exact.rotations().get(i))), inverse);
            int[] rounded = Arrays.stream(w).mapToInt(x -> (int) Math.rint(x)).toArray();
            boolean fitsTheCell = true;
            for (int k = 0; k < 9; k++) {
                fitsTheCell &= Math.abs(w[k] - rounded[k]) < 1e-5;
            }
            if (fitsTheCell) {
                double[] t = Mat3.apply(basis, exact.translations().get(i));
                add(operations, Rotation.of(rounded), t);
            }
        }
        return operations;
    }

    private void add(List<Operation> operations, Rotation rotation, double[] t) {
        int at = rotation.equals(Rotation.IDENTITY) ? 0 : operations.size();
        for (double[] step : primitive.translations()) {
            operations.add(
                    at++, new Operation(rotation, Fractionals.wrapped(t[0] + step[0], t[1] + step[1], t[2] + step[2])));
        }
    }

    private List<WyckoffPosition> wyckoffs() {
        return Arrays.stream(primitive.siteOf())
                .mapToObj(site -> standard.wyckoffs().get(site))
                .toList();
    }

    private List<Integer> equivalentSites() {
        return Arrays.stream(primitive.siteOf())
                .mapToObj(site -> inputSiteOf[found.orbits().first()[site]])
                .toList();
    }

    private CellChange toStandard() {
        Identification group = found.group();
        double[] conventional = group.group().primitive();
        double[] toSetting = Mat3.times(conventional, Mat3.real(Mat3.inverse(group.basis())));
        double[] shift = Mat3.apply(conventional, group.origin());
        return CellChange.of(
                Mat3.times(toSetting, Mat3.inverse(primitive.basis())),
                Fractionals.wrapped(shift[0], shift[1], shift[2]));
    }

    private Structure primitive() {
        List<Fractional> positions = new ArrayList<>();
        for (int i = 0; i < primitive.cell().size(); i++) {
            double[] x = primitive.cell().position(i);
            positions.add(Fractionals.wrapped(x[0], x[1], x[2]));
        }
        return sites(Symmetry.lattice(primitive.cell().lattice()), positions);
    }

    private Structure sites(Lattice lattice, List<Fractional> positions) {
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < positions.size(); i++) {
            sites.add(site(i, positions.get(i)));
        }
        return new Structure(lattice, sites);
    }

    private Site site(int primitiveSite, Fractional position) {
        Site site = input.sites().get(inputSiteOf[primitiveSite]);
        return new Site(site.label(), site.occupancies(), position);
    }
}
