package io.synfinance.agent.instrumentation.methods;

import io.synfinance.agent.bootstrap.MethodBridge;
import io.synfinance.agent.bootstrap.MethodHook;
import io.synfinance.agent.instrumentation.TargetClass;
import io.synfinance.agent.logging.AgentLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.method.MethodDescription;
import org.jspecify.annotations.Nullable;

/** The rules that say which methods are recorded, and as what: the annotations of {@code io.synfinance.annotations}. */
public final class MethodRules {

    /** The name of the advice class, to be read by the weaver. */
    public static final String ADVICE = "io.synfinance.agent.instrumentation.methods.MethodAdvice";

    /** What every class file with one of our annotations contains. */
    public static final String DESCRIPTOR_PREFIX = "Lio/synfinance/annotations/";

    private static final String PACKAGE = "io.synfinance.annotations.";

    private final FraudSink fraud;
    private final GenerationSink generation;
    private final AgentLog log;

    /** Numbers by class, method and rule, so that a class that comes again (reloaded, retransformed) keeps its place. */
    private final Map<String, Integer> indices = new ConcurrentHashMap<>();

    private final AtomicInteger nextIndex = new AtomicInteger();

    /**
     * Rules that record into sinks.
     *
     * @param fraud for {@code @FraudDetection}
     * @param generation for {@code @TransactionGeneration}
     * @param log told of paths that lead nowhere
     */
    public MethodRules(FraudSink fraud, GenerationSink generation, AgentLog log) {
        this.fraud = fraud;
        this.generation = generation;
        this.log = log;
    }

    /**
     * Finds the marked methods of a class and installs their hooks.
     *
     * @param target the class
     * @return the methods to weave, none if no method is marked
     */
    public MarkedMethods mark(TargetClass target) {
        Map<MethodDescription, MethodPlan> plans = new HashMap<>();
        for (MethodDescription method : target.type().getDeclaredMethods()) {
            MethodPlan plan = hasBody(method) ? plan(method) : null;
            if (plan != null) {
                plans.put(method, plan);
            }
        }
        return new MarkedMethods(plans);
    }

    /** Bridges and the like, which compilers copy annotations to, are not what the developer has marked. */
    private static boolean hasBody(MethodDescription method) {
        return method.isMethod() && !method.isAbstract() && !method.isNative() && !method.isSynthetic();
    }

    private @Nullable MethodPlan plan(MethodDescription method) {
        List<MethodHook> hooks = new ArrayList<>();
        Capture capture = new Capture();
        for (AnnotationDescription annotation : method.getDeclaredAnnotations()) {
            String type = annotation.getAnnotationType().getName();
            if (type.startsWith(PACKAGE)) {
                MethodHook hook = hook(type.substring(PACKAGE.length()), annotation, method, capture);
                if (hook != null) {
                    hooks.add(hook);
                }
            }
        }
        if (hooks.isEmpty()) {
            return null;
        }
        int index = indices.computeIfAbsent(key(method), key -> nextIndex.getAndIncrement());
        MethodBridge.install(index, hooks.size() == 1 ? hooks.get(0) : new SeveralHooks(hooks));
        return new MethodPlan(index, capture);
    }

    private @Nullable MethodHook hook(
            String rule, AnnotationDescription annotation, MethodDescription method, Capture capture) {
        PathCompiler paths = new PathCompiler(method, "@" + rule, capture);
        MethodHook hook = hook(rule, name(method), paths, new RuleMembers(annotation));
        paths.problems().forEach(log::warn);
        return hook;
    }

    private @Nullable MethodHook hook(String rule, String method, PathCompiler paths, RuleMembers written) {
        switch (rule) {
            case "FraudDetection":
                fraud.enable();
                return new FraudDetectionHook(method, paths, written, fraud);
            case "TransactionGeneration":
                generation.enable();
                return new GenerationHook(method, paths, written, generation);
            default:
                log.warn(method + ": this agent does not know @" + rule + "; it needs a newer agent");
                return null;
        }
    }

    private static String name(MethodDescription method) {
        return method.getDeclaringType().asErasure().getName() + "." + method.getName();
    }

    private static String key(MethodDescription method) {
        return name(method) + method.getDescriptor() + method.getDeclaredAnnotations();
    }

    /** The marked methods of one class. */
    public static final class MarkedMethods {
        private final Map<MethodDescription, MethodPlan> plans;

        private MarkedMethods(Map<MethodDescription, MethodPlan> plans) {
            this.plans = plans;
        }

        /**
         * How many there are.
         *
         * @return 0 if the class has none
         */
        public int count() {
            return plans.size();
        }

        /**
         * Whether a method is one of them.
         *
         * @param method a method of the class
         * @return true if it is to be woven
         */
        public boolean contains(MethodDescription method) {
            return plans.containsKey(method);
        }

        /**
         * What the advice needs to know of each.
         *
         * @return mappings for {@link MethodRules#ADVICE}
         */
        public Advice.WithCustomMapping mappings() {
            return CaptureMappings.of(plans);
        }
    }
}
