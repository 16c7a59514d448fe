package io.retort.tools.chemistry;

import java.util.Optional;
import org.openscience.cdk.depict.DepictionGenerator;
import org.openscience.cdk.exception.CDKException;

/** A molecule as a picture. */
final class Depiction {

    private Depiction() {}

    /** 2-D structure as SVG; empty where the Java installation has no fonts to draw labels with. */
    static Optional<String> svg(Molecule molecule) {
        try {
            return Optional.of(new DepictionGenerator()
                    .withAtomColors()
                    .withFillToFit()
                    .withSize(100, 75)
                    .depict(molecule.laidOut())
                    .toSvgStr());
        } catch (CDKException | LinkageError | RuntimeException e) {
            return Optional.empty();
        }
    }
}
