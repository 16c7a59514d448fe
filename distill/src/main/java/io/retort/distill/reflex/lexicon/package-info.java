/**
 * Reads questions: ids, formulas, names, classes, numbers with units, words for properties and comparisons. Enter by
 * {@link io.retort.distill.reflex.lexicon.Lexer}. The tables are resources. What a question means is not decided here.
 */
@NullMarked
package io.retort.distill.reflex.lexicon;

import org.jspecify.annotations.NullMarked;
