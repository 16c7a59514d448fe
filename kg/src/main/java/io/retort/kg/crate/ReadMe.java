package io.retort.kg.crate;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page that a person opens first. */
final class ReadMe {

    private static final String CHECK = """

            ## How to check the numbers

            `workings.json` lists each number that the answer shows (`claims`) and each derived fact (`facts`), with an
            expression. An expression is in SI units:

            - `{ev-…}` is the number of that fact in `facts.json`, times the `factor` of its unit, plus the `offset`
              (`units.json`);
            - `[GPa]` is the `factor` of that unit;
            - the rest is arithmetic: `+ - * / ^ ( )`, `min`, `max`, `abs`, `sqrt`, or a comparison that is yes or no.

            Subtract the `offset` of the result's unit, divide by its `factor`, and compare: the difference is at most
            `within`, which for a number in the answer is half of the last digit shown. `sha256sum -c sha256sums.txt` checks
            the files. Each line of `trace.jsonl` holds the SHA-256 of the rest of the line (`h`) and that of the line before
            (`prev`).
            """;

    private final RunRecord run;
    private final List<Working> derived;

    ReadMe(RunRecord run, List<Working> derived) {
        this.run = run;
        this.derived = derived;
    }

    String text() {
        return "# " + inline(run.question()) + "\n\n" + quoted(run.answer().text()) + "\n\nAnswered "
                + run.end().toString().substring(0, 10) + " from " + run.used().size() + " facts in "
                + run.calls().size()
                + " tool calls. Open `ro-crate-preview.html` in a browser for the facts and where they come from.\n\n"
                + "## Files\n\n" + files() + CHECK + open();
    }

    private static String files() {
        return Stream.of(CrateFile.values())
                .map(file -> "- `" + file.path() + "`: " + file.words() + "\n")
                .collect(Collectors.joining());
    }

    /** What nobody can work out from the crate alone is said. */
    private String open() {
        List<Working> without = derived.stream()
                .filter(working -> working.expression().isEmpty())
                .toList();
        return without.isEmpty()
                ? ""
                : "\nThese derived facts do not follow by arithmetic from other facts in the crate; how they came about is said"
                        + " in words:\n\n"
                        + without.stream()
                                .map(working -> "- `" + working.of() + "`: " + inline(working.how()) + "\n")
                                .collect(Collectors.joining());
    }

    private static String inline(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String quoted(String text) {
        return text.strip().lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
    }
}
