/**
 * Linear elasticity: moduli, anisotropy and stability from a stiffness tensor ({@link io.retort.core.elastic.ElasticTensor}),
 * and what two moduli alone can and cannot say ({@link io.retort.core.elastic.Moduli}). Pressures in GPa.
 */
@NullMarked
package io.retort.core.elastic;

import org.jspecify.annotations.NullMarked;
