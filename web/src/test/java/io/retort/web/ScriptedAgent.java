package io.retort.web;

import io.retort.agent.Agent;
import io.retort.agent.Answer;
import io.retort.agent.CancelSignal;
import io.retort.agent.Claim;
import io.retort.agent.Question;
import io.retort.agent.RunReport;
import io.retort.agent.Step;
import io.retort.agent.TraceListener;
import io.retort.agent.tool.Observation;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** Plays a part for each question that the tests ask, step by step, with facts of {@link Facts}. */
final class ScriptedAgent implements Agent {

    static final String GAP = "What is the band gap of GaN?";
    static final String COMPARE = "Which is denser, ZnO or ZnS?";
    static final String WAITS = "Wait until you are stopped";
    static final String BREAKS = "Break";
    static final String UNKNOWN = "What is the band gap of Xx2O3?";

    /** A question that begins so is said again wherever an agent can say anything. */
    static final String HOSTILE = "Say <";

    private static final RunReport REPORT = new RunReport("tr-2f6c1a", "reflex", "reflex", 0.97, 0, 0, 0, 1, 41);

    /** Counted down when the agent has begun to wait. */
    final CountDownLatch waiting = new CountDownLatch(1);

    /** Counted down when a cancellation has reached it. */
    final CountDownLatch cancelled = new CountDownLatch(1);

    /** What it waits for at {@link #WAITS}. */
    final Semaphore goOn = new Semaphore(0);

    @Override
    public Answer ask(Question question, TraceListener listener) {
        return ask(question, listener, new CancelSignal());
    }

    @Override
    public Answer ask(Question question, TraceListener listener, CancelSignal cancel) {
        listener.on(new Step.Asked("tr-2f6c1a", question, "reflex"));
        return switch (question.text()) {
            case GAP -> gap(listener);
            case COMPARE -> compare(listener);
            case WAITS -> waits(listener, cancel);
            case BREAKS -> throw new IllegalStateException("secret detail");
            default -> question.text().startsWith(HOSTILE) ? hostile(question.text(), listener) : withheld();
        };
    }

    private static Answer gap(TraceListener listener) {
        listener.on(new Step.Thought("One property of one material: read the record that people mean by GaN."));
        listener.on(new Step.Called("c1", "get_material", "{\"material\":\"GaN\",\"properties\":[\"band_gap\"]}"));
        listener.on(new Step.Observed(
                "c1",
                "get_material",
                new Observation(
                        Observation.Outcome.COMPLETE,
                        "{" + Facts.GAN_GAP.id() + ":material} has a band gap of {" + Facts.GAN_GAP.id() + "}.",
                        List.of(Facts.GAN_GAP, Facts.GAN_SPACE_GROUP),
                        List.of(
                                new Observation.Note("caveat", "PBE underestimates band gaps."),
                                new Observation.Note(
                                        "rival", "Zincblende GaN, 10 meV per atom higher, has a gap of 1.57 eV.")),
                        List.of()),
                12));
        listener.on(new Step.Failed("c2", "get_structure", "There is no polymorph 'wurzite'; write 'wurtzite'."));
        listener.on(new Step.Objected("draft", List.of("1.8 eV is bound to no evidence.")));
        Draft draft = new Draft()
                .text("The band gap of ")
                .claim("GaN (mp-804)", Facts.GAN_SPACE_GROUP)
                .text(" is ")
                .claim("1.73 eV", Facts.GAN_GAP)
                .text(", calculated with ")
                .claim("PBE", Facts.GAN_GAP)
                .text(". Measured at ")
                .claim("300 K", Facts.GAN_GAP_MEASURED)
                .text(" it is ")
                .claim("3.39 eV", Facts.GAN_GAP_MEASURED)
                .text(". PBE is known to underestimate band gaps; the two values are not to be mixed.\n\n"
                        + "The record is wurtzite, space group ")
                .claim("P6_3mc", Facts.GAN_SPACE_GROUP)
                .text(".");
        return new Answer.Given(
                draft.text(),
                draft.claims(),
                Facts.OF_GAN,
                List.of(Facts.GAN_STRUCTURE),
                List.of(Facts.GAN_GAP_MEASURED.id()),
                REPORT);
    }

    private static Answer compare(TraceListener listener) {
        listener.on(new Step.Called("c1", "get_material", "{\"material\":\"ZnO\",\"properties\":[\"density\"]}"));
        listener.on(new Step.Observed("c1", "get_material", Facts.observed(Facts.ZNO_DENSITY), 8));
        Draft draft = new Draft()
                .claim("ZnO (mp-2133)", Facts.ZNO_DENSITY)
                .text(" has a density of ")
                .claim("5.68 g/cm³", Facts.ZNO_DENSITY)
                .text(". There is no record of ZnS.");
        return new Answer.Partial(
                draft.text(),
                draft.claims(),
                List.of(Facts.ZNO_DENSITY, Facts.ZNO_DENSITY_SI),
                List.of(),
                "the catalogue has no density of ZnS",
                REPORT);
    }

    private Answer waits(TraceListener listener, CancelSignal cancel) {
        listener.on(new Step.Called("c1", "search_materials", "{\"include\":[\"Li\",\"O\"]}"));
        try (CancelSignal.Registration registration = cancel.onCancel(goOn::release)) {
            waiting.countDown();
            goOn.acquire();
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts a run; they give its signal.", e);
        }
        if (cancel.isCancelled()) {
            cancelled.countDown();
            return withheld();
        }
        listener.on(new Step.Observed("c1", "search_materials", Facts.observed(Facts.ZNO_DENSITY), 900));
        return gap(listener);
    }

    private static Answer hostile(String words, TraceListener listener) {
        Evidence fact = Facts.saying(words);
        listener.on(new Step.Thought(words));
        listener.on(new Step.Called("c1", words, words));
        listener.on(new Step.Observed(
                "c1",
                words,
                new Observation(
                        Observation.Outcome.COMPLETE,
                        words,
                        List.of(fact),
                        List.of(new Observation.Note(words, words)),
                        List.of()),
                3));
        listener.on(new Step.Failed("c9", words, words));
        listener.on(new Step.Objected(words, List.of(words)));
        Draft draft = new Draft().text(words + " ").claim(words, fact).text(" javascript:window.pwned=1");
        return new Answer.Partial(
                draft.text(), draft.claims(), List.of(fact), List.of(Facts.structureSaying(words)), words, REPORT);
    }

    private static Answer withheld() {
        return new Answer.Withheld(
                "Xx is no element, so there is no material Xx2O3 to look up. Check the formula.",
                "the formula names no element Xx",
                REPORT);
    }

    /** Text that grows with its claims. */
    private static final class Draft {
        private final StringBuilder text = new StringBuilder();
        private final List<Claim> claims = new ArrayList<>();

        Draft text(String more) {
            text.append(more);
            return this;
        }

        Draft claim(String words, Evidence fact) {
            Optional<Quantity> quantity = fact.value() instanceof PropertyValue.Number number
                    ? Optional.of(number.quantity())
                    : Optional.empty();
            claims.add(new Claim(words, text.length(), quantity, List.of(fact.id())));
            return text(words);
        }

        String text() {
            return text.toString();
        }

        List<Claim> claims() {
            return claims;
        }
    }
}
