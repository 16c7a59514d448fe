/**
 * The chemical elements: symbol, number, weight, electronegativity, covalent radius.
 * Enter by {@link io.retort.core.element.Element#of}. The table is the resource {@code elements.tsv}.
 */
@NullMarked
package io.retort.core.element;

import org.jspecify.annotations.NullMarked;
