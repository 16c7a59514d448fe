package io.retort.client.library;

import java.util.List;

/**
 * What became of the files that were to be added.
 *
 * @param added in order
 * @param unchanged names of files that were there already
 * @param refused files that could not be read
 * @param millis that it took
 */
public record AddReport(List<Document> added, List<String> unchanged, List<Refused> refused, long millis) {

    /** A file, and why it is not in the library; the reason goes on after the name and says what to do. */
    public record Refused(String file, String reason) {}

    public AddReport {
        added = List.copyOf(added);
        unchanged = List.copyOf(unchanged);
        refused = List.copyOf(refused);
    }
}
