/**
 * Chemical formulas: as people write them ({@link io.retort.core.formula.Formula}), what they contain
 * ({@link io.retort.core.formula.Composition}) and the elements they share
 * ({@link io.retort.core.formula.ChemicalSystem}). Never guesses: what cannot be read is a
 * {@link io.retort.core.formula.FormulaSyntaxException} that says where and what belongs there.
 */
@NullMarked
package io.retort.core.formula;

import org.jspecify.annotations.NullMarked;
