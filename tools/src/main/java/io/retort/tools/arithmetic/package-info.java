/** Arithmetic with units on numbers and evidence. A parser and an evaluator; nothing here executes code. */
@NullMarked
package io.retort.tools.arithmetic;

import org.jspecify.annotations.NullMarked;
