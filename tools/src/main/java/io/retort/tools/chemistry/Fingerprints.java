package io.retort.tools.chemistry;

import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.fingerprint.CircularFingerprinter;
import org.openscience.cdk.fingerprint.IBitFingerprint;
import org.openscience.cdk.similarity.Tanimoto;

/** How alike two molecules are: circular fingerprints (Rogers, Hahn, J. Chem. Inf. Model. 50, 742 (2010)). */
final class Fingerprints {

    private static final int BITS = 2048;

    private Fingerprints() {}

    /** Tanimoto coefficient of ECFP4 fingerprints, 0 to 1. */
    static double similarity(Molecule one, Molecule other) {
        return Tanimoto.calculate(ecfp4(one), ecfp4(other));
    }

    private static IBitFingerprint ecfp4(Molecule molecule) {
        try {
            return new CircularFingerprinter(CircularFingerprinter.CLASS_ECFP4, BITS)
                    .getBitFingerprint(molecule.copy());
        } catch (CDKException e) {
            throw new IllegalStateException("No fingerprint of '" + molecule.text() + "'.", e);
        }
    }
}
