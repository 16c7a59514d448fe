package io.retort.client.catalogue.intake;

import java.util.List;
import java.util.Map;

/**
 * What an import did.
 *
 * @param files one by one, in the order in which they were read
 * @param materials in the imported catalogue now
 * @param structures in the imported catalogue now
 * @param bytes of the imported catalogue
 * @param millis that it took
 */
public record ImportReport(List<FileReport> files, long materials, long structures, long bytes, long millis) {

    public ImportReport {
        files = List.copyOf(files);
    }

    /**
     * What became of one file.
     *
     * @param name of the file
     * @param kind that it was recognised as
     * @param unchanged whether the same file had been imported before; then nothing was read
     * @param rows read, or members of an archive
     * @param badRows how many could not be read
     * @param bad the first {@value #LISTED} of them
     * @param odd what is odd in rows that were taken all the same, and how many there are
     */
    public record FileReport(
            String name,
            String kind,
            boolean unchanged,
            long rows,
            long badRows,
            List<BadRow> bad,
            Map<String, Long> odd) {

        /** Bad rows that are listed one by one. */
        public static final int LISTED = 1000;

        public FileReport {
            bad = List.copyOf(bad);
            odd = Map.copyOf(odd);
        }
    }

    /** A row that could not be read. @param line counted from 1; in an archive, the member's place */
    public record BadRow(String file, long line, String reason) {

        @Override
        public String toString() {
            return file + ", line " + line + ": " + reason;
        }
    }
}
