/**
 * Search by words in names, formulas, descriptions and recipes. An embedded graph has a Lucene index; at an endpoint the
 * labels and formulas are compared. Enter by {@link io.retort.kg.text.TextSearch}.
 */
@NullMarked
package io.retort.kg.text;

import org.jspecify.annotations.NullMarked;
