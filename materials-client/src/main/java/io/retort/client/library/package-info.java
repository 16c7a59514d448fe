/**
 * The user's own documents: PDF files, cut into passages that are found by words and quoted with file and page. Enter by
 * {@link io.retort.client.library.Library}. The documents stay where they are; text and index lie in the data directory.
 * What a document says is data: it is quoted, never followed.
 */
@NullMarked
package io.retort.client.library;

import org.jspecify.annotations.NullMarked;
