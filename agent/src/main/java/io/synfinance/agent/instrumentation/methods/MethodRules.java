package io.synfinance.agent.instrumentation.methods;

import io.synfinance.agent.bootstrap.MethodBridge;
import io.synfinance.agent.bootstrap.MethodHook;
import io.synfinance.agent.config.RuleKind;
import io.synfinance.agent.instrumentation.ClassFileSearch;
import io.synfinance.agent.instrumentation.TargetClass;
import io.synfinance.agent.logging.AgentLog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.method.MethodDescription;
import org.jspecify.annotations.Nullable;

/**
 * The rules that say which methods are recorded, and as what: the annotations of {@code io.synfinance.annotations}, those of
 * other libraries, and the rules of the configuration file.
 */
public final class MethodRules {

    /** The name of the advice class for most methods. */
    public static final String ADVICE = "io.synfinance.agent.instrumentation.methods.MethodAdvice";

    /** That for methods whose results come later. */
    public static final String ADVICE_FOR_LATER = "io.synfinance.agent.instrumentation.methods.LaterMethodAdvice";

    /** That for methods that may be suspended. */
    public static final String ADVICE_FOR_SUSPENDABLE =
            "io.synfinance.agent.instrumentation.methods.SuspendableMethodAdvice";

    /** What every class file with one of our annotations contains. */
    public static final String DESCRIPTOR_PREFIX = "Lio/synfinance/annotations/";

    private static final String PACKAGE = "io.synfinance.annotations.";

    private final ClassFileSearch anyAnnotations = new ClassFileSearch("RuntimeVisibleAnnotations");
    private final ClassFileSearch ourAnnotations = new ClassFileSearch(DESCRIPTOR_PREFIX);
    private final MethodSinks sinks;
    private volatile @Nullable ForeignAnnotations foreign;
    private volatile PersonalNames personalNames;
    private final LaterResults later;
    private final AgentLog log;
    private final Supertypes supertypes = new Supertypes(new ClassFileReader());

    /** Numbers by class, method and rules, so that a class that comes again (reloaded, retransformed) keeps its place. */
    private final Map<String, Integer> indices = new ConcurrentHashMap<>();

    private final Set<String> woven = ConcurrentHashMap.newKeySet();
    private final AtomicInteger nextIndex = new AtomicInteger(MethodBridge.size());
    private volatile RuleSet fileRules = RuleSet.EMPTY;
    private volatile RuleListener listener = RuleListener.NONE;

    /**
     * Rules that record into sinks; none of the configuration file yet.
     *
     * @param sinks where calls are recorded
     * @param withForeign whether annotations of other libraries count
     * @param personalNames names that look personal and may be labels nevertheless
     * @param later knows results that come later
     * @param log told of paths that lead nowhere
     */
    public MethodRules(
            MethodSinks sinks, boolean withForeign, List<String> personalNames, LaterResults later, AgentLog log) {
        this.sinks = sinks;
        this.foreign = withForeign ? new ForeignAnnotations() : null;
        this.personalNames = new PersonalNames(personalNames);
        this.later = later;
        this.log = log;
    }

    /**
     * Puts the rules of the configuration file into force, in place of those before. Classes that are loaded already have to
     * be looked at again.
     *
     * @param rules the new ones
     */
    public void use(RuleSet rules) {
        fileRules = rules;
    }

    /**
     * Counts annotations of other libraries from now on, or no more.
     *
     * @param withForeign whether they count
     */
    public void countForeign(boolean withForeign) {
        foreign = withForeign ? new ForeignAnnotations() : null;
    }

    /**
     * Allows other names as labels.
     *
     * @param names that look personal and may be labels nevertheless
     */
    public void allow(List<String> names) {
        personalNames = new PersonalNames(names);
    }

    /**
     * The rules of the configuration file.
     *
     * @return those in force
     */
    public RuleSet fileRules() {
        return fileRules;
    }

    /**
     * Names who is told of what rules find.
     *
     * @param newListener instead of the one before
     */
    public void tell(RuleListener newListener) {
        listener = newListener;
    }

    /**
     * Whether a class on its way through the gate may have methods to record.
     *
     * @param loader an application's
     * @param internalName its name, with slashes
     * @param bytes its class file
     * @return false for nearly all
     */
    public boolean mayConcern(ClassLoader loader, String internalName, byte[] bytes) {
        return mayConcern(facts(loader, internalName, bytes), fileRules);
    }

    /**
     * Whether a class may have methods to record.
     *
     * @param type the class
     * @param rules of the configuration file, those in force or others
     * @return false for nearly all
     */
    public boolean mayConcern(ClassFacts type, RuleSet rules) {
        return isAnnotated(type) || !rules.concerning(type).isEmpty();
    }

    /** Asked of every class, most of which have no annotation at all. */
    private boolean isAnnotated(ClassFacts type) {
        ForeignAnnotations others = foreign;
        return type.contains(anyAnnotations)
                && (type.contains(ourAnnotations) || (others != null && others.mayBeIn(type)));
    }

    /**
     * Finds the methods of a class that are to be recorded, and installs their hooks.
     *
     * @param target the class
     * @return the methods to weave, none if there are none
     */
    public MarkedMethods mark(TargetClass target) {
        ClassFacts facts = facts(target.loader(), target.name().replace('.', '/'), target.bytes());
        List<FileRule> rules = fileRules.concerning(facts);
        Map<MethodDescription, MethodPlan> plans = new HashMap<>();
        Map<FileRule, Integer> found = new HashMap<>();
        for (MethodDescription method : target.type().getDeclaredMethods()) {
            if (hasBody(method)) {
                MethodPlan plan = plan(method, meant(method, facts, rules, found));
                if (plan != null) {
                    plans.put(method, plan);
                }
            }
        }
        if (!plans.isEmpty()) {
            woven.add(target.name());
        }
        found.forEach((rule, methods) -> listener.matched(rule.config().match(), methods));
        return new MarkedMethods(plans);
    }

    /**
     * Whether a class of that name has been woven.
     *
     * @param className a binary name
     * @return true if it has, whoever loaded it
     */
    public boolean hasWoven(String className) {
        return woven.contains(className);
    }

    private ClassFacts facts(ClassLoader loader, String internalName, byte[] bytes) {
        return new ClassFileFacts(loader, internalName, bytes, supertypes);
    }

    /** Bridges and the like, which compilers copy annotations to, are not what the developer has marked. */
    static boolean hasBody(MethodDescription method) {
        return method.isMethod() && !method.isAbstract() && !method.isNative() && !method.isSynthetic();
    }

    private List<FileRule> meant(
            MethodDescription method, ClassFacts facts, List<FileRule> rules, Map<FileRule, Integer> found) {
        List<FileRule> meant = new ArrayList<>();
        for (FileRule rule : rules) {
            if (rule.means(method, facts)) {
                if (rule.add(name(method) + method.getDescriptor())) {
                    found.merge(rule, 1, Integer::sum);
                }
                if (rule.becomesTooWide()) {
                    listener.refused(rule.config().match());
                } else {
                    meant.add(rule);
                }
            }
        }
        return meant;
    }

    private @Nullable MethodPlan plan(MethodDescription method, List<FileRule> rules) {
        List<MethodHook> hooks = new ArrayList<>();
        Capture capture = new Capture();
        addAnnotated(method, capture, hooks);
        for (FileRule rule : rules) {
            String origin =
                    rule.config().position() + " (" + rule.config().kind().text() + ")";
            add(rule.config().kind(), origin, method, RuleMembers.of(rule.config()), capture, hooks);
        }
        if (hooks.isEmpty()) {
            return null;
        }
        ResultShape shape = ResultShape.of(method, later);
        if (!method.getReturnType().isPrimitive()) {
            capture.result(); // which may be a stage that completes later
        }
        int index = indices.computeIfAbsent(key(method, rules), key -> nextIndex.getAndIncrement());
        MethodBridge.install(index, hooks.size() == 1 ? hooks.get(0) : new SeveralHooks(hooks));
        return new MethodPlan(index, capture, shape, method);
    }

    private void addAnnotated(MethodDescription method, Capture capture, List<MethodHook> hooks) {
        for (AnnotationDescription annotation : method.getDeclaredAnnotations()) {
            String type = annotation.getAnnotationType().getName();
            if (type.startsWith(PACKAGE)) {
                String simpleName = type.substring(PACKAGE.length());
                RuleKind kind = RuleKind.ofAnnotation(simpleName);
                if (kind == null) {
                    log.warn(name(method) + ": this agent does not know @" + simpleName + "; it needs a newer agent");
                } else {
                    add(kind, "@" + simpleName, method, RuleMembers.of(annotation), capture, hooks);
                }
            }
        }
        if (foreign != null && ForeignAnnotations.areOn(method)) {
            add(RuleKind.TIMED, "timed", method, RuleMembers.of(Collections.emptyMap()), capture, hooks);
        }
    }

    private void add(
            RuleKind kind,
            String origin,
            MethodDescription method,
            RuleMembers written,
            Capture capture,
            List<MethodHook> hooks) {
        PathCompiler paths = new PathCompiler(method, ResultShape.of(method, later), origin, capture, personalNames);
        try {
            hooks.add(new RuleSite(kind, method, written, paths, sinks, later).hook());
        } catch (IllegalArgumentException e) {
            log.warn(origin + " on " + name(method) + ": " + e.getMessage() + "; its calls are not recorded");
        }
        paths.problems().forEach(log::warn);
    }

    private static String name(MethodDescription method) {
        return method.getDeclaringType().asErasure().getName() + "." + method.getName();
    }

    /** Code that was woven for other rules may still run; it captures other arguments, so its hooks stay where they are. */
    private static String key(MethodDescription method, List<FileRule> rules) {
        StringBuilder key =
                new StringBuilder(name(method)).append(method.getDescriptor()).append(method.getDeclaredAnnotations());
        for (FileRule rule : rules) {
            key.append(rule.config());
        }
        return key.toString();
    }
}
