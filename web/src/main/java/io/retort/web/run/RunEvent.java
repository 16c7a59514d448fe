package io.retort.web.run;

/**
 * Something that happened in a run.
 *
 * @param id 1, 2, 3 … in its run
 * @param type {@code run.start}, {@code step}, {@code answer} or {@code run.end}
 * @param data one JSON object on one line
 */
public record RunEvent(int id, String type, String data) {}
