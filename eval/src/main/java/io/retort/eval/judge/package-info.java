/**
 * Graders compared: a language model may judge answers, but only where it agrees with the deterministic scorer
 * (Cohen's κ of 0.7 or more); else its verdicts are left out and the report says so.
 */
@NullMarked
package io.retort.eval.judge;

import org.jspecify.annotations.NullMarked;
