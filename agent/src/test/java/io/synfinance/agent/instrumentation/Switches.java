package io.synfinance.agent.instrumentation;

import io.synfinance.agent.config.AgentConfig;
import io.synfinance.agent.config.InstrumentationConfig;
import java.util.Map;
import java.util.Properties;

/** Which instrumentations are on. */
final class Switches {

    private Switches() {}

    static InstrumentationConfig allOn() {
        return read("");
    }

    static InstrumentationConfig allBut(String name) {
        return read("instrumentation." + name + ".enabled=false");
    }

    private static InstrumentationConfig read(String argument) {
        return AgentConfig.read(argument, new Properties(), Map.of(), InstrumentationRegistry.names())
                .instrumentation();
    }
}
