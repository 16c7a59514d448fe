package io.retort.client.catalogue.intake;

import io.retort.core.element.Element;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pymatgen structure as Python prints the dictionary of one; ordered sites only. */
final class PythonStructure {

    private static final Pattern MATRIX =
            Pattern.compile("'matrix': \\[\\[([^\\]]*)\\], \\[([^\\]]*)\\], \\[([^\\]]*)\\]\\]");
    private static final Pattern ELEMENT = Pattern.compile("'element': '([A-Za-z]+)'");
    private static final Pattern FULL = Pattern.compile("'occu': 1(\\.0)?[,}]");
    private static final Pattern POSITION = Pattern.compile("'abc': \\[([^\\]]*)\\]");

    private PythonStructure() {}

    /** @throws IllegalArgumentException where there is none in the text */
    static Structure read(String text) {
        Matcher matrix = MATRIX.matcher(text);
        if (!matrix.find()) {
            throw new IllegalArgumentException("structure: found no lattice matrix");
        }
        Lattice lattice = new Lattice(vector(matrix.group(1)), vector(matrix.group(2)), vector(matrix.group(3)));
        return new Structure(lattice, sites(text));
    }

    /** Keys come in any order, so each site's braces are found first. */
    private static List<Site> sites(String text) {
        List<Site> sites = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = text.indexOf("'sites': [");
                i >= 0 && i < text.length() && (depth > 0 || text.charAt(i) != ']');
                i++) {
            char c = text.charAt(i);
            if (c == '{' && depth++ == 0) {
                start = i;
            } else if (c == '}' && --depth == 0) {
                sites.add(site(text.substring(start, i + 1)));
            }
        }
        if (sites.isEmpty()) {
            throw new IllegalArgumentException("structure: found no sites");
        }
        return sites;
    }

    private static Site site(String text) {
        Matcher element = ELEMENT.matcher(text);
        Matcher position = POSITION.matcher(text);
        if (!element.find() || !position.find() || !FULL.matcher(text).find() || text.split("'occu'", -1).length != 2) {
            throw new IllegalArgumentException(
                    "structure: expected a site of one element and a position, found " + text);
        }
        Cartesian at = vector(position.group(1));
        return Site.of(Element.of(element.group(1)), new Fractional(at.x(), at.y(), at.z()));
    }

    private static Cartesian vector(String cells) {
        String[] numbers = cells.split(",");
        return new Cartesian(
                Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]), Double.parseDouble(numbers[2]));
    }
}
