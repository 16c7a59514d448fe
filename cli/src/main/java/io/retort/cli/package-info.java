/** The command line. {@code Assembly} wires the whole house with {@code new}. */
@NullMarked
package io.retort.cli;

import org.jspecify.annotations.NullMarked;
