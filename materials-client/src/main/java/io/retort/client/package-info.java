/** Where facts come from: the embedded catalogue, the Materials Project, OPTIMADE. Everything leaves by {@link io.retort.core.source.MaterialsSource}. */
@NullMarked
package io.retort.client;

import org.jspecify.annotations.NullMarked;
