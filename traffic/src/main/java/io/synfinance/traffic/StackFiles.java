package io.synfinance.traffic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The configurations that are shipped, with the demo's addresses in them, in a folder of the demo's. */
final class StackFiles {

    private static final Pattern GLOBAL = Pattern.compile("(?ms)^global:\n.*?\n\n");
    private static final String RECEIVERS = "\nreceivers:\n";
    private static final Pattern RECEIVER = Pattern.compile("(?m)^  - name: (\\S+)$");

    private final Path shipped;
    private final Path folder;

    StackFiles(Path shipped, Path folder) {
        this.shipped = shipped.toAbsolutePath();
        this.folder = folder;
    }

    Path prometheus(Addresses addresses, Browser alertmanager, Browser prometheus) throws IOException {
        String text = Files.readString(shipped.resolve("prometheus.yml"))
                .replace("127.0.0.1:9474", addresses.metrics().authority())
                .replace("127.0.0.1:9093", alertmanager.authority())
                .replace("127.0.0.1:9090", prometheus.authority())
                .replace("  - rules/", "  - " + shipped.resolve("rules") + "/");
        return Files.writeString(folder.resolve("prometheus.yml"), text);
    }

    /** Routes, inhibitions and times; without mail's and Slack's settings, and with a webhook for each receiver. */
    Path alertmanager(Pager pager) throws IOException {
        String text = Files.readString(shipped.resolve("alertmanager.yml"));
        int end = text.indexOf(RECEIVERS);
        String receivers = RECEIVER.matcher(text.substring(end))
                .results()
                .map(receiver -> "  - {name: %s, webhook_configs: [{url: '%s'}]}\n"
                        .formatted(receiver.group(1), pager.address(receiver.group(1))))
                .collect(Collectors.joining());
        String routes = GLOBAL.matcher(text.substring(0, end)).replaceFirst("");
        return Files.writeString(folder.resolve("alertmanager.yml"), routes + RECEIVERS + receivers);
    }
}
