package io.retort.client.optimade;

import com.fasterxml.jackson.databind.JsonNode;
import io.retort.core.format.OptimadeFormat;
import io.retort.core.format.ReadOptions;
import io.retort.core.format.StructureEntry;
import io.retort.core.format.StructureFiles;
import io.retort.core.format.StructureText;
import io.retort.core.structure.Site;
import io.retort.core.structure.SiteValue;
import io.retort.core.structure.Structure;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The crystal structure of an entry. Species become occupancies; a vacancy is a share that is missing; atoms that hang on
 * a site without a place of their own are kept as the site's property {@code attached}.
 */
public final class OptimadeStructures {

    /** Key of {@link io.retort.core.structure.SiteProperties#others()}: {@code H3} for three hydrogen atoms. */
    public static final String ATTACHED = "attached";

    private static final List<String> NEEDED =
            List.of("lattice_vectors", "cartesian_site_positions", "species", "species_at_sites");

    private OptimadeStructures() {}

    /** Empty where the entry holds no whole structure. @throws StructureSyntaxException where what it holds is amiss */
    public static Optional<Structure> read(JsonNode entry) {
        JsonNode attributes = entry.path("attributes");
        boolean whole = NEEDED.stream().allMatch(key -> attributes.path(key).size() > 0)
                && isUnitCell(attributes)
                && !hasOpenAxis(attributes);
        return whole ? Optional.of(structure(entry)) : Optional.empty();
    }

    /** Whether the sites are all that the cell holds, so that density and formula can be read from them. */
    static boolean isAllAtoms(JsonNode entry) {
        JsonNode attributes = entry.path("attributes");
        boolean unknown = StreamSupport.stream(attributes.path("species").spliterator(), false)
                .flatMap(species ->
                        StreamSupport.stream(species.path("chemical_symbols").spliterator(), false))
                .anyMatch(symbol -> symbol.asText().equals("X"));
        String features = attributes.path("structure_features").toString();
        return !unknown && !features.matches(".*(implicit_atoms|site_attachments|assemblies).*");
    }

    private static Structure structure(JsonNode entry) {
        byte[] bytes = entry.toString().getBytes(StandardCharsets.UTF_8);
        StructureText text = new StructureText(entry.path("id").asText("entry"), bytes, bytes.length);
        List<StructureEntry> read = StructureFiles.read(text, new OptimadeFormat(), ReadOptions.LENIENT)
                .entries();
        return withAttached(
                read.get(0).structure(), attached(entry.path("attributes").path("species")));
    }

    private static Structure withAttached(Structure structure, Map<String, String> attached) {
        if (attached.isEmpty()) {
            return structure;
        }
        return new Structure(
                structure.lattice(),
                structure.sites().stream()
                        .map(site -> withAttached(site, attached))
                        .toList());
    }

    private static Site withAttached(Site site, Map<String, String> attached) {
        return attached.containsKey(site.label())
                ? site.with(site.properties().with(ATTACHED, new SiteValue.Text(attached.get(site.label()))))
                : site;
    }

    /** By the name of the species. */
    private static Map<String, String> attached(JsonNode species) {
        Map<String, String> attached = new HashMap<>();
        for (JsonNode one : species) {
            StringBuilder atoms = new StringBuilder();
            for (int i = 0; i < one.path("attached").size(); i++) {
                int count = one.path("nattached").path(i).asInt(1);
                atoms.append(one.path("attached").get(i).asText()).append(count == 1 ? "" : String.valueOf(count));
            }
            if (atoms.length() > 0) {
                attached.put(one.path("name").asText(), atoms.toString());
            }
        }
        return attached;
    }

    /** Since 1.3 the sites may be only the asymmetric unit. */
    private static boolean isUnitCell(JsonNode attributes) {
        return attributes.path("site_coordinate_span").asText("unit_cell").matches("unit_cell|null");
    }

    /** A molecule, a chain or a layer may leave vectors out. */
    private static boolean hasOpenAxis(JsonNode attributes) {
        return attributes.path("lattice_vectors").toString().contains("null");
    }
}
