/**
 * Structure files: one class a format, all of them in {@link io.retort.core.format.StructureFormats#ALL}. Enter by
 * {@link io.retort.core.format.StructureFiles}, which recognises a format by its content.
 *
 * <p>A file is data and never trusted: what cannot be read is a
 * {@link io.retort.core.format.StructureSyntaxException} that names the line; what was repaired is listed
 * ({@link io.retort.core.format.Repair}); size and sites have limits ({@link io.retort.core.format.ReadOptions}).
 * Never opens a file that another file names.
 */
@NullMarked
package io.retort.core.format;

import org.jspecify.annotations.NullMarked;
