package io.synfinance.it.harness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder with a {@code package.json}, whose dependencies are there. */
public final class NodeProject {

    private final Path folder;

    private NodeProject(Path folder) {
        this.folder = folder;
    }

    /** What a run has printed to both streams, and how it ended. */
    public record Result(int exit, String text) {}

    /**
     * Installs what the lock file of that folder names. Without Node.js the calling test is skipped, and where the
     * variable {@code CI} is true it fails.
     */
    public static NodeProject in(Path folder) {
        Result npm = run(folder, List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        if (npm.exit() != 0) {
            throw Fetched.missing(
                    "Node.js 20 or later with npm is needed on the PATH, and a registry that npm reaches ("
                            + npm.text().strip() + ")");
        }
        return new NodeProject(folder);
    }

    /** Runs a script of the folder to its end. */
    public Result node(String script, String... arguments) {
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        return run(folder, command);
    }

    private static Result run(Path folder, List<String> command) {
        Path log = Workspace.newFolder("monitoring", "node").resolve("log.txt");
        Fetched.Run run = Fetched.run(folder, log, command);
        return new Result(run.exit(), run.text());
    }
}
