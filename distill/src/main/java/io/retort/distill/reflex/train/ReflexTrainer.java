package io.retort.distill.reflex.train;

import io.retort.distill.reflex.Call;
import io.retort.distill.reflex.Field;
import io.retort.distill.reflex.Intent;
import io.retort.distill.reflex.Reflex;
import io.retort.distill.reflex.lexicon.Lexer;
import io.retort.distill.reflex.lexicon.Lexicon;
import io.retort.distill.reflex.lexicon.Piece;
import io.retort.distill.reflex.lexicon.Reading;
import io.retort.distill.reflex.student.Features;
import io.retort.distill.reflex.student.Net;
import io.retort.distill.reflex.student.Student;
import io.retort.distill.reflex.student.Verifier;
import io.retort.distill.reflex.train.QuestionMaker.Made;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes the weights of the reflex from its frames: {@code ReflexTrainer student.bin}. The same seed gives the same
 * bytes. The verifier is fitted on questions of frames that the nets of its fold had not seen.
 */
public final class ReflexTrainer {

    /** Seed of the weights that ship. */
    public static final long SEED = 20260117;

    private static final int FOLDS = 3;
    private static final Verifier TRUSTING = new Verifier(new double[Verifier.SIGNS + 1], 0);

    private final Lexicon lexicon = Lexicon.load();
    private final long seed;
    private final int each;
    private final int epochs;

    /**
     * @param seed of questions and weights
     * @param each questions of each frame
     * @param epochs passes over them
     */
    public ReflexTrainer(long seed, int each, int epochs) {
        this.seed = seed;
        this.each = each;
        this.epochs = epochs;
    }

    /** Trains and writes. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(
                arguments.length > 0
                        ? arguments[0]
                        : "distill/src/main/resources/io/retort/distill/reflex/student.bin");
        byte[] bytes = new ReflexTrainer(SEED, 9, 5).train(Frames.load());
        Path temporary = Files.createTempFile(file.toAbsolutePath().getParent(), "student", ".tmp");
        Files.write(temporary, bytes);
        Files.move(temporary, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        System.out.println(file + ": " + bytes.length + " bytes");
    }

    /** The bytes of a student trained on these frames. */
    public byte[] train(Frames frames) throws IOException {
        List<Made> questions = new QuestionMaker(lexicon, seed).draw(frames, each);
        SortedMap<String, Integer> words = words(frames);
        Lexer bare = new Lexer(lexicon, words.keySet());
        words(questions, bare).forEach((word, intents) -> words.merge(word, intents, (a, b) -> a | b));
        List<Net.Example> examples = questions.stream()
                .map(made -> example(bare.read(made.text()), made))
                .toList();
        Verifier verifier = Verifier.fit(cases(questions, examples, words), 0.9);
        Student student = new Student(net(examples, 1), net(examples, 2), words, verifier);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        student.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private Net net(List<Net.Example> examples, int view) {
        return Net.train(examples, Student.HEADS, epochs, 0.004f, seed + view);
    }

    /** Plans for questions of frames left out, fold by fold. */
    private List<Verifier.Case> cases(
            List<Made> questions, List<Net.Example> examples, SortedMap<String, Integer> words) {
        List<Verifier.Case> cases = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Net.Example> others = new ArrayList<>();
            for (int i = 0; i < questions.size(); i++) {
                if (questions.get(i).group() % FOLDS != fold) {
                    others.add(examples.get(i));
                }
            }
            Reflex reflex = new Reflex(lexicon, new Student(net(others, 1), net(others, 2), words, TRUSTING));
            for (Made made : questions) {
                if (made.group() % FOLDS == fold) {
                    Reflex.Judged judged = reflex.judge(made.text());
                    if (judged.signs().length > 0) {
                        cases.add(new Verifier.Case(judged.signs(), isRight(judged, made)));
                    }
                }
            }
        }
        return cases;
    }

    private static boolean isRight(Reflex.Judged judged, Made made) {
        if (judged.plan().intent() != made.intent()) {
            return false;
        }
        Optional<Field> field = judged.plan().calls().isEmpty()
                ? Optional.empty()
                : judged.plan().calls().get(0).field();
        boolean fieldRight =
                made.field() < 0 || field.isPresent() && field.get().ordinal() == made.field();
        Optional<Call> rank = judged.plan().calls().stream()
                .filter(call -> call.intent() == Intent.RANK)
                .findFirst();
        boolean orderRight = made.order() < 0
                || rank.flatMap(call -> call.slot("order")).equals(Optional.of(made.order() == 0 ? "max" : "min"));
        return fieldRight && orderRight;
    }

    private static Net.Example example(Reading reading, Made made) {
        return new Net.Example(Features.of(reading), new int[] {made.intent().ordinal(), made.field(), made.order()});
    }

    /** Every word that stands in a frame, drawn or not. */
    private static SortedMap<String, Integer> words(Frames frames) {
        SortedMap<String, Integer> words = new TreeMap<>();
        for (Frames.Frame frame : frames.frames()) {
            String plain = frame.text().replaceAll("\\{\\w+}", " ").replaceAll("[^\\p{L}'-]+", " ");
            for (String word : plain.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
                if (word.length() > 1) {
                    words.merge(word, 1 << frame.intent().ordinal(), (a, b) -> a | b);
                }
            }
        }
        return words;
    }

    private static SortedMap<String, Integer> words(List<Made> questions, Lexer lexer) {
        SortedMap<String, Integer> words = new TreeMap<>();
        for (Made made : questions) {
            lexer.read(made.text())
                    .all(Piece.Word.class)
                    .forEach(word -> words.merge(word.word(), 1 << made.intent().ordinal(), (a, b) -> a | b));
        }
        return words;
    }
}
