package io.retort.eval.task;

import io.retort.core.evidence.Property;
import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A task: samples, how they are asked, and how answers are scored.
 *
 * @param name of its folder
 * @param title one line for a reader
 * @param property that is asked for, where it is one
 * @param unit of the truths and of every error
 * @param basis that the truths are counted per
 * @param unitAsked whether the question names unit and basis, so that an answer in others is wrong
 * @param method that an answer must be by, such as {@code HSE06} or {@code experiment}, where the question names one
 * @param scorer by name; {@code Scorers.NAMES} lists them
 * @param tolerance how near counts as right
 * @param floor truths smaller than this, in the task's unit, are left out of percentages and listed
 * @param prompts how a sample is asked: the prompt, then its paraphrases; trials take turns
 * @param trials where the command line does not say
 * @param notes what the report says beside the figures
 * @param truths the columns; the first is the one that a summary line speaks of
 * @param samples in the order in which they are asked
 */
public record Task(
        String name,
        String title,
        Optional<Property> property,
        Unit unit,
        Basis basis,
        boolean unitAsked,
        Optional<String> method,
        String scorer,
        Tolerance tolerance,
        double floor,
        List<String> prompts,
        int trials,
        List<String> notes,
        List<TruthColumn> truths,
        List<Sample> samples) {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    public Task {
        prompts = List.copyOf(prompts);
        notes = List.copyOf(notes);
        truths = List.copyOf(truths);
        samples = List.copyOf(samples);
    }

    /** What is asked in this trial, counted from 0: trials take the paraphrases in turn. */
    public String question(Sample sample, int trial) {
        if (sample.question().isPresent()) {
            return fill(sample.question().get(), sample);
        }
        return fill(prompts.get(trial % prompts.size()), sample);
    }

    public TruthColumn primary() {
        return truths.get(0);
    }

    /** The same task with these samples. */
    public Task with(List<Sample> chosen) {
        return with(truths, chosen);
    }

    /** The same task with these truth columns and samples. */
    public Task with(List<TruthColumn> columns, List<Sample> chosen) {
        return new Task(
                name, title, property, unit, basis, unitAsked, method, scorer, tolerance, floor, prompts, trials, notes,
                columns, chosen);
    }

    private static String fill(String prompt, Sample sample) {
        Map<String, String> slots = sample.slots();
        return SLOT.matcher(prompt)
                .replaceAll(slot -> Matcher.quoteReplacement(slots.getOrDefault(slot.group(1), sample.name())));
    }
}
