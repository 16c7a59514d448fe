package io.retort.client.library;

import java.time.Instant;

/**
 * A document of the library.
 *
 * @param sha256 of its file
 * @param file name of it
 * @param path where it lay when it was added
 * @param pages in it
 * @param passages that it was cut into
 * @param addedAt when
 */
public record Document(String sha256, String file, String path, int pages, int passages, Instant addedAt) {}
