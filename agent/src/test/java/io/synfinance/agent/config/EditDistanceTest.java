package io.synfinance.agent.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "port, port, 0",
        "'', port, 4",
        "port, '', 4",
        "port, sport, 1",
        "port, por, 1",
        "port, part, 1",
        "port, prot, 2",
        "port, Port, 1",
        "kitten, sitting, 3",
        "sunday, saturday, 3",
        "flaw, lawn, 2",
        "abc, xyz, 3",
    })
    void theDistanceIsTheNumberOfLettersToChange(String a, String b, int distance) {
        assertThat(EditDistance.between(a, b)).isEqualTo(distance);
        assertThat(EditDistance.between(b, a)).isEqualTo(distance);
    }
}
