package io.synfinance.agent.commands;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The environment variables that another process was started with. */
final class ProcessVariables {

    private ProcessVariables() {}

    /** By name; null where the system does not tell, as only Linux does, and only of processes of the same user. */
    static @Nullable Map<String, String> of(String pid) {
        return read(Paths.get("/proc", pid, "environ"));
    }

    /** Each ends with a zero. */
    static @Nullable Map<String, String> read(Path file) {
        String text;
        try {
            text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException | SecurityException e) {
            return null;
        }
        Map<String, String> variables = new HashMap<>();
        for (String variable : text.split("\0", -1)) {
            int equals = variable.indexOf('=');
            if (equals > 0) {
                variables.put(variable.substring(0, equals), variable.substring(equals + 1));
            }
        }
        return variables;
    }
}
