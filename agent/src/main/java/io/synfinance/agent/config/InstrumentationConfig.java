package io.synfinance.agent.config;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** Which instrumentations are on: {@code instrumentation.<name>.enabled}, all unless switched off. */
public final class InstrumentationConfig {

    private final Set<String> switchedOff;

    private InstrumentationConfig(Set<String> switchedOff) {
        this.switchedOff = Collections.unmodifiableSet(switchedOff);
    }

    static InstrumentationConfig read(ConfigReader reader, Iterable<String> names) {
        Set<String> switchedOff = new HashSet<>();
        for (String name : names) {
            if (!reader.readSwitch("instrumentation." + name + ".enabled")) {
                switchedOff.add(name);
            }
        }
        return new InstrumentationConfig(switchedOff);
    }

    /**
     * Whether an instrumentation is on.
     *
     * @param name its kebab-case name
     * @return false if it was switched off
     */
    public boolean isEnabled(String name) {
        return !switchedOff.contains(name);
    }
}
