package io.synfinance.agent.instrumentation.methods;

import io.synfinance.agent.config.MethodRuleConfig;
import io.synfinance.agent.instrumentation.LaterCompanions;
import io.synfinance.agent.instrumentation.TargetClass;
import io.synfinance.agent.logging.AgentLog;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.method.ParameterDescription;

/**
 * Tells which methods of some classes the rules of a configuration file would record, and why not. It asks the same code
 * that decides when a class is woven, and loads none of these classes.
 */
public final class RuleExplainer {

    private static final String ENCODING = "UTF-8";

    private final ClassLoader classes;
    private final Set<String> names;
    private final Set<String> libraryClasses;
    private final MethodSinks sinks;
    private final List<String> personalLabels;
    private final ClassFileReader reader = new ClassFileReader();
    private final Supertypes supertypes = new Supertypes(reader);

    /**
     * An explainer.
     *
     * @param classes finds class files
     * @param names the binary names of the classes that are asked about
     * @param libraryClasses those that are instrumented as a library, which rules do not reach
     * @param sinks checks what is to be recorded; nothing is
     * @param personalLabels names that look personal and may be labels nevertheless
     */
    public RuleExplainer(
            ClassLoader classes,
            Collection<String> names,
            Set<String> libraryClasses,
            MethodSinks sinks,
            List<String> personalLabels) {
        this.classes = classes;
        this.names = new TreeSet<>(names);
        this.libraryClasses = libraryClasses;
        this.sinks = sinks;
        this.personalLabels = personalLabels;
    }

    /**
     * Explains rules.
     *
     * @param rules as they stand in the file
     * @param limit how many methods one may match
     * @return one explanation for each rule that can be understood, in the order of the file
     */
    public List<RuleExplanation> explain(List<MethodRuleConfig> rules, int limit) {
        Map<RuleExplanation, RuleSet> explanations = new LinkedHashMap<>();
        for (MethodRuleConfig rule : rules) {
            RuleSet alone = RuleSet.of(Collections.singletonList(rule), limit);
            for (FileRule fileRule : alone.rules()) {
                explanations.put(new RuleExplanation(fileRule), alone);
            }
        }
        for (String name : names) {
            if (!libraryClasses.contains(name)) {
                explain(name, explanations);
            }
        }
        for (RuleExplanation explanation : explanations.keySet()) {
            if (explanation.methods().isEmpty()) {
                MethodPattern pattern = explanation.rule().pattern();
                explanation.addProblem(new Mismatch(pattern, classes, names, libraryClasses).reason());
            }
        }
        return new ArrayList<>(explanations.keySet());
    }

    /** Reads a class once for all rules: there may be many thousands. */
    private void explain(String name, Map<RuleExplanation, RuleSet> explanations) {
        byte[] bytes = reader.read(classes, name);
        ClassFacts facts = new ClassFileFacts(classes, name.replace('.', '/'), bytes, supertypes);
        explanations.forEach((explanation, alone) -> {
            if (bytes.length > 0 && explanation.rule().mayConcern(facts)) {
                add(TargetClass.withParameterNames(classes, name, bytes), facts, alone, explanation);
            }
        });
    }

    private void add(TargetClass target, ClassFacts facts, RuleSet alone, RuleExplanation explanation) {
        int before = explanation.methods().size();
        for (MethodDescription method : target.type().getDeclaredMethods()) {
            if (MethodRules.hasBody(method) && explanation.rule().means(method, facts)) {
                explanation.addMethod(target.name() + "." + signature(method));
            }
        }
        if (explanation.methods().size() > before) {
            problemsOfWeaving(target, alone, explanation);
        }
    }

    /** What the log would say of this rule when the class is woven. */
    private void problemsOfWeaving(TargetClass target, RuleSet alone, RuleExplanation explanation) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(said, true, ENCODING)) {
            MethodRules rules =
                    new MethodRules(sinks, false, personalLabels, new LaterCompanions(), new AgentLog(out, "warn"));
            rules.use(alone);
            rules.mark(target);
            addProblems(said.toString(ENCODING), explanation);
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private static void addProblems(String said, RuleExplanation explanation) {
        String origin = explanation.rule().config().position() + " (";
        for (String line : said.split("\\R", -1)) {
            int start = line.indexOf(origin);
            if (start >= 0) {
                explanation.addProblem(line.substring(start));
            }
        }
    }

    /** As in {@code score(com.acme.Transaction, int)}. */
    static String signature(MethodDescription method) {
        List<String> types = new ArrayList<>();
        for (ParameterDescription parameter : method.getParameters()) {
            types.add(parameter.getType().asErasure().getActualName());
        }
        return method.getName() + "(" + String.join(", ", types) + ")";
    }
}
