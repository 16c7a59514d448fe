package io.retort.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says what is configured, what is missing, and the command that mends it. */
@Command(
        name = "doctor",
        description = "Says what is configured, what is missing, and the command that mends it.",
        footer = {"", "Example: retort doctor --json"})
final class DoctorCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand retort = new RetortCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "One JSON document.")
    private boolean json;

    @Override
    public Integer call() {
        List<Check> checks = new Doctor(retort.assembly()).examine();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ArrayNode list = Json.MAPPER.createArrayNode();
            checks.forEach(check -> list.add(check.document()));
            out.println(Json.object().set("checks", list).toString());
        } else {
            checks.forEach(check -> out.println(check.line()));
        }
        return checks.stream().allMatch(Check::ok) ? 0 : Failure.CODE;
    }

    /**
     * One finding.
     *
     * @param fix the command or setting that mends it, or widens what works
     */
    record Check(String name, boolean ok, String detail, Optional<String> fix) {

        static Check good(String name, String detail) {
            return new Check(name, true, detail, Optional.empty());
        }

        static Check optional(String name, String detail, String fix) {
            return new Check(name, true, detail, Optional.of(fix));
        }

        static Check bad(String name, String detail, String fix) {
            return new Check(name, false, detail, Optional.of(fix));
        }

        ObjectNode document() {
            ObjectNode document = Json.object().put("name", name).put("ok", ok).put("detail", detail);
            fix.ifPresent(text -> document.put("fix", text));
            return document;
        }

        String line() {
            return (ok ? "  ok   " : "  FAIL ") + name + ": " + detail
                    + fix.map(text -> "\n         → " + text).orElse("");
        }
    }
}
