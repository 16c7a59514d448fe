package io.retort.agent.ledger;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a value is said to be. Where a sentence names a property before a value (else after it), the value has to be of
 * that property; as many properties as values are taken in their order. "Bulk modulus" alone means the average of Voigt
 * and Reuss.
 */
final class Meaning {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’_-][\\p{L}\\p{N}]+)*");
    private static final Map<String, Set<Property>> PHRASES = phrases();
    private static final int LONGEST = PHRASES.keySet().stream()
            .mapToInt(phrase -> phrase.split(" ").length)
            .max()
            .orElse(1);
    private static final Pattern VOIGT = Pattern.compile("(?i)\\bvoigt\\b(?!-)");
    private static final Pattern REUSS = Pattern.compile("(?i)(?<!-)\\breuss\\b(?!-)");
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-•*]|\\d+\\.)\\s");

    private final Map<EvidenceId, Evidence> known;

    Meaning(Map<EvidenceId, Evidence> known) {
        this.known = known;
    }

    List<String> objections(List<Sentence> sentences) {
        List<String> objections = new ArrayList<>();
        Set<Property> head = Set.of();
        for (Sentence sentence : sentences) {
            List<Mention> mentions = mentions(sentence);
            boolean item = isItem(sentence);
            if (!item) {
                head = union(mentions);
            }
            Set<Property> listed = head;
            List<Mention> heard =
                    mentions.isEmpty() && item && !listed.isEmpty() ? List.of(new Mention(-1, listed)) : mentions;
            if (!heard.isEmpty() && !sentence.quoted()) {
                values(sentence, heard).ifPresent(objections::add);
            }
        }
        return objections;
    }

    /** The properties that a sentence names; empty where it names none. */
    Set<Property> named(Sentence sentence) {
        return union(mentions(sentence));
    }

    /** Properties that the words at this place may mean. */
    private record Mention(int place, Set<Property> properties) {}

    private static Set<Property> union(List<Mention> mentions) {
        return mentions.stream().flatMap(mention -> mention.properties.stream()).collect(Collectors.toSet());
    }

    private List<Mention> mentions(Sentence sentence) {
        String prose = sentence.prose();
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < sentence.parts().size(); i++) {
            Part part = sentence.parts().get(i);
            if (part instanceof Part.Literal literal) {
                for (Set<Property> meant : phrases(literal.text())) {
                    mentions.add(new Mention(i, bounded(meant, prose)));
                }
            } else if (part instanceof Part.Facet facet && facet.field() == Part.Field.PROPERTY) {
                Optional.ofNullable(known.get(facet.id()))
                        .ifPresent(evidence -> mentions.add(facetMention(sentence, evidence)));
            }
        }
        return mentions;
    }

    /** What the phrases of a text mean, in their order; of phrases that overlap, the longest. */
    private static List<Set<Property>> phrases(String text) {
        List<String> words = words(text);
        List<Set<Property>> meant = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int taken = 1;
            for (int length = Math.min(LONGEST, words.size() - at); length > 0; length--) {
                Set<Property> properties = PHRASES.get(String.join(" ", words.subList(at, at + length)));
                if (properties != null) {
                    meant.add(properties);
                    taken = length;
                    break;
                }
            }
            at += taken;
        }
        return meant;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static Mention facetMention(Sentence sentence, Evidence evidence) {
        int place = 0;
        for (int i = 0; i < sentence.parts().size(); i++) {
            if (sentence.parts().get(i) instanceof Part.Facet facet
                    && facet.field() == Part.Field.PROPERTY
                    && facet.id().equals(evidence.id())) {
                place = i;
            }
        }
        return new Mention(place, related(evidence.property()));
    }

    /** The bulk modulus is the average, unless the sentence says which bound it means. */
    private static Set<Property> bounded(Set<Property> properties, String prose) {
        if (!properties.contains(Properties.K_VRH)) {
            return properties;
        }
        Set<Property> meant = new HashSet<>();
        if (VOIGT.matcher(prose).find()) {
            meant.add(Properties.K_VOIGT);
        }
        if (REUSS.matcher(prose).find()) {
            meant.add(Properties.K_REUSS);
        }
        return meant.isEmpty() ? properties : meant;
    }

    private Optional<String> values(Sentence sentence, List<Mention> mentions) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < sentence.parts().size(); i++) {
            if (sentence.parts().get(i) instanceof Part.Value value && isNamed(known.get(value.id()))) {
                places.add(i);
            }
        }
        List<Integer> strangers = places.stream()
                .filter(place -> !fits(sentence, place, mentions))
                .toList();
        if (strangers.isEmpty() || inOrder(sentence, places, mentions)) {
            return Optional.empty();
        }
        Evidence stranger = evidence(sentence, strangers.get(0));
        return Optional.of(stranger.id() + " is the " + stranger.property().name() + " ("
                + stranger.property().key()
                + "); the sentence calls it something else. Name its property just before it, as in {" + stranger.id()
                + ":property}.");
    }

    /** Whether a sentence can call it by a wrong name; labels speak for themselves. */
    private static boolean isNamed(@Nullable Evidence evidence) {
        return evidence != null && isNumber(evidence.property());
    }

    private Evidence evidence(Sentence sentence, int place) {
        Evidence evidence = known.get(((Part.Value) sentence.parts().get(place)).id());
        if (evidence == null) {
            throw new IllegalStateException("A value without evidence is refused before.");
        }
        return evidence;
    }

    private boolean fits(Sentence sentence, int place, List<Mention> mentions) {
        Property property = evidence(sentence, place).property();
        List<Mention> before =
                mentions.stream().filter(mention -> mention.place < place).toList();
        List<Mention> near =
                before.isEmpty() ? mentions.subList(0, 1) : before.subList(before.size() - 1, before.size());
        return near.get(0).properties.contains(property);
    }

    private boolean inOrder(Sentence sentence, List<Integer> places, List<Mention> mentions) {
        List<Set<Property>> different =
                mentions.stream().map(Mention::properties).distinct().toList();
        if (different.size() < 2 || places.isEmpty() || places.size() % different.size() != 0) {
            return false;
        }
        for (int i = 0; i < places.size(); i++) {
            Property property = evidence(sentence, places.get(i)).property();
            if (!different.get(i % different.size()).contains(property)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isItem(Sentence sentence) {
        return !sentence.parts().isEmpty()
                && sentence.parts().get(0) instanceof Part.Literal literal
                && ITEM.matcher(literal.text()).lookingAt();
    }

    /** One name for what a field speaks of in one breath: cell lengths and angles, symbol and number of a group. */
    private static Set<Property> related(Property property) {
        if (Properties.LATTICE.contains(property)) {
            return Set.copyOf(Properties.LATTICE);
        } else if (Set.of(Properties.SPACEGROUP_SYMBOL, Properties.SPACEGROUP_NUMBER)
                .contains(property)) {
            return Set.of(Properties.SPACEGROUP_SYMBOL, Properties.SPACEGROUP_NUMBER);
        } else if (Set.of(Properties.TOTAL_MAGNETIZATION, Properties.TOTAL_MAGNETIZATION_PER_FORMULA_UNIT)
                .contains(property)) {
            return Set.of(Properties.TOTAL_MAGNETIZATION, Properties.TOTAL_MAGNETIZATION_PER_FORMULA_UNIT);
        } else if (property.equals(Properties.E_TOTAL)) {
            return Set.of(Properties.E_TOTAL, Properties.E_ELECTRONIC);
        }
        return Set.of(property);
    }

    private static Map<String, Set<Property>> phrases() {
        Map<String, Set<Property>> phrases = new HashMap<>();
        for (PropertyWords.Entry entry : PropertyWords.load().in("en")) {
            boolean named = isNumber(entry.property());
            for (String word : named ? entry.words() : List.<String>of()) {
                if (word.length() > 2 && !word.startsWith("how ")) {
                    phrases.merge(String.join(" ", words(word)), related(entry.property()), Meaning::both);
                }
            }
        }
        phrases.put("space group", related(Properties.SPACEGROUP_SYMBOL));
        phrases.put("magnetic ordering", Set.of(Properties.ORDERING));
        phrases.put("crystal system", Set.of(Properties.CRYSTAL_SYSTEM));
        for (Property property : Properties.ALL) {
            if (isNumber(property) && property.name().length() > 2) {
                phrases.merge(String.join(" ", words(property.name())), related(property), Meaning::both);
            }
        }
        return Map.copyOf(phrases);
    }

    private static boolean isNumber(Property property) {
        return property.kind() == Property.Kind.NUMBER
                && !Set.of(Properties.COUNT, Properties.RESULT).contains(property);
    }

    private static Set<Property> both(Set<Property> one, Set<Property> other) {
        Set<Property> both = new HashSet<>(one);
        both.addAll(other);
        return Set.copyOf(both);
    }
}
