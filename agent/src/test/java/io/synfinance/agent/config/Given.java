package io.synfinance.agent.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What a user has written, in which place. */
final class Given {

    private static final List<String> INSTRUMENTATIONS = List.of("tomcat", "spring-mvc", "methods");

    private final Properties properties = new Properties();
    private final Map<String, String> environment = new HashMap<>();
    private @Nullable String argument;

    private Given() {}

    static Given nothing() {
        return new Given();
    }

    static AgentConfig argument(@Nullable String argument) {
        return nothing().withArgument(argument).read();
    }

    Given withArgument(@Nullable String argument) {
        this.argument = argument;
        return this;
    }

    Given withProperty(String name, String value) {
        properties.setProperty(name, value);
        return this;
    }

    Given withVariable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    AgentConfig read() {
        return AgentConfig.read(argument, properties, environment, INSTRUMENTATIONS);
    }
}
