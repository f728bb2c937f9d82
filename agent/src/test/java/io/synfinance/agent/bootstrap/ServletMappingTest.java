package io.synfinance.agent.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServletMappingTest {

    @ParameterizedTest
    @CsvSource({
        "EXACT, /items, /items",
        "PATH, /api, /api/*",
        "PATH, '', /*",
        "EXTENSION, /orders/list.do, /*.do",
        "EXTENSION, /v1.2/list.do, /*.do",
        "CONTEXT_ROOT, '', /",
        "DEFAULT, /styles.css,",
        "UNKNOWN, /items,",
        "'', /items,",
        ", /items,",
        "EXACT,,",
        "PATH,,",
        "EXTENSION,,",
    })
    void aMappingIsWrittenAsTheSpecificationWritesIt(String match, String servletPath, String pattern) {
        assertThat(ServletMapping.pattern(match, servletPath)).isEqualTo(pattern);
    }
}
