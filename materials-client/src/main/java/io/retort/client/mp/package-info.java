/**
 * The Materials Project: all its REST paths as data ({@link io.retort.client.mp.MpEndpoints#ALL}), what may be asked
 * ({@code query}) and what comes back ({@code doc}). Enter by {@link io.retort.client.mp.MaterialsProject}, or by
 * {@link io.retort.client.mp.MaterialsProjectSource} where any source will do. What the service would misunderstand is
 * refused here, before it travels ({@link io.retort.client.mp.QueryRules}). HTTP stays next door in {@code http}.
 *
 * <p>Source: emmet-api 0.87.2, BSD-3-Clause-LBNL. Data: Materials Project, CC BY 4.0; A. Jain et al., APL Materials 1,
 * 011002 (2013), doi:10.1063/1.4812323.
 */
@NullMarked
package io.retort.client.mp;

import org.jspecify.annotations.NullMarked;
