package io.retort.client.catalogue.intake;

/** Hears how an import goes on. */
@FunctionalInterface
public interface ImportProgress {

    /** Hears nothing. */
    ImportProgress NONE = (file, bytes, of, rows) -> {};

    /**
     * So far. Called a few times a second.
     *
     * @param file that is being read, or what is being done
     * @param bytes read of all files, packed
     * @param of all bytes of all files
     * @param rows read so far of this file
     */
    void at(String file, long bytes, long of, long rows);
}
