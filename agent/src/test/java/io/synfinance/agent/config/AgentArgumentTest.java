package io.synfinance.agent.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentArgumentTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", ",", " , ,", "\t"})
    void anEmptyArgumentSaysNothing(@Nullable String argument) {
        // when
        AgentConfig config = Given.argument(argument);

        // then
        assertThat(config.exporter().port()).isEqualTo(9474);
        assertThat(config.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exporter.port=1,log.level=warn",
                "exporter.port=1,log.level=warn,",
                ",exporter.port=1,,log.level=warn",
                " exporter.port = 1 , log.level = warn ",
            })
    void spacesAndSpareCommasDoNotMatter(String argument) {
        // when
        AgentConfig config = Given.argument(argument);

        // then
        assertThat(config.exporter().port()).isEqualTo(1);
        assertThat(config.logLevel()).isEqualTo("warn");
        assertThat(config.problems()).isEmpty();
    }

    @Test
    void theFirstOfTwoEqualKeysCounts() {
        assertThat(Given.argument("exporter.port=1,exporter.port=2").exporter().port())
                .isEqualTo(1);
    }

    @Test
    void aValueMayContainAnEqualsSign() {
        assertThat(Given.argument("exporter.host=a=b").exporter().host()).isEqualTo("a=b");
    }

    @Test
    void aPartWithoutEqualsSignIsReportedAndTheRestCounts() {
        // when
        AgentConfig config = Given.argument("9475,exporter.port=1,=2");

        // then
        assertThat(config.exporter().port()).isEqualTo(1);
        assertThat(config.problems())
                .containsExactly(
                        "agent argument: expected key=value,key=value, found '9475'; write for example exporter.port=9474",
                        "agent argument: expected key=value,key=value, found '=2'; write for example exporter.port=9474");
    }

    @Test
    void noArgumentWhateverStopsTheStart() {
        // when
        Random random = new Random(20260101);
        List<String> pieces = List.of(
                "exporter.port",
                "log.level",
                "instrumentation.",
                "=",
                ",",
                " ",
                "",
                "-1",
                "true",
                "\u0000",
                "İ",
                "💥",
                ".",
                "_",
                "'",
                "\n",
                "$return",
                "%s",
                "{}",
                "\\");

        // then
        for (int i = 0; i < 5_000; i++) {
            String argument = random.ints(random.nextInt(12), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .reduce("", String::concat);
            AgentConfig config = Given.argument(argument);
            assertThat(config.exporter().port()).as(argument).isBetween(0, 65_535);
            assertThat(config.problems()).as(argument).noneMatch(String::isBlank);
        }
    }
}
