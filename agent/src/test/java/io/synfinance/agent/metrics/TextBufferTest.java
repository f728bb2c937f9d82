package io.synfinance.agent.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextBufferTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "1, 1.0",
        "-3, -3.0",
        "0.5, 0.5",
        "0.000000001, 0.000000001",
        "12.00345, 12.00345",
        "-0.25, -0.25",
        "20000000, 20000000.0",
        "1e300, 1.0E300",
        "1e-12, 1.0E-12",
        "-0.0, 0.0",
        "NaN, NaN",
        "Infinity, +Inf",
        "-Infinity, -Inf",
    })
    void numbersAreWrittenInTheirShortestForm(double value, String text) throws IOException {
        assertThat(text(new TextBuffer().append(value))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7, 10, -1, 1234567890123456789L, Long.MAX_VALUE, Long.MIN_VALUE})
    void wholeNumbersAreWrittenAsTheyAre(long value) throws IOException {
        assertThat(text(new TextBuffer().append(value))).isEqualTo(Long.toString(value));
    }

    @Test
    void everyNumberReadsBackAsItself() throws IOException {
        Random random = new Random(42);
        for (int i = 0; i < 200_000; i++) {
            double value = i % 2 == 0
                    ? Double.longBitsToDouble(random.nextLong())
                    : random.nextLong(1L << random.nextInt(1, 62)) / 1e9;
            String text = text(new TextBuffer().append(value)).replace("Inf", "Infinity");
            assertThat((Double) Double.parseDouble(text)).as(text).isEqualTo((Double) value);
        }
    }

    private static String text(TextBuffer buffer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        buffer.writeTo(out);
        return out.toString(StandardCharsets.US_ASCII);
    }
}
