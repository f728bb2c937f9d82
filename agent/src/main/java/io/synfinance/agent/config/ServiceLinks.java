package io.synfinance.agent.config;

import java.util.regex.Pattern;

/**
 * The variables that Kubernetes sets in a container for each Service of the namespace, {@code …_SERVICE_HOST} and the like.
 * Those of a Service {@code synfinance-exporter} look like ours, and its {@code SYNFINANCE_EXPORTER_PORT} is an address.
 */
final class ServiceLinks {

    private static final Pattern NAME =
            Pattern.compile(".*_SERVICE_(HOST|PORT(_.*)?)|.*_PORT_\\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?");

    private static final Pattern ADDRESS = Pattern.compile("(tcp|udp|sctp)://.*");

    private ServiceLinks() {}

    static boolean contain(String name, String value) {
        return NAME.matcher(name).matches() || ADDRESS.matcher(value).matches();
    }
}
