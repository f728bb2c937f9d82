package io.synfinance.agent.instrumentation;

import io.synfinance.agent.bootstrap.AdviceErrors;
import io.synfinance.agent.instrumentation.methods.MethodRules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.method.MethodList;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.TypeResolutionStrategy;
import net.bytebuddy.dynamic.scaffold.InstrumentedType;
import net.bytebuddy.dynamic.scaffold.MethodGraph;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.implementation.bytecode.StackManipulation;
import net.bytebuddy.implementation.bytecode.constant.TextConstant;
import net.bytebuddy.implementation.bytecode.member.MethodInvocation;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.matcher.ElementMatchers;
import net.bytebuddy.pool.TypePool;
import net.bytebuddy.utility.AsmClassReader;
import net.bytebuddy.utility.AsmClassWriter;

/**
 * Puts advice into classes: Byte Buddy at its leanest. It adds no member and no interface, so that other agents, and
 * retransformation, stay possible; it loads no class of the application.
 */
final class Weaver {

    private static final MethodDescription REPORT = new TypeDescription.ForLoadedType(AdviceErrors.class)
            .getDeclaredMethods()
            .filter(ElementMatchers.named("report"))
            .getOnly();

    /** Bridges call the method that is meant. Other synthetic methods are woven: Kotlin's internal ones may be such. */
    private static final ElementMatcher<MethodDescription> IGNORED = ElementMatchers.isBridge();

    private final ByteBuddy byteBuddy = new ByteBuddy()
            .ignore(IGNORED)
            .with(TypeValidation.DISABLED)
            .with(MethodGraph.Compiler.ForDeclaredMethods.INSTANCE)
            .with(InstrumentedType.Factory.Default.FROZEN)
            .with(Implementation.Context.Disabled.Factory.INSTANCE)
            .with(AsmClassReader.Factory.Default.ASM_ONLY)
            .with(AsmClassWriter.Factory.Default.ASM_ONLY);

    /** The hooks for the product that the class is of. */
    static List<Hook> meant(TargetClass target, List<Hook> hooks) {
        List<Hook> meant = new ArrayList<>();
        for (Hook hook : hooks) {
            if (hook.isMeantFor(target)) {
                meant.add(hook);
            }
        }
        return meant;
    }

    /** The hooks that find a method in the class: advice for another version may name types that this one does not have. */
    static List<Hook> present(TargetClass target, List<Hook> hooks) {
        MethodList<?> methods = target.type().getDeclaredMethods().filter(ElementMatchers.not(IGNORED));
        List<Hook> present = new ArrayList<>();
        for (Hook hook : hooks) {
            if (!methods.filter(hook.methods()).isEmpty()) {
                present.add(hook);
            }
        }
        return present;
    }

    /** The names of the methods that each of the hooks finds. */
    static List<String> names(TargetClass target, List<Hook> present) {
        MethodList<?> methods = target.type().getDeclaredMethods().filter(ElementMatchers.not(IGNORED));
        List<String> names = new ArrayList<>();
        for (Hook hook : present) {
            Set<String> found = new TreeSet<>();
            for (MethodDescription method : methods.filter(hook.methods())) {
                found.add(method.getName());
            }
            names.add(String.join(", ", found));
        }
        return names;
    }

    /** How many of the hooks are missed: those of some versions are if there is none at all. */
    static int missed(List<Hook> hooks, List<Hook> present) {
        int missed = 0;
        for (Hook hook : hooks) {
            missed += present.contains(hook) || (hook.isOfSomeVersions() && !present.isEmpty()) ? 0 : 1;
        }
        return missed;
    }

    /** The class with the advice of a library's hooks; the hooks are all for this class. */
    byte[] weave(TargetClass target, List<Hook> hooks, String instrumentation) throws IOException {
        Renaming renaming = Renaming.of(target.bytes());
        DynamicType.Builder<?> builder = byteBuddy.decorate(target.type(), target.locator());
        for (Hook hook : hooks) {
            builder = builder.visit(visitor(
                    hook.methods(),
                    advice(Advice.withCustomMapping(), hook.adviceName(), renaming, target, instrumentation)));
        }
        return bytes(builder, target);
    }

    /** The class with its marked methods woven, by advice that knows more than its own annotations say. */
    byte[] weave(TargetClass target, MethodRules.MarkedMethods marked, String instrumentation) throws IOException {
        DynamicType.Builder<?> builder = byteBuddy.decorate(target.type(), target.locator());
        for (String name : marked.advice()) {
            Advice advice = advice(marked.mappings(), name, Renaming.NONE, target, instrumentation);
            builder = builder.visit(visitor(marked.with(name), advice));
        }
        return bytes(builder, target);
    }

    private static AsmVisitorWrapper visitor(ElementMatcher<? super MethodDescription> methods, Advice advice) {
        return new AsmVisitorWrapper.ForDeclaredMethods().invokable(methods, advice);
    }

    private static Advice advice(
            Advice.WithCustomMapping mappings,
            String adviceName,
            Renaming renaming,
            TargetClass target,
            String instrumentation)
            throws IOException {
        byte[] compiled = EngineClasses.LOCATOR.locate(adviceName).resolve();
        byte[] translated = renaming.translate(compiled);
        ClassFileLocator locator =
                new ClassFileLocator.Compound(ClassFileLocator.Simple.of(adviceName, translated), target.locator());
        TypePool pool = new TypePool.Default(
                TypePool.CacheProvider.Simple.withObjectType(), locator, TypePool.Default.ReaderMode.FAST);
        return mappings.to(pool.describe(adviceName).resolve(), locator)
                .withExceptionHandler(new Advice.ExceptionHandler.Simple(new StackManipulation.Compound(
                        new TextConstant(instrumentation), MethodInvocation.invoke(REPORT.asDefined()))));
    }

    private static byte[] bytes(DynamicType.Builder<?> builder, TargetClass target) {
        return builder.make(TypeResolutionStrategy.Disabled.INSTANCE, target.pool())
                .getBytes();
    }
}
