package io.synfinance.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which JDKs are found, and by which of their names. */
class JdkTest {

    @Test
    void featureIsReadFromEveryKindOfVersion() {
        assertThat(Jdk.feature("1.8.0_482")).isEqualTo(8);
        assertThat(Jdk.feature("21.0.12.1")).isEqualTo(21);
        assertThat(Jdk.feature("27-ea")).isEqualTo(27);
    }

    @Test
    void runningJdkIsFound() {
        assertThat(Jdk.current().feature()).isEqualTo(Runtime.version().feature());
        assertThat(Jdk.current().java()).isExecutable();
    }

    @Test
    void variableNamesAJdk(@TempDir Path home) throws IOException {
        // given
        Files.createDirectory(home.resolve("bin"));
        Files.createFile(home.resolve("bin/javac")).toFile().setExecutable(true);
        JdkSearch search = new JdkSearch(Map.of("JAVA_HOME_99_X64", home.toString()), key -> null);
        // then
        assertThat(search.find(99)).isEmpty();
        // when
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"99.0.1\"\n");
        // then
        assertThat(search.find(99).map(Jdk::version)).contains("99.0.1");
        assertThat(search.find(98)).isEmpty();
    }
}
