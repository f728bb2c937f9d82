package io.synfinance.it.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A file of {@code prometheus/} for a test that cannot wait for minutes: every duration in it (windows, offsets, {@code
 * for}, intervals, waits) is a thirtieth of what is shipped, 5m is 10s, and nothing else differs but what the test
 * replaces by name.
 */
record Faster(String text) {

    private static final Path FOLDER = Workspace.source("../prometheus").normalize();
    private static final Pattern DURATION = Pattern.compile("(?<![\\w.:])(\\d+)([smhd])(?!\\w)");
    private static final int FACTOR = 30;

    static Faster of(String file) {
        try {
            return new Faster(
                    DURATION.matcher(Files.readString(FOLDER.resolve(file))).replaceAll(Faster::shorter));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Faster with(String shipped, String other) {
        assertThat(text).contains(shipped);
        return new Faster(text.replace(shipped, other));
    }

    /** Without all that comes after that line, which goes too. */
    Faster upTo(String line) {
        return new Faster(text.substring(0, text.indexOf("\n" + line + "\n") + 1));
    }

    Faster and(String more) {
        return new Faster(text + more);
    }

    Path writeTo(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static String shorter(MatchResult duration) {
        long unit = switch (duration.group(2)) {
            case "d" -> 86_400_000;
            case "h" -> 3_600_000;
            case "m" -> 60_000;
            default -> 1_000;
        };
        return Long.parseLong(duration.group(1)) * unit / FACTOR + "ms";
    }
}
