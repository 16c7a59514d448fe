package io.retort.cli;

import io.retort.agent.trace.Trace;
import io.retort.client.catalogue.CatalogueSource;
import io.retort.kg.crate.AnswerCrate;
import io.retort.kg.crate.Attribution;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A run as an RO-Crate, or its provenance alone. */
final class RunCrate {

    private RunCrate() {}

    static void zip(Trace trace, Assembly house, OutputStream out) throws IOException {
        byte[] lines = RunText.lines(trace).getBytes(StandardCharsets.UTF_8);
        List<Attribution> sources =
                house.catalogue().sources().stream().map(RunCrate::attribution).toList();
        AnswerCrate.of(trace, lines, sources, Version.text()).zip(out);
    }

    static String turtle(Trace trace) {
        return AnswerCrate.provenance(trace, Version.text(), true);
    }

    static String jsonLd(Trace trace) {
        return AnswerCrate.provenance(trace, Version.text(), false);
    }

    /** How a source wants to be cited. */
    private static Attribution attribution(CatalogueSource source) {
        return new Attribution(
                source.name(), source.release(), source.method().name(), source.licence(), source.citation());
    }
}
