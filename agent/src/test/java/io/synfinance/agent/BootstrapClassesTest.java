package io.synfinance.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BootstrapClassesTest {

    private static final String PACKAGE = "io.synfinance.agent.bootstrap.";
    private static final List<String> NAMES = Arrays.asList(BootstrapClasses.NAMES);

    @Test
    void everyClassOfTheBridgeIsDefined() throws Exception {
        assertThat(NAMES).containsExactlyInAnyOrderElementsOf(compiled());
    }

    @Test
    void noClassIsDefinedBeforeItsSuperclass() throws Exception {
        for (String name : NAMES) {
            String superclass =
                    Class.forName(PACKAGE + name).getSuperclass().getName().replace(PACKAGE, "");

            // then
            assertThat(NAMES.indexOf(superclass)).as(name).isLessThan(NAMES.indexOf(name));
        }
    }

    private static List<String> compiled() throws IOException, URISyntaxException {
        Path classes = Path.of(BootstrapClasses.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.list(classes.resolve(PACKAGE.replace('.', '/')))) {
            return files.map(file -> file.getFileName().toString().replace(".class", ""))
                    .filter(name -> !name.equals("package-info"))
                    .toList();
        }
    }
}
