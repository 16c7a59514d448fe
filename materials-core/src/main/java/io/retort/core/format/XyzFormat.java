package io.retort.core.format;

import io.retort.core.structure.Structure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterators;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * XYZ and extended XYZ ({@code Lattice="…" Properties=species:S:1:pos:R:3} in the second line of a frame). Every frame
 * is a structure. Trajectories that are too long for memory are streamed: {@link #frames}.
 */
public final class XyzFormat implements StructureFormat {

    @Override
    public String name() {
        return "XYZ";
    }

    @Override
    public List<String> endings() {
        return List.of("xyz", "extxyz");
    }

    @Override
    public int recognises(StructureText text) {
        List<String> lines = text.head(65_536).lines().limit(3).toList();
        if (lines.size() < 3 || Numbers.whole(lines.get(0).strip()) < 1) {
            return 0;
        }
        if (lines.get(1).contains("Properties=") || lines.get(1).contains("Lattice=")) {
            return 3;
        }
        List<String> words = Lines.split(lines.get(2));
        return words.size() >= 4
                        && !Double.isNaN(Numbers.parse(words.get(1)))
                        && !Double.isNaN(Numbers.parse(words.get(3)))
                ? 2
                : 0;
    }

    @Override
    public List<StructureEntry> read(StructureText text, ReadLog log) {
        Lines lines = new Lines(text, log);
        XyzFrames frames = new XyzFrames(log);
        List<StructureEntry> entries = new ArrayList<>();
        long sites = 0;
        String head = lines.nextFilled();
        while (head != null) {
            int count = frames.count(head, lines.number());
            String comment = lines.next("a comment");
            int commentLine = lines.number();
            UnaryOperator<String> next = lines::next;
            StructureEntry entry = frames.frame(count, comment, commentLine, next);
            entries.add(entry);
            sites += count;
            head = lines.nextFilled();
            if (head != null && sites > 20L * log.options().maxSites()) {
                throw log.error(
                        lines.number(),
                        sites + " sites in " + entries.size() + " frames",
                        "a trajectory to stream with XyzFormat.frames");
            }
            if (head != null && Numbers.whole(head.strip()) < 0) {
                log.repair(
                        lines.number(),
                        "'" + head.strip() + "'",
                        "the number of atoms of the next frame",
                        "the rest is left out");
                head = null;
            }
        }
        if (entries.isEmpty()) {
            throw log.nothing(1, "nothing", "the number of atoms");
        }
        return entries;
    }

    /**
     * The frames of a trajectory one by one, whatever its length. Errors come as {@link StructureSyntaxException} from
     * the stream; the caller closes the reader.
     */
    public static Stream<StructureEntry> frames(BufferedReader reader, ReadOptions options) {
        Iterator<StructureEntry> frames = new StreamedFrames(reader, new ReadLog("XYZ", options));
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(frames, 0), false);
    }

    @Override
    public boolean isWritable() {
        return true;
    }

    @Override
    public String write(Structure structure) {
        return XyzWriter.write(structure);
    }

    private static final class StreamedFrames implements Iterator<StructureEntry> {

        private final BufferedReader reader;
        private final ReadLog log;
        private final XyzFrames frames;
        private int line;
        private @Nullable String head;

        StreamedFrames(BufferedReader reader, ReadLog log) {
            this.reader = reader;
            this.log = log;
            this.frames = new XyzFrames(log);
            this.head = filled();
        }

        @Override
        public boolean hasNext() {
            return head != null;
        }

        @Override
        public StructureEntry next() {
            String count = head;
            if (count == null) {
                throw new NoSuchElementException();
            }
            int atoms = frames.count(count, line);
            String comment = required("a comment");
            StructureEntry entry = frames.frame(atoms, comment, line, this::required);
            head = filled();
            return entry;
        }

        private String required(String expected) {
            String next = line();
            if (next == null) {
                throw log.error(line, "the end", expected);
            }
            return next;
        }

        private @Nullable String filled() {
            String next = line();
            while (next != null && next.isBlank()) {
                next = line();
            }
            return next;
        }

        private @Nullable String line() {
            try {
                line++;
                return reader.readLine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
