package io.synfinance.it.harness;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The document of supported libraries says of each server what its contract tests say. */
class SupportedLibrariesDocumentTest {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Response SOME_ANSWER = Response.of(400, Map.of(), new byte[1]);

    @Test
    void theDocumentHasTheTableThatTheTestsMake() throws Exception {
        String document = Files.readString(Workspace.source("../docs/supported-libraries.md"));

        assertThat(document).contains(table());
    }

    private static String table() throws Exception {
        Map<String, Row> rows = new TreeMap<>();
        for (Class<?> type : contracts()) {
            HttpServerContract contract = newContract(type);
            if (contract.withAgent()) {
                rows.computeIfAbsent(name(type), key -> new Row()).add(contract);
            }
        }
        StringBuilder table = new StringBuilder(
                "| test | versions | JDKs | agent attached on | `/items/42` is | client leaves before the"
                        + " answer | in the middle | malformed request | not there |\n|---|---|---|---|---|---|---|---|---|\n");
        rows.forEach((name, row) ->
                table.append("| `").append(name).append("` | ").append(row).append(" |\n"));
        return table.toString();
    }

    private static List<Class<?>> contracts() throws Exception {
        Path root = Path.of(SupportedLibrariesDocumentTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(root.resolve("io/synfinance/it/servers"))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> root.relativize(file)
                            .toString()
                            .replace(".class", "")
                            .replace('/', '.'))
                    .sorted(Comparator.naturalOrder())
                    .<Class<?>>map(SupportedLibrariesDocumentTest::load)
                    .filter(type -> HttpServerContract.class.isAssignableFrom(type)
                            && !Modifier.isAbstract(type.getModifiers()))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return (outer == null ? type : outer).getSimpleName();
    }

    private static HttpServerContract newContract(Class<?> type) throws ReflectiveOperationException {
        Class<?> outer = type.getEnclosingClass();
        boolean inner = outer != null && !Modifier.isStatic(type.getModifiers());
        Constructor<?> constructor = inner ? type.getDeclaredConstructor(outer) : type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return (HttpServerContract) (inner ? constructor.newInstance(newOuter(outer)) : constructor.newInstance());
    }

    private static Object newOuter(Class<?> outer) throws ReflectiveOperationException {
        Constructor<?> constructor = outer.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    /** What the contracts of one test class say together. */
    private static final class Row {

        /** By column, in the order of numbers: 8 before 11, 9.4 before 10.0. */
        private final Map<String, Set<String>> cells = new LinkedHashMap<>();

        void add(HttpServerContract contract) {
            ServerApp server = contract.server();
            cell("version", server.version());
            cell("jdk", Integer.toString(server.jdk()));
            if (server.isAttached()) {
                cell("attached", Integer.toString(server.jdk()));
            }
            cell("attached");
            cell("items", contract.itemsEndpoint());
            cell("before", contract.goneBeforeTheAnswer().status());
            cell("before", contract.orGoneBeforeTheAnswer().status());
            cell("middle", contract.goneInTheMiddle().status());
            cell("malformed", malformed(contract, server));
            server.limits().forEach((kind, reason) -> cell("limits", kind + ": " + reason));
            cell("limits");
        }

        private static String malformed(HttpServerContract contract, ServerApp server) {
            return server.limits().containsKey(ServerApp.Kind.MALFORMED)
                    ? "none"
                    : contract.malformed(SOME_ANSWER).status();
        }

        private void cell(String column, String value) {
            cell(column).add(value);
        }

        private Set<String> cell(String column) {
            return cells.computeIfAbsent(column, key -> new TreeSet<>(Comparator.comparing(Row::padded)));
        }

        private static String padded(String value) {
            return NUMBER.matcher(value)
                    .replaceAll(number -> "0".repeat(9) + number.group())
                    .replaceAll("0+(\\d{9})", "$1");
        }

        @Override
        public String toString() {
            return cells.values().stream()
                    .map(values -> values.stream()
                            .map(value -> value.replaceAll("^(/.*|client_gone)$", "`$1`"))
                            .collect(joining(", ")))
                    .collect(joining(" | "));
        }
    }
}
