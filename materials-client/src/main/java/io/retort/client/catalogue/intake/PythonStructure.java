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
    private static final Pattern SITE = Pattern.compile(
            "'species': \\[\\{'element': '([A-Za-z]+)', 'occu': 1(?:\\.0)?\\}\\], 'abc': \\[([^\\]]*)\\]");

    private PythonStructure() {}

    /** @throws IllegalArgumentException where there is none in the text */
    static Structure read(String text) {
        Matcher matrix = MATRIX.matcher(text);
        if (!matrix.find()) {
            throw new IllegalArgumentException("structure: found no lattice matrix");
        }
        Lattice lattice = new Lattice(vector(matrix.group(1)), vector(matrix.group(2)), vector(matrix.group(3)));
        List<Site> sites = new ArrayList<>();
        Matcher site = SITE.matcher(text);
        while (site.find()) {
            Cartesian at = vector(site.group(2));
            sites.add(Site.of(Element.of(site.group(1)), new Fractional(at.x(), at.y(), at.z())));
        }
        if (sites.isEmpty() || sites.size() != text.split("'abc':", -1).length - 1) {
            throw new IllegalArgumentException("structure: expected ordered sites of one element each");
        }
        return new Structure(lattice, sites);
    }

    private static Cartesian vector(String cells) {
        String[] numbers = cells.split(",");
        return new Cartesian(
                Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]), Double.parseDouble(numbers[2]));
    }
}
