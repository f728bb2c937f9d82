package io.synfinance.traffic;

import java.nio.file.Path;

/**
 * What {@code --stack} starts.
 *
 * @param files the folder with {@code prometheus.yml}, {@code alertmanager.yml} and {@code rules/}
 */
record StackPrograms(Path prometheus, Path alertmanager, Path files) {}
