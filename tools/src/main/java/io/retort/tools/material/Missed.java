package io.retort.tools.material;

import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.core.evidence.Evidence;
import io.retort.core.formula.Composition;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.MaterialsSource;
import io.retort.tools.Cite;
import io.retort.tools.CountEvidence;
import io.retort.tools.Report;
import java.util.List;
import java.util.Optional;

/** What to say when a material is not there: what was searched, what is near, how to get more. */
public final class Missed {

    private static final int MAX_OFFERED = 8;

    private final MaterialsSource source;
    private final Facts facts;

    public Missed(MaterialsSource source) {
        this.source = source;
        this.facts = new Facts(source);
    }

    /** What was searched without a hit, and what is near. */
    public Observation observe(Found found) {
        Report report = new Report();
        String query = found.searched()
                + found.polymorph().map(word -> ", polymorph " + word).orElse("");
        Evidence none = report.cited(CountEvidence.of(source.info(), query, 0));
        if (found.candidates().isEmpty()) {
            near(found, report);
        } else {
            offer(
                    "There is no record of this form; these forms of the formula are there: ",
                    found.candidates(),
                    report);
        }
        return report.observation(
                Outcome.EMPTY,
                "Records of the " + Cite.source(none) + " that match: " + Cite.value(none) + ". More data come in with"
                        + " 'retort data import FILE' or 'retort data fetch'.");
    }

    private void near(Found found, Report report) {
        Optional<String> formula = Optional.of(found.searched())
                .filter(text -> text.startsWith("formula "))
                .map(text -> text.substring("formula ".length()));
        formula.map(text -> MaterialQuery.ALL.withSystem(Composition.of(text).chemicalSystem()))
                .map(query -> source.search(query.withPage(MAX_OFFERED, 0)).items())
                .filter(items -> !items.isEmpty())
                .ifPresent(items -> offer("The same elements form: ", items, report));
    }

    private void offer(String words, List<Material> materials, Report report) {
        List<String> names = materials.stream()
                .limit(MAX_OFFERED)
                .flatMap(material -> Remarks.naming(facts, material, report).stream())
                .toList();
        if (!names.isEmpty()) {
            report.note("missing", words + String.join("; ", names) + ".");
        }
    }
}
