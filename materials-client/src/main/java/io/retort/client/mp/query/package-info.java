/**
 * What may be asked of the Materials Project, one record per path. Each names the usual conditions; any other goes by its
 * name on the wire ({@code where("nsites_max", 20)}), which is checked before it is sent.
 */
@NullMarked
package io.retort.client.mp.query;

import org.jspecify.annotations.NullMarked;
