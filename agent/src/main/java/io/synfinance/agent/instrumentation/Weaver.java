package io.synfinance.agent.instrumentation;

import io.synfinance.agent.bootstrap.AdviceErrors;
import io.synfinance.agent.instrumentation.methods.MarkedMethods;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.bytebuddy.ClassFileVersion;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.description.field.FieldList;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.method.MethodList;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.scaffold.TypeInitializer;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.implementation.auxiliary.AuxiliaryType;
import net.bytebuddy.implementation.bytecode.StackManipulation;
import net.bytebuddy.implementation.bytecode.constant.TextConstant;
import net.bytebuddy.implementation.bytecode.member.MethodInvocation;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.matcher.ElementMatchers;
import net.bytebuddy.pool.TypePool;
import net.bytebuddy.utility.OpenedClassReader;

/**
 * Puts advice into classes: Byte Buddy's, without its builder of types, which would read the application's JARs for the
 * types of all parameters. It adds no member and no interface, so that other agents, and retransformation, stay possible;
 * it loads no class of the application.
 */
final class Weaver {

    private static final MethodDescription REPORT = new TypeDescription.ForLoadedType(AdviceErrors.class)
            .getDeclaredMethods()
            .filter(ElementMatchers.named("report"))
            .getOnly();

    /** Bridges call the method that is meant. Other synthetic methods are woven: Kotlin's internal ones may be such. */
    private static final ElementMatcher<MethodDescription> IGNORED = ElementMatchers.isBridge();

    private static final int NO_FLAGS = 0;

    /** Asked for nothing: advice makes no types. */
    private static final AuxiliaryType.NamingStrategy NO_AUXILIARY_TYPES =
            new AuxiliaryType.NamingStrategy.Suffixing("advice");

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

    /**
     * The hooks that find a method in the class, each with the names of what it finds: advice for another version may name
     * types that this one does not have.
     */
    static Map<Hook, String> present(TargetClass target, List<Hook> hooks) {
        MethodList<?> methods = methods(target);
        Map<Hook, String> present = new LinkedHashMap<>();
        for (Hook hook : hooks) {
            Set<String> names = new TreeSet<>();
            for (MethodDescription method : methods.filter(hook.methods())) {
                names.add(method.getName());
            }
            if (!names.isEmpty()) {
                present.put(hook, String.join(", ", names));
            }
        }
        return present;
    }

    private static MethodList<?> methods(TargetClass target) {
        return target.type().getDeclaredMethods().filter(ElementMatchers.not(IGNORED));
    }

    /** How many of the hooks are missed: those of some versions are if there is none at all. */
    static int missed(List<Hook> hooks, Set<Hook> present) {
        int missed = 0;
        for (Hook hook : hooks) {
            missed += present.contains(hook) || (hook.isOfSomeVersions() && !present.isEmpty()) ? 0 : 1;
        }
        return missed;
    }

    /** The class with the advice of a library's hooks; the hooks are all for this class. */
    byte[] weave(TargetClass target, Collection<Hook> hooks, String instrumentation) throws IOException {
        Renaming renaming = Renaming.of(target.bytes());
        AsmVisitorWrapper.ForDeclaredMethods visitors = new AsmVisitorWrapper.ForDeclaredMethods();
        for (Hook hook : hooks) {
            visitors = visitors.invokable(
                    hook.methods(),
                    advice(Advice.withCustomMapping(), hook.adviceName(), renaming, target, instrumentation));
        }
        return bytes(visitors, target);
    }

    /** The class with its marked methods woven, by advice that knows more than its own annotations say. */
    byte[] weave(TargetClass target, MarkedMethods marked, String instrumentation) throws IOException {
        AsmVisitorWrapper.ForDeclaredMethods visitors = new AsmVisitorWrapper.ForDeclaredMethods();
        for (String name : marked.advice()) {
            visitors = visitors.invokable(
                    marked.with(name), advice(marked.mappings(), name, Renaming.NONE, target, instrumentation));
        }
        return bytes(visitors, target);
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
        TypePool pool = new TypePool.Default.WithLazyResolution(
                TypePool.CacheProvider.Simple.withObjectType(), locator, TypePool.Default.ReaderMode.FAST);
        return mappings.to(pool.describe(adviceName).resolve(), locator)
                .withExceptionHandler(new Advice.ExceptionHandler.Simple(new StackManipulation.Compound(
                        new TextConstant(instrumentation), MethodInvocation.invoke(REPORT.asDefined()))));
    }

    private static byte[] bytes(AsmVisitorWrapper visitors, TargetClass target) {
        TypeDescription type = target.type();
        ClassReader reader = OpenedClassReader.of(target.bytes());
        // Over the reader, so that what is not visited is copied as it is.
        ClassWriter writer = new ClassWriter(reader, NO_FLAGS);
        reader.accept(
                visitors.wrap(
                        type,
                        writer,
                        context(type, ClassFileVersion.ofClassFile(target.bytes())),
                        target.pool(),
                        new FieldList.Empty<>(),
                        methods(target),
                        NO_FLAGS,
                        NO_FLAGS),
                NO_FLAGS);
        return writer.toByteArray();
    }

    private static Implementation.Context context(TypeDescription type, ClassFileVersion version) {
        return Implementation.Context.Disabled.Factory.INSTANCE.make(
                type,
                NO_AUXILIARY_TYPES,
                TypeInitializer.None.INSTANCE,
                version,
                version,
                version.isAtLeast(ClassFileVersion.JAVA_V6)
                        ? Implementation.Context.FrameGeneration.GENERATE
                        : Implementation.Context.FrameGeneration.DISABLED);
    }
}
