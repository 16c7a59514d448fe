/**
 * Powder X-ray diffraction: the kinematic pattern of a crystal ({@link io.retort.core.diffraction.PowderXrd}), and how well a
 * measured one agrees with it ({@link io.retort.core.diffraction.PatternComparison}). Intensities are relative, the strongest
 * 100. Neither absorption nor texture nor extinction is modelled; nothing here fits a structure to data.
 */
@NullMarked
package io.retort.core.diffraction;

import org.jspecify.annotations.NullMarked;
