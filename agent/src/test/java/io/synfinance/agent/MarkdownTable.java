package io.synfinance.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The tables of a document of this project, for tests that hold it against the code. */
public final class MarkdownTable {

    private MarkdownTable() {}

    /**
     * The rows of all tables whose first column has that heading.
     *
     * @param file relative to the project's root, for example {@code docs/metrics.md}
     * @param heading of the first column
     * @return the cells of each row, without the spaces around them and without backticks
     */
    public static List<List<String>> rows(String file, String heading) {
        List<List<String>> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : text(file).split("\n", -1)) {
            List<String> cells = cells(line);
            boolean starts = !cells.isEmpty() && cells.get(0).equals(heading);
            inside = starts || (inside && !cells.isEmpty());
            if (inside && !starts && !cells.get(0).startsWith("---")) {
                rows.add(cells);
            }
        }
        return rows;
    }

    /** The whole text of a document. */
    public static String text(String file) {
        try {
            return Files.readString(root().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the wrapper lies, from the folder of a module or from the root itself. */
    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = Objects.requireNonNull(folder.getParent(), "started outside the project");
        }
        return folder;
    }

    private static List<String> cells(String line) {
        if (!line.startsWith("|") || !line.endsWith("|")) {
            return List.of();
        }
        return Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                .map(cell -> cell.replace("`", "").trim())
                .toList();
    }
}
