package io.synfinance.agent.instrumentation.methods;

import io.synfinance.agent.bootstrap.MethodHook;
import io.synfinance.agent.config.RuleKind;
import net.bytebuddy.description.method.MethodDescription;

/** One rule at one method: what is written, how its paths are compiled there, and where its calls go. */
final class RuleSite {

    private final RuleKind kind;
    private final MethodDescription method;
    private final RuleMembers written;
    private final PathCompiler paths;
    private final MethodSinks sinks;
    private final LaterResults later;

    RuleSite(
            RuleKind kind,
            MethodDescription method,
            RuleMembers written,
            PathCompiler paths,
            MethodSinks sinks,
            LaterResults later) {
        this.kind = kind;
        this.method = method;
        this.written = written;
        this.paths = paths;
        this.sinks = sinks;
        this.later = later;
    }

    RuleKind kind() {
        return kind;
    }

    RuleMembers written() {
        return written;
    }

    MethodSinks sinks() {
        return sinks;
    }

    LaterResults later() {
        return later;
    }

    /** The binary name of the class that declares the method. */
    String className() {
        return method.getDeclaringType().asErasure().getName();
    }

    String methodName() {
        return method.getName();
    }

    /** The method as it is to stand in messages. */
    String name() {
        return className() + "." + methodName();
    }

    boolean isWritten(String member) {
        return !written.text(member).isEmpty();
    }

    /** The path that a member leads along, or the default where nothing is written. */
    ValuePath path(String member, ValuePath byDefault) {
        return fitting(member, written.text(member), paths.compile(member, written.text(member), byDefault));
    }

    /** The path of a member whose value becomes a label. */
    ValuePath label(String member, ValuePath byDefault) {
        return fitting(member, written.text(member), paths.compileLabel(member, written.text(member), byDefault));
    }

    /** The path of a label of the user's own. */
    ValuePath ownLabel(String label, String text) {
        return fitting("labels." + label, text, paths.compileOwnLabel(label, text));
    }

    /** What records the calls; an {@link IllegalArgumentException} says that what is written cannot mean this method. */
    MethodHook hook() {
        switch (kind) {
            case FRAUD_DETECTION:
                return new FraudDetectionHook(this);
            case FRAUD_OUTCOME:
                return new FraudOutcomeHook(this);
            case ANOMALY_DETECTION:
                return new AnomalyDetectionHook(this);
            case TRANSACTION_GENERATION:
                return new GenerationHook(this);
            case FEATURE_ENGINEERING:
            case PREDICTION:
                return new TimedHook(this);
            case CACHE_LOOKUP:
                return new CacheLookupHook(this);
            case DATA_QUALITY:
                return new DataQualityHook(this);
            case MEASURED:
                return new MeasuredHook(this);
            case TIMED:
                return new MethodTimeHook(this);
        }
        throw new AssertionError(kind);
    }

    /** Roots that are never there for this kind of rule would only look as if they worked. */
    private ValuePath fitting(String member, String text, ValuePath path) {
        if (path.root() == Root.THROWN && kind != RuleKind.MEASURED) {
            problem(member, text, "only measured can read $thrown; calls that throw are errors of their operation");
            return ValuePath.NOTHING;
        }
        if (path.root() == Root.ITEM && kind != RuleKind.FRAUD_DETECTION && kind != RuleKind.ANOMALY_DETECTION) {
            problem(member, text, "only detections have several verdicts, and so an $item");
            return ValuePath.NOTHING;
        }
        return path;
    }

    void problem(String member, String text, String reason) {
        paths.problem(member, text, reason);
    }
}
