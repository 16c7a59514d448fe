/**
 * Chemistry at the bench: molar masses, the weighing-in of a synthesis, and molecules (precursors, solvents, ligands). Formulas
 * and masses of solids are core's, exact for fractional amounts and hydrates; molecules are CDK's, which stays behind
 * {@link io.retort.tools.chemistry.Molecule}. Enter by the tools {@link io.retort.tools.chemistry.MolarMass},
 * {@link io.retort.tools.chemistry.WeighIn} and {@link io.retort.tools.chemistry.MoleculeInfo}. Crystals never come in here:
 * they live in {@code crystal}.
 */
@NullMarked
package io.retort.tools.chemistry;

import org.jspecify.annotations.NullMarked;
