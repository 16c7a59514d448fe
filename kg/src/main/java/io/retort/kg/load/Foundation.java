package io.retort.kg.load;

import static io.retort.kg.vocabulary.Relation.*;

import io.retort.core.element.Element;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.symmetry.hall.HallSetting;
import io.retort.core.symmetry.hall.HallSettings;
import io.retort.kg.Limits;
import io.retort.kg.Term;
import io.retort.kg.store.GraphStore;
import io.retort.kg.store.TripleSink;
import io.retort.kg.vocabulary.Concept;
import io.retort.kg.vocabulary.CrystalSystems;
import io.retort.kg.vocabulary.ElementLinks;
import io.retort.kg.vocabulary.Iris;
import io.retort.kg.vocabulary.Units;
import io.retort.kg.vocabulary.Vocabulary;
import java.util.Locale;

/** What every graph stands on: elements with their links, space groups, crystal systems, properties, units. */
final class Foundation {

    private final GraphStore store;

    Foundation(GraphStore store) {
        this.store = store;
    }

    boolean isLaid() {
        String asked = "ASK { <" + Iris.element("Fe") + "> a <" + Concept.ELEMENT.iri() + "> }";
        return store.select(asked, Limits.DEFAULT).column("ask").contains(new Term.Flag(true));
    }

    /** Writes it where it is missing. */
    void lay() {
        if (!isLaid()) {
            store.add(Foundation::write);
        }
    }

    static void write(TripleSink sink) {
        Element.all().forEach(element -> element(sink, element));
        ElementLinks.read()
                .forEach(link -> link.links()
                        .forEach(same -> sink.add(Iris.element(link.symbol()), Vocabulary.SAME, new Term.Iri(same))));
        CrystalSystems.ALL.forEach(system -> {
            sink.type(system.iri(), Concept.CRYSTAL_SYSTEM);
            sink.label(system.iri(), system.name());
        });
        HallSettings.STANDARD.forEach(setting -> spaceGroup(sink, setting));
        Properties.ALL.forEach(property -> property(sink, property));
        Units.all().forEach((symbol, iri) -> {
            sink.type(iri, Concept.UNIT);
            sink.label(iri, symbol.isEmpty() ? "1" : symbol);
        });
        for (var basis : io.retort.core.quantity.Basis.values()) {
            sink.type(Iris.basis(basis), Concept.BASIS);
            sink.label(Iris.basis(basis), basis.words().isEmpty() ? "none" : basis.words());
        }
    }

    private static void element(TripleSink sink, Element element) {
        String iri = Iris.element(element.symbol());
        sink.type(iri, Concept.ELEMENT);
        sink.label(iri, element.name());
        sink.text(iri, SYMBOL, element.symbol());
        sink.add(iri, ATOMIC_NUMBER, new Term.Whole(element.number()));
    }

    private static void spaceGroup(TripleSink sink, HallSetting setting) {
        String iri = Iris.spaceGroup(setting.number());
        sink.type(iri, Concept.SPACE_GROUP);
        sink.add(iri, NUMBER, new Term.Whole(setting.number()));
        sink.text(iri, HERMANN_MAUGUIN, setting.shortSymbol());
        sink.label(iri, setting.shortSymbol());
        sink.link(iri, CRYSTAL_SYSTEM, CrystalSystems.ofGroup(setting.number()).iri());
    }

    private static void property(TripleSink sink, Property property) {
        String iri = Iris.property(property);
        sink.type(iri, Concept.PROPERTY);
        sink.label(iri, property.name());
        sink.text(iri, KIND, property.kind().name().toLowerCase(Locale.ROOT));
        sink.link(iri, DECLARED_UNIT, Units.iri(property.unit()));
        sink.link(iri, DECLARED_BASIS, Iris.basis(property.basis()));
    }
}
