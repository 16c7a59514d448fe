package io.retort.client.mp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;

/** How the wire writes things. */
final class Wire {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Wire() {}

    /** Without an exponent or a useless fraction: {@code 2}, {@code 0.025}. */
    static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    static JsonNode read(byte[] body) throws IOException {
        return MAPPER.readTree(body);
    }
}
