package io.retort.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.core.format.ParseBench;
import io.retort.core.format.ReadOptions;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code retort bench parse}. */
@Command(
        name = "parse",
        description = {
            "Reads structure files, several times over, and times each.",
            "Wall time around each whole file, from opening it to the last site; the page cache is warm after the first."
        },
        footer = {"", "Example: retort bench parse cifs --list names.txt --passes 5"})
final class BenchParseCommand implements Callable<Integer> {

    @Mixin
    private BenchFiles bench = new BenchFiles();

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<ParseBench.Pass> passes = new ParseBench(bench.files(), ReadOptions.LENIENT)
                .run(bench.passes(), bench.threads(), pass -> bench.line(document(pass)));
        bench.end("parse", "reading one file: opening, recognising, parsing, making every site", passes.size());
        return 0;
    }

    private static ObjectNode document(ParseBench.Pass pass) {
        return Json.object()
                .put("files_per_s", pass.filesPerSecond())
                .put("p50_ms", pass.p50Millis())
                .put("p95_ms", pass.p95Millis())
                .put("p99_ms", pass.p99Millis())
                .put("max_ms", pass.maxMillis())
                .put("errors", pass.errors())
                .put("peak_rss_mib", pass.peakRssMib())
                .put("files", pass.files())
                .put("sites", pass.sites());
    }
}
