package io.synfinance.agent.instrumentation.play;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutePatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/|/|/",
                "/items|/items|/items",
                "/items/$id<[^/]+>|/items/42|/items/{id}",
                "/shops/$shop<[^/]+>/orders/$order<[0-9]{1,9}>|/shops/rome/orders/7|/shops/{shop}/orders/{order}",
                "/files/$file<.+>|/files/a/b.txt|/files/{file}",
                "/files/$path<.+>|/files//x|/files/{path}",
                "/apiitems/$id<[^/]+>|/api/items/42|/api/items/{id}",
                "/api$id<[^/]+>|/api/42|/api/{id}",
                "/$from<[^/]+>-$to<[^/]+>|/1-2|/{from}-{to}",
                "/price/$|/price/$|/price/$",
            })
    void patternsAreShownAsTemplates(String pattern, String path, String template) {
        assertThat(RoutePattern.template(pattern, path)).isEqualTo(template);
    }
}
