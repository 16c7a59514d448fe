/**
 * Whether two structures are the same crystal, and how far their atoms are apart
 * ({@link io.retort.core.matching.StructureMatcher}). Cells may be chosen differently, scaled and mirrored; what sits on the
 * sites must agree. Moments and oxidation states are not looked at.
 */
@NullMarked
package io.retort.core.matching;

import org.jspecify.annotations.NullMarked;
