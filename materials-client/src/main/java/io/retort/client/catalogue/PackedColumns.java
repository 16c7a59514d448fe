package io.retort.client.catalogue;

import io.retort.core.evidence.MaterialId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Columns as bytes: what an import writes at its end and a search reads whole. Big-endian. */
final class PackedColumns {

    private static final int CELL = Integer.BYTES + Double.BYTES + 1;

    private PackedColumns() {}

    /** Row, value and whether measured, for each row that has a value. */
    static byte[] pack(Column column) {
        int filled = 0;
        for (int row = 0; row < column.values().length; row++) {
            filled += column.has(row) ? 1 : 0;
        }
        ByteBuffer bytes = ByteBuffer.allocate(filled * CELL);
        for (int row = 0; row < column.values().length; row++) {
            if (column.has(row)) {
                bytes.putInt(row).putDouble(column.values()[row]).put((byte)
                        (column.measured().get(row) ? 1 : 0));
            }
        }
        return bytes.array();
    }

    static Column column(byte[] packed, int rows) {
        Column column = Column.empty(rows);
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        while (bytes.hasRemaining()) {
            column.offer(bytes.getInt(), bytes.getDouble(), bytes.get() == 1);
        }
        return column;
    }

    /** Ids in the order of the rows. */
    static byte[] packIds(List<MaterialId> ids) {
        StringBuilder text = new StringBuilder();
        ids.forEach(
                id -> text.append(id.database()).append('-').append(id.key()).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static List<MaterialId> ids(byte[] packed) {
        List<MaterialId> ids = new ArrayList<>();
        String text = new String(packed, StandardCharsets.UTF_8);
        for (int start = 0; start < text.length(); ) {
            int dash = text.indexOf('-', start);
            int end = text.indexOf('\n', start);
            ids.add(new MaterialId(text.substring(start, dash).intern(), text.substring(dash + 1, end)));
            start = end + 1;
        }
        return ids;
    }

    static byte[] pack(int[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
        bytes.asIntBuffer().put(values);
        return bytes.array();
    }

    static int[] ints(byte[] packed) {
        int[] values = new int[packed.length / Integer.BYTES];
        ByteBuffer.wrap(packed).asIntBuffer().get(values);
        return values;
    }

    static byte[] pack(long[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES);
        bytes.asLongBuffer().put(values);
        return bytes.array();
    }

    static long[] longs(byte[] packed) {
        long[] values = new long[packed.length / Long.BYTES];
        ByteBuffer.wrap(packed).asLongBuffer().get(values);
        return values;
    }
}
