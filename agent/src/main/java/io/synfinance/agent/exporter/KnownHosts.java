package io.synfinance.agent.exporter;

import io.synfinance.agent.config.ExporterConfig;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The names by which the port answers. A site that a browser shows can have its own name lead to 127.0.0.1, and then read
 * what the port tells (DNS rebinding); the browser still sends that name in {@code Host}.
 *
 * <p>Addresses, {@code localhost}, the machine's name and the configured ones are known. Without configured names only the
 * page is looked after, and only where nothing else keeps strangers out: a scrape is never refused unless somebody asked for
 * it.
 */
final class KnownHosts {

    private static final String NUMBERS = "[0-9.]+";

    private final Set<String> names = new HashSet<>();
    private final boolean all;
    private final boolean page;

    KnownHosts(ExporterConfig config) {
        names.add("localhost");
        add(config.host());
        add(System.getenv().getOrDefault("HOSTNAME", ""));
        add(System.getenv().getOrDefault("COMPUTERNAME", ""));
        config.allowedHosts().forEach(host -> add(withoutPort(host)));
        all = config.allowedHosts().stream().anyMatch(host -> !host.isEmpty());
        page = all || (isLoopback(config.host()) && config.tls() == null && config.access() == null);
    }

    private void add(String name) {
        if (!name.isEmpty()) {
            names.add(plain(name));
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false; // then there will be no port either
        }
    }

    /** Whether the request asks for a name that is known, or may ask for any. */
    boolean know(Request request) {
        boolean checked = all || (page && isOfPage(request.path()));
        // Whoever sends none (HTTP/1.0) is no browser.
        return !checked || request.headers("host").stream().allMatch(this::isKnown);
    }

    private static boolean isOfPage(String path) {
        return path.equals("/") || path.startsWith("/page/");
    }

    private boolean isKnown(String host) {
        String name = plain(withoutPort(host));
        return names.contains(name) || name.endsWith(".localhost") || name.matches(NUMBERS) || name.indexOf(':') >= 0;
    }

    /** A colon within a name is one of an address of IPv6, which stands in brackets. */
    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.indexOf(']') ? host.substring(0, colon) : host;
    }

    private static String plain(String host) {
        String name = host.trim().toLowerCase(Locale.ROOT);
        if (name.startsWith("[") && name.endsWith("]")) {
            return name.substring(1, name.length() - 1);
        }
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
