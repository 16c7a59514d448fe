package io.retort.client.sources;

import io.retort.core.evidence.MaterialId;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.MaterialsSource;
import io.retort.core.source.NotServedException;
import io.retort.core.source.Page;
import io.retort.core.source.SourceException;
import io.retort.core.source.SourceInfo;
import io.retort.core.structure.Structure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Several sources as one: all are asked at the same time, each within a limit. Records of one id become one record whose
 * facts keep their origins. A source that fails spoils nothing: the others answer and {@link #silences} names it; only
 * where all fail does the question fail.
 */
public final class SideBySide implements MaterialsSource {

    /** For each source and question. */
    public static final Duration LIMIT = Duration.ofSeconds(30);

    private final List<MaterialsSource> members;
    private final Together together;
    private final Set<String> silences = new LinkedHashSet<>();

    /** @param members in order of weight: where several say the same, the first one's word goes first */
    public SideBySide(List<? extends MaterialsSource> members, Duration limit) {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("No source to ask; name one at least, such as the catalogue.");
        }
        this.members = List.copyOf(members);
        this.together = new Together(limit);
    }

    /** The same sources for another asker, who hears of no silences but his own. */
    public SideBySide forOneRun() {
        return new SideBySide(members, together.limit());
    }

    /** In order of weight. */
    public List<MaterialsSource> members() {
        return members;
    }

    @Override
    public SourceInfo info() {
        List<SourceInfo> all = members.stream().map(MaterialsSource::info).toList();
        return new SourceInfo(
                joined(all.stream().map(SourceInfo::name)),
                all.size() == 1 ? all.get(0).release() : Optional.empty(),
                joined(all.stream().map(SourceInfo::licence)));
    }

    @Override
    public String name() {
        return joined(members.stream().map(MaterialsSource::name));
    }

    /**
     * Each source gives its own first ones in the order of the query, so the merged page is in that order over all of
     * them. The total is exact where every source gave all it has; else it is the largest that any source names.
     */
    @Override
    public Page<Material> search(MaterialQuery query) {
        MaterialQuery fromTheStart = query.withPage(query.offset() + query.limit(), 0);
        List<Page<Material>> pages =
                answers(member -> member.search(fromTheStart), query.name().isPresent());
        List<Material> merged = Merging.byId(
                        pages.stream().flatMap(page -> page.items().stream()).toList())
                .stream()
                .sorted(Merging.order(query.sort()))
                .toList();
        long total = pages.stream().allMatch(Page::isComplete)
                ? merged.size()
                : Math.max(
                        merged.size(),
                        pages.stream().mapToLong(Page::total).max().orElse(0));
        List<Material> page =
                merged.stream().skip(query.offset()).limit(query.limit()).toList();
        return new Page<>(page, total, query.offset());
    }

    /** The largest count of any source; {@link #counts} has each. */
    @Override
    public long count(MaterialQuery query) {
        return counts(query).stream().mapToLong(Counted::count).max().orElse(0);
    }

    @Override
    public List<Counted> counts(MaterialQuery query) {
        return answers(
                member -> new Counted(member.info(), member.count(query)),
                query.name().isPresent());
    }

    @Override
    public Optional<Material> get(MaterialId id) {
        return answers(member -> member.get(id), false).stream()
                .flatMap(Optional::stream)
                .reduce(Merging::together);
    }

    /** Of the first source that has one. */
    @Override
    public Optional<Structure> structure(MaterialId id) {
        return answers(member -> member.structure(id), false).stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public boolean isOnePlace() {
        return members.size() == 1;
    }

    @Override
    public synchronized List<String> silences() {
        List<String> heard = List.copyOf(silences);
        silences.clear();
        return heard;
    }

    /** Of those that answered, in order. @throws SourceException where none did */
    private <T> List<T> answers(Function<MaterialsSource, T> question, boolean byName) {
        if (members.size() == 1) {
            return List.of(question.apply(members.get(0)));
        }
        List<T> answers = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        List<Together.Outcome<T>> outcomes = together.ask(members, question);
        for (int i = 0; i < outcomes.size(); i++) {
            String name = members.get(i).name();
            outcomes.get(i).answer().ifPresent(answers::add);
            outcomes.get(i)
                    .failure()
                    // Most places know no names of polymorphs; that is no news.
                    .filter(failure -> !byName || !(failure instanceof NotServedException))
                    .ifPresent(failure -> silent.add(sentence(name, failure)));
        }
        if (answers.isEmpty() && !silent.isEmpty()) {
            throw new SourceException(String.join(" ", silent));
        }
        keepSilences(silent);
        return answers;
    }

    private synchronized void keepSilences(List<String> silent) {
        silences.addAll(silent);
    }

    private static String sentence(String name, SourceException failure) {
        String message = String.valueOf(failure.getMessage()).strip();
        String named = message.contains(name) ? message : name + ": " + message;
        return named.matches("(?s).*[.!?]") ? named : named + ".";
    }

    private static String joined(Stream<String> words) {
        return words.distinct().collect(Collectors.joining(", "));
    }
}
