/**
 * Documents of the Materials Project, one record per shape. Each is a view on what came, with the unit of every number
 * in its comment; see {@link io.retort.client.mp.Fields} for missing, null and not asked for.
 */
@NullMarked
package io.retort.client.mp.doc;

import org.jspecify.annotations.NullMarked;
