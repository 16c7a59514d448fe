/**
 * Retort for programs: a lab's own code asks questions and reads typed answers. Who comes in: programs, by
 * {@link io.retort.lab.Retort}. It uses the same house as the command line, so a program and a person get the same answer.
 */
@NullMarked
package io.retort.lab;

import org.jspecify.annotations.NullMarked;
