package io.synfinance.agent.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTemplateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "''|/items|/items",
                "''|items|/items",
                "/shop|items|/shop/items",
                "/shop/|/items|/shop/items",
                "/shop|/|/shop",
                "/shop|''|/shop",
                "/|''|/",
                "/shop|/items/{id: [a-z]{2,4}}/tags/{tag}|/shop/items/{id}/tags/{tag}",
                "''|/items/{id:\\d+}|/items/{id}",
                "''|/items/{id}/at/12:30|/items/{id}/at/12:30",
                "''|/items/:id|/items/:id",
                "''|/broken/{id|/broken/{id",
            })
    void templatesArePutTogetherAndShownWithoutPatterns(String prefix, String template, String shown) {
        assertThat(RouteTemplate.join(prefix, template)).isEqualTo(shown);
    }

    @Test
    void whatIsJoinedAgainIsTheSameObjectUntilThereAreTooMany() {
        // when
        String first = RouteTemplate.join("/known", "/items/{id:\\d+}");
        String again = RouteTemplate.join(new String("/known"), "/items/{id:\\d+}");
        String last = "";
        for (int i = 0; i < 3_000; i++) {
            last = RouteTemplate.join("/many", "/items" + i);
        }

        // then
        assertThat(again).isSameAs(first);
        assertThat(last).isEqualTo("/many/items2999");
        assertThat(RouteTemplate.join("/many", "/items2999")).isEqualTo(last).isNotSameAs(last);
    }
}
