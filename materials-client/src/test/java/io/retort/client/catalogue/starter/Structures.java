package io.retort.client.catalogue.starter;

import com.fasterxml.jackson.databind.JsonNode;
import io.retort.core.element.Element;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** Reads the structures that the sources carry (P1 CIF, POSCAR, pymatgen's JSON) and writes our one-line JSON. */
final class Structures {

    private Structures() {}

    /** A CIF in P1 with one element a site, as pymatgen writes it. */
    static Structure cif(String text) {
        Map<String, String> tags = new HashMap<>();
        List<String> columns = new ArrayList<>();
        List<Site> sites = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            String[] words = line.split("\\s+");
            if (line.startsWith("_atom_site_")) {
                columns.add(line);
            } else if (line.startsWith("_") && words.length > 1) {
                tags.put(words[0], words[1]);
            } else if (!columns.isEmpty() && words.length == columns.size()) {
                sites.add(site(
                        words[columns.indexOf("_atom_site_type_symbol")],
                        Double.parseDouble(words[columns.indexOf("_atom_site_fract_x")]),
                        Double.parseDouble(words[columns.indexOf("_atom_site_fract_y")]),
                        Double.parseDouble(words[columns.indexOf("_atom_site_fract_z")])));
            }
        }
        double[] cell = List.of("length_a", "length_b", "length_c", "angle_alpha", "angle_beta", "angle_gamma").stream()
                .mapToDouble(tag -> Double.parseDouble(tags.getOrDefault("_cell_" + tag, "0")))
                .toArray();
        return new Structure(Lattice.of(cell[0], cell[1], cell[2], cell[3], cell[4], cell[5]), sites);
    }

    /** A POSCAR in direct coordinates with the symbol at the end of each site, as pymatgen writes it. */
    static Structure poscar(String text) {
        List<String> lines = text.lines().toList();
        double scale = Double.parseDouble(lines.get(1).strip());
        Lattice lattice =
                new Lattice(vector(lines.get(2), scale), vector(lines.get(3), scale), vector(lines.get(4), scale));
        List<Site> sites = new ArrayList<>();
        for (String line : lines.subList(8, lines.size())) {
            String[] words = line.strip().split("\\s+");
            if (words.length >= 4) {
                sites.add(site(words[3], number(words[0]), number(words[1]), number(words[2])));
            }
        }
        return new Structure(lattice, sites);
    }

    /** pymatgen's {@code Structure.as_dict}. */
    static Structure pymatgen(JsonNode json) {
        JsonNode rows = json.get("lattice").get("matrix");
        List<Site> sites = new ArrayList<>();
        for (JsonNode site : json.get("sites")) {
            JsonNode abc = site.get("abc");
            sites.add(site(
                    site.get("species").get(0).get("element").asText(),
                    abc.get(0).asDouble(),
                    abc.get(1).asDouble(),
                    abc.get(2).asDouble()));
        }
        return new Structure(new Lattice(vector(rows.get(0)), vector(rows.get(1)), vector(rows.get(2))), sites);
    }

    /** Our own line: {@code {"id":"mp-804","lattice":[9 numbers],"sites":[["Ga",x,y,z],…]}}. */
    static Structure own(JsonNode json) {
        JsonNode n = json.get("lattice");
        Lattice lattice = new Lattice(
                new Cartesian(n.get(0).asDouble(), n.get(1).asDouble(), n.get(2).asDouble()),
                new Cartesian(n.get(3).asDouble(), n.get(4).asDouble(), n.get(5).asDouble()),
                new Cartesian(n.get(6).asDouble(), n.get(7).asDouble(), n.get(8).asDouble()));
        List<Site> sites = new ArrayList<>();
        for (JsonNode site : json.get("sites")) {
            sites.add(site(
                    site.get(0).asText(),
                    site.get(1).asDouble(),
                    site.get(2).asDouble(),
                    site.get(3).asDouble()));
        }
        return new Structure(lattice, sites);
    }

    /** Our own line; Å to six, fractions to five decimals (thirds to seven places stay thirds within 1e-5). */
    static String line(String id, Structure structure) {
        StringJoiner numbers = new StringJoiner(",");
        Lattice lattice = structure.lattice();
        for (Cartesian row : List.of(lattice.a(), lattice.b(), lattice.c())) {
            numbers.add(decimals(row.x(), 6)).add(decimals(row.y(), 6)).add(decimals(row.z(), 6));
        }
        StringJoiner sites = new StringJoiner(",");
        for (Site site : structure.sites()) {
            Fractional at = site.position();
            sites.add("[\"" + site.element() + "\"," + decimals(at.a(), 5) + "," + decimals(at.b(), 5) + ","
                    + decimals(at.c(), 5) + "]");
        }
        return "{\"id\":\"" + id + "\",\"lattice\":[" + numbers + "],\"sites\":[" + sites + "]}";
    }

    private static Site site(String symbol, double x, double y, double z) {
        return Site.of(Element.of(symbol), new Fractional(x, y, z));
    }

    private static String decimals(double value, int places) {
        String text = String.format(Locale.ROOT, "%." + places + "f", value)
                .replaceAll("0+$", "")
                .replaceAll("\\.$", "");
        return text.equals("-0") ? "0" : text;
    }

    private static Cartesian vector(String line, double scale) {
        String[] words = line.strip().split("\\s+");
        return new Cartesian(number(words[0]) * scale, number(words[1]) * scale, number(words[2]) * scale);
    }

    private static Cartesian vector(JsonNode row) {
        return new Cartesian(
                row.get(0).asDouble(), row.get(1).asDouble(), row.get(2).asDouble());
    }

    private static double number(String word) {
        return Double.parseDouble(word);
    }
}
