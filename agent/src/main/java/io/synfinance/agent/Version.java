package io.synfinance.agent;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of this agent, as the build wrote it down. */
final class Version {

    static final String TEXT = read();

    private Version() {}

    private static String read() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            // A missing number is no reason not to start.
        }
        return properties.getProperty("version", "unknown");
    }
}
