package io.retort.tools.crystal;

import io.retort.core.format.ReadOptions;
import io.retort.core.format.Repair;
import io.retort.core.format.StructureEntry;
import io.retort.core.format.StructureFile;
import io.retort.core.format.StructureFiles;
import io.retort.core.format.StructureSyntaxException;
import io.retort.core.structure.Structure;
import io.retort.core.symmetry.Symmetry;
import io.retort.core.symmetry.SymmetryException;
import io.retort.core.symmetry.hall.HallSetting;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is in one structure file: its first structure, and how reading it went. Whatever the file holds, there is an
 * answer: what cannot be read is a {@link Fault}, never an exception.
 *
 * @param file as it was named
 * @param format {@code CIF}, {@code POSCAR} …, where it was recognised
 * @param structures how many the file holds; 0 where it could not be read
 * @param entry the first of them
 * @param spaceGroup within the tolerance; empty for a molecule, and where there is a symmetry problem
 * @param symmetryProblem why no space group was found: what to do about it
 * @param repairs what lenient reading mended
 * @param fault why the file could not be read
 * @param millis for reading and symmetry together
 */
public record StructureInfo(
        String file,
        Optional<String> format,
        int structures,
        Optional<StructureEntry> entry,
        Optional<HallSetting> spaceGroup,
        Optional<String> symmetryProblem,
        List<Repair> repairs,
        Optional<Fault> fault,
        double millis) {

    /** spglib's usual distance in Å for structures that were relaxed by calculation. */
    public static final double SYMPREC = 0.01;

    /**
     * Why a file could not be read.
     *
     * @param line counted from 1; empty where it is about the whole file
     * @param found what stood there; empty where it is about the whole file
     * @param expected what belongs there; empty where it is about the whole file
     * @param message all of that in a sentence
     */
    public record Fault(OptionalInt line, Optional<String> found, Optional<String> expected, String message) {

        static Fault of(StructureSyntaxException e) {
            return new Fault(
                    OptionalInt.of(e.line()),
                    Optional.of(e.found()),
                    Optional.of(e.expected()),
                    String.valueOf(e.getMessage()));
        }

        static Fault of(String message) {
            return new Fault(OptionalInt.empty(), Optional.empty(), Optional.empty(), message);
        }
    }

    public StructureInfo {
        repairs = List.copyOf(repairs);
    }

    /** Reads a file. @param symprec the distance in Å within which symmetry is looked for */
    public static StructureInfo of(Path path, ReadOptions options, double symprec) {
        return read(path.toString(), () -> StructureFiles.read(path, options), symprec);
    }

    /** Reads the content of a file that somebody sent. @param name for messages, and its ending as a hint */
    public static StructureInfo of(String name, CharSequence content, double symprec) {
        return read(name, () -> StructureFiles.read(name, content), symprec);
    }

    /** Whether the file could be read. */
    public boolean ok() {
        return fault.isEmpty();
    }

    /** The first structure, where it fills space: the only kind that has a volume, a density and a space group. */
    public Optional<Structure> crystal() {
        return entry.filter(StructureEntry::periodic).map(StructureEntry::structure);
    }

    private interface Reading {
        StructureFile read() throws IOException;
    }

    private static StructureInfo read(String name, Reading reading, double symprec) {
        long start = System.nanoTime();
        try {
            return found(name, reading.read(), symprec, start);
        } catch (StructureSyntaxException e) {
            return failed(name, Optional.of(e.format()), Fault.of(e), start);
        } catch (IOException e) {
            return failed(name, Optional.empty(), Fault.of(words(name, e)), start);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // One file must not take the others of a batch with it, whatever is wrong with it or with us.
            return failed(name, Optional.empty(), Fault.of("An error inside Retort: " + e), start);
        }
    }

    private static StructureInfo found(String name, StructureFile file, double symprec, long start) {
        StructureEntry entry = file.entry();
        Optional<HallSetting> group = Optional.empty();
        Optional<String> problem = Optional.empty();
        if (entry.periodic()) {
            try {
                group = Optional.of(Symmetry.spaceGroup(entry.structure(), symprec));
            } catch (SymmetryException e) {
                problem = Optional.ofNullable(e.getMessage());
            }
        }
        return new StructureInfo(
                name,
                Optional.of(file.format().name()),
                file.entries().size(),
                Optional.of(entry),
                group,
                problem,
                file.repairs(),
                Optional.empty(),
                since(start));
    }

    private static StructureInfo failed(String name, Optional<String> format, Fault fault, long start) {
        return new StructureInfo(
                name,
                format,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(fault),
                since(start));
    }

    private static String words(String name, IOException e) {
        if (e instanceof NoSuchFileException) {
            return "'" + name + "' does not exist.";
        }
        return e instanceof AccessDeniedException
                ? "'" + name + "' may not be read by this user."
                : "'" + name + "' cannot be read: " + e.getMessage();
    }

    private static double since(long start) {
        return (System.nanoTime() - start) * 1e-6;
    }
}
