package io.synfinance.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
    void theseTestsAreNoTool() {
        assertThat(JdkTool.isRunning()).isFalse();
    }
}
