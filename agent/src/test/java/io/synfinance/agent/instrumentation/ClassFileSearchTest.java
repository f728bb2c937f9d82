package io.synfinance.agent.instrumentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassFileSearchTest {

    @ParameterizedTest
    @CsvSource({
        "abc, abc, true",
        "abc, xxabc, true",
        "abc, abcxx, true",
        "abc, ababc, true",
        "abc, aabbcc, false",
        "abc, ab, false",
        "abc, '', false",
        "aaa, aabaaba, false",
        "aaa, aabaaa, true",
        "abab, abaabab, true",
        "a, xxxa, true",
        "a, xxx, false",
    })
    void aNameIsFoundWhereverItStands(String name, String bytes, boolean found) {
        assertThat(new ClassFileSearch(name).isIn(bytes.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(found);
    }

    @Test
    void onRandomBytesItFindsWhatANaiveSearchFinds() {
        // when
        Random random = new Random(20260101);
        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            String name = letters(random, 1 + random.nextInt(4)).replace('\u00e9', 'b');
            String text = letters(random, random.nextInt(60));
            boolean expected = text.contains(name);
            found += expected ? 1 : 0;

            // then
            assertThat(new ClassFileSearch(name).isIn(text.getBytes(StandardCharsets.ISO_8859_1)))
                    .as("%s in %s", name, text)
                    .isEqualTo(expected);
        }
        assertThat(found).isBetween(1_000, 19_000);
    }

    @Test
    void inClassFilesItFindsWhatANaiveSearchFinds() {
        // when
        List<Class<?>> classes =
                List.of(Object.class, String.class, ClassFileSearch.class, Gate.class, ClassFileSearchTest.class);
        List<String> names = List.of("java/lang/Object", "Lio/synfinance/annotations/", "Code", "jakarta/servlet/");

        // then
        for (Class<?> type : classes) {
            byte[] bytes = ClassFiles.of(type);
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            for (String name : names) {
                assertThat(new ClassFileSearch(name).isIn(bytes))
                        .as("%s in %s", name, type)
                        .isEqualTo(text.contains(name));
            }
        }
    }

    /** Few different ones, some of them negative as bytes, so that there are hits and near misses. */
    private static String letters(Random random, int length) {
        String alphabet = "ab\u00e9";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(random.nextBoolean() ? 2 : 3)));
        }
        return text.toString();
    }
}
