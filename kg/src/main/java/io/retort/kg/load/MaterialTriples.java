package io.retort.kg.load;

import static io.retort.kg.vocabulary.Relation.*;

import io.retort.core.element.Element;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Properties;
import io.retort.core.formula.ChemicalSystem;
import io.retort.core.formula.Composition;
import io.retort.core.source.Material;
import io.retort.kg.Term;
import io.retort.kg.store.TripleSink;
import io.retort.kg.vocabulary.Concept;
import io.retort.kg.vocabulary.Iris;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** One record of a source as triples: the material, its composition and structure, and every fact. For one thread. */
public final class MaterialTriples {

    private final TripleSink sink;
    private final EvidenceTriples evidence;
    private final Set<String> written = new HashSet<>();

    public MaterialTriples(TripleSink sink) {
        this.sink = sink;
        this.evidence = new EvidenceTriples(sink);
    }

    /** @param prototype of its structure, where that was read */
    public void write(Material material, Optional<PrototypeLabel> prototype) {
        String iri = identity(material.id(), material.composition());
        material.names().forEach(name -> sink.text(iri, NAME, name));
        material.observed().ifPresent(observed -> sink.add(iri, OBSERVED, new Term.Flag(observed)));
        if (material.deprecated()) {
            sink.add(iri, DEPRECATED, new Term.Flag(true));
        }
        structure(iri, material, prototype);
        material.facts().forEach(evidence::write);
    }

    /** The facts of a verified answer: each with the material that it is about. */
    public void write(Evidence fact) {
        fact.material()
                .ifPresent(id -> fact.composition().ifPresent(composition -> identity(id, composition.reduced())));
        evidence.write(fact);
    }

    /** A composition with its chemical system, once. Gives its name. */
    public String composition(Composition composition) {
        String iri = Iris.composition(composition);
        if (written.add(iri)) {
            sink.type(iri, Concept.COMPOSITION);
            sink.text(iri, FORMULA, composition.reducedFormula());
            sink.text(iri, ANONYMOUS_FORMULA, composition.anonymousFormula());
            sink.link(iri, CHEMICAL_SYSTEM, system(composition.chemicalSystem()));
        }
        return iri;
    }

    /** A material by its id alone, with its label. Gives its name. */
    public String identity(MaterialId id, Composition composition) {
        String iri = Iris.material(id);
        if (written.add(iri)) {
            sink.type(iri, Concept.MATERIAL);
            sink.text(iri, IDENTIFIER, id.toString());
            sink.label(iri, composition.reducedFormula() + " (" + id + ")");
            sink.link(iri, COMPOSITION, composition(composition));
        }
        return iri;
    }

    private String system(ChemicalSystem system) {
        String iri = Iris.system(system);
        if (written.add(iri)) {
            sink.type(iri, Concept.CHEMICAL_SYSTEM);
            sink.label(iri, system.toString());
            sink.add(iri, ELEMENT_COUNT, new Term.Whole(system.elements().size()));
            for (Element element : system.elements()) {
                sink.link(iri, ELEMENT, Iris.element(element.symbol()));
            }
        }
        return iri;
    }

    private void structure(String material, Material record, Optional<PrototypeLabel> prototype) {
        Optional<Integer> group = record.number(Properties.SPACEGROUP_NUMBER).stream()
                .mapToObj(number -> (int) number)
                .filter(number -> number >= 1 && number <= 230)
                .findFirst();
        if (group.isEmpty() && prototype.isEmpty()) {
            return;
        }
        String iri = Iris.structure(record.id());
        sink.type(iri, Concept.STRUCTURE);
        sink.link(material, STRUCTURE, iri);
        group.or(() -> prototype.map(PrototypeLabel::spaceGroup))
                .ifPresent(number -> sink.link(iri, SPACE_GROUP, Iris.spaceGroup(number)));
        prototype.ifPresent(label -> sink.link(iri, PROTOTYPE, prototype(label)));
    }

    private String prototype(PrototypeLabel label) {
        String iri = Iris.of(Concept.PROTOTYPE, label.name());
        if (written.add(iri)) {
            sink.type(iri, Concept.PROTOTYPE);
            sink.label(iri, label.name());
        }
        return iri;
    }
}
