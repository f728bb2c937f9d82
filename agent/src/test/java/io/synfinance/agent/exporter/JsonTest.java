package io.synfinance.agent.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void treesOfTheJdksTypesAreWritten() {
        // given
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("list", Arrays.asList("a", 1, 2.5, true, null));
        tree.put("floats", new float[] {1, 0.25f, Float.NaN});
        tree.put("longs", new long[] {1, Long.MAX_VALUE});
        tree.put("empty", Map.of());
        tree.put("none", List.of());

        // then
        assertThat(Json.of(tree))
                .isEqualTo("{\"list\":[\"a\",1,2.5,true,null],\"floats\":[1,0.25,null],"
                        + "\"longs\":[1,9223372036854775807],\"empty\":{},\"none\":[]}");
    }

    @Test
    void whatJsonHasNoNumberForIsNull() {
        // then
        assertThat(Json.of(List.of(Double.NaN, Double.POSITIVE_INFINITY, 1e300, -0.5)))
                .isEqualTo("[null,null,1.0E300,-0.5]");
    }

    @Test
    void textsCannotLeaveTheirQuotesNorBecomeMarkup() {
        // given
        String hostile = "</script>\"'\\\n\u0000\u2028&\ud83d\ude00\ud800";

        // then
        assertThat(Json.of(Map.of(hostile, hostile)))
                .isEqualTo("{" + escaped() + ":" + escaped() + "}")
                .matches("[ -~]*");
    }

    private static String escaped() {
        return "\"\\u003c/script\\u003e\\u0022\\u0027\\u005c\\u000a\\u0000\\u2028\\u0026\\ud83d\\ude00\\ud800\"";
    }
}
