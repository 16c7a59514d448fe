/**
 * The inner parts under JMH, outside the tests: compiled only by the profile {@code bench}. The command stands in
 * {@code docs/benchmarks.md}.
 */
package io.retort.core.bench;
