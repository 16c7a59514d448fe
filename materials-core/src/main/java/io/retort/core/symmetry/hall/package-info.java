/**
 * The 530 Hall settings of the 230 space-group types, and their operators made from the Hall symbol.
 * Enter by {@link io.retort.core.symmetry.hall.HallSettings}: number, Hall number, Hall symbol or Hermann-Mauguin symbol
 * in, {@link io.retort.core.symmetry.hall.HallSetting} with operators out. Translations are exact, in 24ths.
 */
@NullMarked
package io.retort.core.symmetry.hall;

import org.jspecify.annotations.NullMarked;
