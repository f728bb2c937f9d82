package io.synfinance.it.harness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How to start a JVM; each method returns the command itself. The JVM runs in a folder of its own under
 * {@code target/it}, which also gets its {@code stdout.txt} and {@code stderr.txt}.
 */
public final class JavaCommand {

    private final String name;
    private final List<String> jvmArgs = new ArrayList<>();
    private final List<String> otherAgents = new ArrayList<>();
    private final List<String> args = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final Map<String, String> agentArgs = new LinkedHashMap<>();
    private @Nullable Jdk jdk;
    private String program = "java";
    private Classpath classpath = Classpath.EMPTY;
    private String main = "";
    private boolean jar;

    private JavaCommand(String name) {
        this.name = name;
    }

    /** A command whose folder under {@code target/it} has that name. */
    public static JavaCommand named(String name) {
        return new JavaCommand(name);
    }

    /** The JDK that runs the tests, unless told. */
    public JavaCommand jdk(Jdk jdk) {
        this.jdk = jdk;
        return this;
    }

    public JavaCommand jvmArgs(String... more) {
        jvmArgs.addAll(List.of(more));
        return this;
    }

    /** An option {@code -javaagent} that stands before ours; {@link #jvmArgs} stand behind it. */
    public JavaCommand otherAgent(String option) {
        otherAgents.add(option);
        return this;
    }

    public JavaCommand systemProperty(String key, String value) {
        return jvmArgs("-D" + key + "=" + value);
    }

    public JavaCommand environment(String key, String value) {
        environment.put(key, value);
        return this;
    }

    /** An argument of the agent, if it is started with one: {@code key=value} after the JAR. */
    public JavaCommand agentArg(String key, String value) {
        agentArgs.put(key, value);
        return this;
    }

    public JavaCommand agentArgs(Map<String, String> more) {
        agentArgs.putAll(more);
        return this;
    }

    public JavaCommand classpath(Classpath classpath) {
        this.classpath = classpath;
        return this;
    }

    public JavaCommand main(String className) {
        this.main = className;
        return this;
    }

    /** Starts {@code java -jar}. */
    public JavaCommand jar(Path jar) {
        this.jar = true;
        return main(jar.toString());
    }

    /** Starts another program of the JDK, as {@code javac}, with the {@link #args} and no other option. */
    public JavaCommand tool(String program) {
        this.program = program;
        return this;
    }

    public JavaCommand args(String... more) {
        args.addAll(List.of(more));
        return this;
    }

    /** A JVM without the agent. */
    public JavaProcess start() {
        return JavaProcess.start(name, line(jvmArgs), environment);
    }

    /** A JVM with the agent, on a port of its own unless {@code exporter.port} was set. */
    public AgentUnderTest startWithAgent() {
        return AgentUnderTest.of(startWithAgent(AgentJar.path()));
    }

    /** A JVM with that agent JAR, which may not come to serve metrics at all. */
    public JavaProcess startWithAgent(Path jar) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("exporter.port", "0");
        all.putAll(agentArgs);
        List<String> options = new ArrayList<>(otherAgents);
        options.add("-javaagent:" + jar + "=" + joined(all));
        options.addAll(jvmArgs);
        return JavaProcess.start(name, line(options), environment);
    }

    private static String joined(Map<String, String> agentArgs) {
        return agentArgs.entrySet().stream()
                .map(arg -> arg.getKey() + "=" + arg.getValue())
                .collect(Collectors.joining(","));
    }

    private List<String> line(List<String> options) {
        List<String> line = new ArrayList<>();
        line.add((jdk == null ? Jdk.current() : jdk).program(program).toString());
        if (!classpath.paths().isEmpty()) {
            line.add("-classpath");
            line.add(classpath.toString());
        }
        line.addAll(options);
        if (jar) {
            line.add("-jar");
        }
        if (!main.isEmpty()) {
            line.add(main);
        }
        line.addAll(args);
        return line;
    }
}
