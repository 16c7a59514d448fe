package io.retort.core.format.cif;

import static org.assertj.core.api.Assertions.assertThat;

import io.retort.core.Archive;
import io.retort.core.Csv;
import io.retort.core.SharedData;
import io.retort.core.format.ReadLog;
import io.retort.core.format.ReadOptions;
import io.retort.core.format.StructureSyntaxException;
import io.retort.core.format.StructureText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The syntax cases of the Crystallography Open Database's parser, and its verdicts. */
class CodSyntaxTest {

    private final Map<String, byte[]> files = new HashMap<>();

    @Test
    void whatTheirParserRefusesIsRefusedWithALine() throws IOException {
        List<String> wrong = new ArrayList<>();
        int refused = 0;
        for (Map<String, String> row : cases()) {
            if (isRefused(row)) {
                StructureSyntaxException error = error(row.get("case"), ReadOptions.STRICT);
                refused++;
                if (error == null || error.line() < 1) {
                    wrong.add(row.get("case") + " is accepted");
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(refused).isEqualTo(55);
    }

    @Test
    void whatTheirParserAcceptsIsAccepted() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> row : cases()) {
            boolean accepted = row.get("errors").equals("0")
                    && !row.get("options").contains("--suppress")
                    && files.containsKey(file(row.get("case")));
            boolean mended =
                    row.get("options").contains("--fix") || !row.get("warnings").equals("0");
            if (accepted) {
                StructureSyntaxException error =
                        error(row.get("case"), mended ? ReadOptions.LENIENT : ReadOptions.STRICT);
                if (error != null) {
                    wrong.add(row.get("case") + " " + row.get("input") + " " + row.get("options") + ": "
                            + error.getMessage());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Five of the sixty complain about command-line options or quote the word ERROR; no file is at fault there. */
    private static boolean isRefused(Map<String, String> row) {
        return row.get("verdict").equals("FAILED")
                || List.of("cifparse_028", "cifparse_156").contains(row.get("case"));
    }

    private List<Map<String, String>> cases() throws IOException {
        Path folder = SharedData.require("data/structures");
        files.putAll(Archive.files(folder.resolve("cod-codcif.tar.zst")));
        files.putAll(Archive.files(folder.resolve("iucr-ciftest.tar.zst")));
        return Csv.rows(Archive.text(folder.resolve("expected-cod-codcif-cases.csv")));
    }

    private static String file(String name) {
        return "cod-codcif/src/components/codcif/tests/" + name + ".inp";
    }

    private StructureSyntaxException error(String name, ReadOptions options) {
        byte[] content = resolved(file(name));
        try {
            CifParser.parse(new StructureText(name, content, content.length), new ReadLog("CIF", options));
            return null;
        } catch (StructureSyntaxException e) {
            return e;
        }
    }

    /** A case is the text itself or one line with the path of it. */
    private byte[] resolved(String path) {
        byte[] content = files.get(path);
        String line = new String(content, StandardCharsets.UTF_8).strip();
        if (content.length > 300 || line.contains("\n") || line.isEmpty() || line.contains(" ")) {
            return content;
        }
        String target = Path.of(path).resolveSibling(line).normalize().toString();
        if (!files.containsKey(target)) {
            target = target.replaceFirst("^cod-codcif/", "iucr-ciftest/");
        }
        return files.containsKey(target) ? resolved(target) : content;
    }
}
