package io.retort.client.optimade.filter;

import io.retort.client.optimade.filter.FilterEvaluator.Warning;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks a filter over before it is applied: are its properties known, and what must be said about them? */
final class Checks implements Filter.Reader<Stream<Warning>> {

    private static final Pattern FRACTION = Pattern.compile("T[0-9:]{8}\\.[0-9]*[1-9]");

    private final Vocabulary vocabulary;

    Checks(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public Stream<Warning> everything(Filter.Everything filter) {
        return Stream.empty();
    }

    @Override
    public Stream<Warning> and(Filter.And filter) {
        return parts(filter.parts());
    }

    @Override
    public Stream<Warning> or(Filter.Or filter) {
        return parts(filter.parts());
    }

    @Override
    public Stream<Warning> not(Filter.Not filter) {
        return filter.filter().read(this);
    }

    @Override
    public Stream<Warning> comparison(Filter.Comparison filter) {
        List<Operand> both = List.of(filter.left(), filter.right());
        return Stream.concat(operands(both), timestamps(both));
    }

    @Override
    public Stream<Warning> known(Filter.Known filter) {
        return field(filter.field());
    }

    @Override
    public Stream<Warning> matching(Filter.Matching filter) {
        return operands(List.of(filter.field(), filter.value()));
    }

    @Override
    public Stream<Warning> has(Filter.Has filter) {
        Stream<Operand> items = filter.tuples().stream().flatMap(List::stream).map(Item::value);
        return operands(Stream.concat(filter.fields().stream(), items).toList());
    }

    @Override
    public Stream<Warning> length(Filter.Length filter) {
        return operands(List.of(filter.field(), filter.value()));
    }

    @Override
    public Stream<Warning> truth(Filter.Truth filter) {
        return field(filter.field());
    }

    private Stream<Warning> parts(List<Filter> filters) {
        return filters.stream().map(part -> part.read(this).toList()).flatMap(List::stream);
    }

    private Stream<Warning> operands(Collection<? extends Operand> operands) {
        return operands.stream().flatMap(operand -> operand instanceof Field field ? field(field) : Stream.empty());
    }

    private Stream<Warning> field(Field field) {
        if (vocabulary.isForeign(field)) {
            return Stream.of(new Warning(
                    "UnknownProviderProperty",
                    "'" + field + "' belongs to another provider; it is unknown for every entry here."));
        }
        if (!vocabulary.knows(field)) {
            throw new UnknownFieldException(field);
        }
        return Stream.empty();
    }

    /** Fractions of seconds are beyond RFC 3339 as OPTIMADE uses it, so servers may treat them as they like. */
    private static Stream<Warning> timestamps(List<Operand> both) {
        return both.stream()
                .filter(operand -> both.stream().anyMatch(OnEntry::isTimestamp)
                        && operand instanceof Operand.Text text
                        && FRACTION.matcher(text.value()).find())
                .map(operand -> new Warning(
                        "TimestampNotRFCCompliant",
                        operand + " has fractions of a second, which servers need not understand."));
    }
}
