package io.retort.client.catalogue.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"a,b\n1,2\n", "a;b\n1;2\n", "a\tb\r\n1\t2\r\n", "# made by hand\na,b\n\n1,2", "\"a\",\"b\"\r1,2"
            })
    void separatorsAndLineEndsAreSeen(String text) {
        TableText table = TableText.of(text);
        assertThat(table.headers()).containsExactly("a", "b");
        assertThat(table.rows()).extracting(TableText.Row::cells).containsExactly(List.of("1", "2"));
    }

    @Test
    void aQuotedCellMayHoldSeparatorsQuotesAndLineEndsAndLinesAreStillCounted() {
        TableText table = TableText.of("a,b\n\"x, \"\"y\"\"\nz\",1\nw,2\n");
        assertThat(table.rows())
                .containsExactly(
                        new TableText.Row(2, List.of("x, \"y\"\nz", "1")), new TableText.Row(4, List.of("w", "2")));
    }

    @Test
    void exportsOfOldProgramsAreDecoded() throws IOException {
        byte[] latin = "formula;Eg ± (eV)\nGaN;0,02".getBytes(Charset.forName("windows-1252"));
        assertThat(TableText.read(new ByteArrayInputStream(latin)).headers()).contains("Eg ± (eV)");
        byte[] excel = "\uFEFFformula\tEg (eV)\nGaN\t3.4".getBytes(StandardCharsets.UTF_16LE);
        assertThat(TableText.read(new ByteArrayInputStream(excel)).headers()).containsExactly("formula", "Eg (eV)");
        byte[] marked = "\uFEFFformula,Eg (eV)\nGaN,3.4".getBytes(StandardCharsets.UTF_8);
        assertThat(TableText.read(new ByteArrayInputStream(marked)).headers()).containsExactly("formula", "Eg (eV)");
    }

    @Test
    void whatIsNoTableSaysWhatItLacks() {
        assertThatThrownBy(() -> TableText.of("")).hasMessageContaining("empty");
        assertThatThrownBy(() -> TableText.of("just a sentence\n"))
                .hasMessageContaining("no header of several columns");
        assertThatThrownBy(() -> TableText.of("a,a\n1,2")).hasMessageContaining("twice");
        assertThatThrownBy(() -> TableText.of("a,b\n1,\"2\n")).hasMessageContaining("row of line 2 stays open");
    }
}
