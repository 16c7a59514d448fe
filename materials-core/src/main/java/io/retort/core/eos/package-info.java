/**
 * Energy against volume: equations of state fitted to points ({@link io.retort.core.eos.EosFit}), and one potential that makes
 * such points for a few metals ({@link io.retort.core.eos.Emt}). Volumes in Å³, energies in eV. No molecular dynamics.
 */
@NullMarked
package io.retort.core.eos;

import org.jspecify.annotations.NullMarked;
