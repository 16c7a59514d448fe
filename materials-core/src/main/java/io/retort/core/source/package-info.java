/**
 * Where materials come from. {@link io.retort.core.source.MaterialsSource} is the one interface; embedded catalogue,
 * Materials Project and OPTIMADE implement it next door, in materials-client. Which record stands for a formula is
 * decided here, once, by {@link io.retort.core.source.EntryRule}.
 */
@NullMarked
package io.retort.core.source;

import org.jspecify.annotations.NullMarked;
