package io.synfinance.agent.instrumentation.methods;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/** The marked methods of one class. */
public final class MarkedMethods {

    private final Map<MethodDescription, MethodPlan> plans;

    MarkedMethods(Map<MethodDescription, MethodPlan> plans) {
        this.plans = Collections.unmodifiableMap(plans);
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
     * What they are called.
     *
     * @return a name for each
     */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (MethodDescription method : plans.keySet()) {
            names.add(method.getName());
        }
        Collections.sort(names);
        return names;
    }

    /**
     * Which of them are to be woven with an advice class.
     *
     * @param advice the name of the class
     * @return a matcher of methods of the class
     */
    public ElementMatcher<MethodDescription> with(String advice) {
        return method -> {
            MethodPlan plan = plans.get(method);
            return plan != null && plan.shape().advice().equals(advice);
        };
    }

    /**
     * The advice classes that they need.
     *
     * @return their names, to be read by the weaver
     */
    public Set<String> advice() {
        Set<String> names = new TreeSet<>();
        plans.values().forEach(plan -> names.add(plan.shape().advice()));
        return names;
    }

    /**
     * What the advice needs to know of each.
     *
     * @return mappings for all advice classes
     */
    public Advice.WithCustomMapping mappings() {
        return CaptureMappings.of(plans);
    }
}
