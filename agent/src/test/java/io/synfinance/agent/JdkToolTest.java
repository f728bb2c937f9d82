package io.synfinance.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdkToolTest {

    @ParameterizedTest
    @CsvSource({
        "jdk.compiler, jdk.compiler/com.sun.tools.javac.Main A.java, true",
        "jdk.jcmd, '', true",
        "java.base, java.base/sun.security.tools.keytool.Main, true",
        "'', sun.tools.jcmd.JCmd 1, true",
        "'', com.sun.tools.javac.Main A.java, true",
        "'', sun.security.tools.keytool.Main -list, true",
        "jdk.httpserver, jdk.httpserver/sun.net.httpserver.simpleserver.Main, false",
        "'', app.jar, false",
        "'', com.acme.Main com.sun.tools.javac, false",
        "com.acme.shop, com.acme.shop/com.acme.Main, false",
        "'', '', false",
    })
    void aToolIsKnownByItsModuleOrItsClass(String mainModule, String command, boolean tool) {
        assertThat(JdkTool.isTool(mainModule, command)).isEqualTo(tool);
    }

    @Test
    void theAgentsOwnJarAsAProgramIsATool(@TempDir Path folder) throws IOException {
        // given
        File jar = Files.createFile(folder.resolve("synfinance-agent.jar")).toFile();

        // then
        assertThat(JdkTool.isProgram(jar, jar + " attach 17")).isTrue();
        assertThat(JdkTool.isProgram(jar, jar.toString())).isTrue();
        assertThat(JdkTool.isProgram(jar, "/opt/app.jar " + jar)).isFalse();
        assertThat(JdkTool.isProgram(jar, "com.acme.Main " + jar)).isFalse();
        assertThat(JdkTool.isProgram(jar, "")).isFalse();
    }

    @Test
    void theseTestsAreNoTool() {
        assertThat(JdkTool.isRunning(new File("synfinance-agent.jar"))).isFalse();
    }
}
