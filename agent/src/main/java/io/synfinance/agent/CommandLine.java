package io.synfinance.agent;

import io.synfinance.agent.commands.Commands;
import io.synfinance.agent.exporter.PasswordHash;
import io.synfinance.agent.instrumentation.methods.MethodSinks;
import io.synfinance.agent.metrics.Metrics;
import io.synfinance.agent.metrics.MetricsSettings;
import java.io.File;
import java.security.GeneralSecurityException;
import java.util.function.ToIntBiFunction;

/** The agent's JAR as a program, behind the agent's own class loader: what the commands need of the rest is given to them. */
public final class CommandLine implements ToIntBiFunction<File, String[]> {

    /** Called by {@code AgentCommand}, across class loaders. */
    public CommandLine() {}

    @Override
    public int applyAsInt(File jar, String[] arguments) {
        return new Commands(jar, Version.TEXT, CommandLine::sinks, CommandLine::hash, System.in, System.out, System.err)
                .run(arguments);
    }

    private static String hash(char[] password) {
        try {
            return PasswordHash.of(password).toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot hash passwords", e);
        }
    }

    private static MethodSinks sinks() {
        return new MethodRecorders(Metrics.create(MetricsSettings.defaults()));
    }
}
