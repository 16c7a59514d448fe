package io.retort.tools.structure;

import io.retort.agent.tool.Artifact;
import io.retort.core.evidence.Provenance;
import io.retort.core.format.StructureFiles;
import io.retort.core.format.StructureFormat;
import io.retort.core.format.StructureFormats;
import java.util.List;
import java.util.stream.Collectors;

/** A held structure as a file to open or download. */
public final class StructureArtifact {

    private static final int LONGEST_NAME = 60;

    private StructureArtifact() {}

    /** A CIF that says in its comments where it comes from; its id is the handle. */
    public static Artifact cif(HeldStructure held) {
        String text = StructureFiles.write(held.structure(), StructureFormats.CIF);
        return new Artifact(
                held.handle(),
                "structure",
                held.title(),
                "chemical/x-cif",
                fileName(held) + ".cif",
                comments(held) + text);
    }

    /** The same in another format, as text alone. */
    public static Artifact in(StructureFormat format, HeldStructure held) {
        return new Artifact(
                held.handle() + "-"
                        + format.name().toLowerCase(java.util.Locale.ROOT).replaceAll("\\W+", "-"),
                "file",
                held.title() + " as " + format.name(),
                "text/plain",
                fileName(held) + "."
                        + format.name().toLowerCase(java.util.Locale.ROOT).replaceAll("\\W+", "-"),
                StructureFiles.write(held.structure(), format));
    }

    /** CIF comments may stand before the data (IUCr, CIF 1.1 syntax, paragraph 15). */
    private static String comments(HeldStructure held) {
        Provenance origin = held.origin();
        return List.of(
                        held.history() + ", all sites in P 1",
                        "Source: " + origin.source()
                                + origin.release()
                                        .map(release -> ", release " + release)
                                        .orElse("") + "; method " + origin.method(),
                        "Licence of the data: " + origin.licence())
                .stream()
                .map(comment -> "# " + comment.replaceAll("\\s+", " ") + "\n")
                .collect(Collectors.joining());
    }

    private static String fileName(HeldStructure held) {
        String name = held.structure().reducedFormula()
                + held.material().map(id -> "_" + id).orElse("_" + held.handle());
        String plain = name.replaceAll("[^\\w.-]", "_");
        return plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    }
}
