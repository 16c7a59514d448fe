package io.retort.agent.tool;

/**
 * Something to open or download that is too large for a sentence.
 *
 * @param id unique in the run
 * @param kind {@code structure}, {@code table}
 * @param title as shown
 * @param mediaType of the content: {@code chemical/x-cif}, {@code text/csv}
 * @param fileName for a download
 * @param content as text
 */
public record Artifact(String id, String kind, String title, String mediaType, String fileName, String content) {}
