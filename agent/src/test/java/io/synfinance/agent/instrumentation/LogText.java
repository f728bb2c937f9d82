package io.synfinance.agent.instrumentation;

import io.synfinance.agent.logging.AgentLog;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A log whose text can be read. */
final class LogText {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    final AgentLog log = new AgentLog(new PrintStream(bytes, true, StandardCharsets.UTF_8), "debug");

    @Override
    public String toString() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
