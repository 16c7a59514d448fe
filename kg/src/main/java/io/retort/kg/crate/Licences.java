package io.retort.kg.crate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the licences of a crate's facts are called in full, and who has to be named. */
final class Licences {

    private Licences() {}

    /** Where the text of an SPDX licence stands; empty for terms that SPDX does not list. */
    static Optional<String> url(String licence) {
        return licence.matches("[A-Za-z0-9.+-]+") && licence.matches(".*(\\d|MIT).*")
                ? Optional.of("https://spdx.org/licenses/" + licence)
                : Optional.empty();
    }

    /** As a reader understands it. */
    static String words(String licence) {
        return licence.equals("facts") ? "single facts, which carry no copyright" : licence;
    }

    /** The file {@code LICENCES.md}. */
    static String page(List<Attribution> sources) {
        String lines = sources.stream().map(Licences::line).collect(Collectors.joining());
        return "# Licences and attribution\n\n"
                + "The facts in this crate come from the sources below. Whoever passes a fact on names its source and keeps its"
                + " licence.\nThe rest of the crate (question, answer, trace, these pages) may be used freely (CC0-1.0).\n\n"
                + (lines.isEmpty() ? "No facts were used.\n" : lines);
    }

    private static String line(Attribution source) {
        String licence = url(source.licence())
                .map(url -> "[" + source.licence() + "](" + url + ")")
                .orElse(words(source.licence()));
        return "- **" + source.name() + "** (" + source.method() + "): " + licence + "."
                + (source.citation().isEmpty() ? "" : " Cite: " + source.citation() + ".") + "\n";
    }
}
