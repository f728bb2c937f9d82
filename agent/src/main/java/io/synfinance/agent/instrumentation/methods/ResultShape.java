package io.synfinance.agent.instrumentation.methods;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.method.ParameterList;
import net.bytebuddy.description.type.TypeDefinition;
import net.bytebuddy.description.type.TypeDescription;
import org.jspecify.annotations.Nullable;

/** How a method gives its result, as far as its declaration tells, and so by which advice it is recorded. */
enum ResultShape {

    /** When it returns, or if that is a {@code CompletionStage}, when that completes. */
    AT_ONCE(MethodRules.ADVICE),

    /** By an object that {@link LaterResults} knows. */
    LATER(MethodRules.ADVICE_FOR_LATER),

    /** It may be suspended, and resumed on another thread: a function of Kotlin. */
    SUSPENDABLE(MethodRules.ADVICE_FOR_SUSPENDABLE),

    /** By an object that does not say when it has it, or that cannot be read twice. */
    UNSEEN(MethodRules.ADVICE);

    private static final String CONTINUATION = "kotlin.coroutines.Continuation";

    private static final Set<String> UNSEEN_TYPES = new HashSet<>(Arrays.asList(
            "io.vertx.core.Future",
            "java.util.Iterator",
            "java.util.concurrent.Callable",
            "java.util.concurrent.Flow$Publisher",
            "java.util.concurrent.ForkJoinTask",
            "java.util.concurrent.Future",
            "java.util.concurrent.FutureTask",
            "java.util.concurrent.RunnableFuture",
            "java.util.concurrent.ScheduledFuture",
            "java.util.function.Supplier",
            "java.util.stream.DoubleStream",
            "java.util.stream.IntStream",
            "java.util.stream.LongStream",
            "java.util.stream.Stream",
            "kotlin.sequences.Sequence",
            "kotlinx.coroutines.Deferred",
            "kotlinx.coroutines.flow.Flow",
            "org.reactivestreams.Publisher",
            "scala.concurrent.Future"));

    private static final Set<String> STAGES = new HashSet<>(
            Arrays.asList("java.util.concurrent.CompletableFuture", "java.util.concurrent.CompletionStage"));

    /** Whose {@code $return} is an element for some rules, and the number of them for others. */
    private static final Set<String> STREAMS = new HashSet<>(Arrays.asList(
            "reactor.core.publisher.Flux",
            "io.reactivex.rxjava3.core.Flowable",
            "io.reactivex.rxjava3.core.Observable",
            "io.reactivex.Flowable",
            "io.reactivex.Observable",
            "io.smallrye.mutiny.Multi"));

    private final String advice;

    ResultShape(String advice) {
        this.advice = advice;
    }

    static ResultShape of(MethodDescription method, LaterResults later) {
        String returned = method.getReturnType().asErasure().getName();
        if (later.areGivenBy(returned) && !returned.equals(CONTINUATION)) {
            return LATER;
        }
        if (continuation(method) >= 0) {
            return SUSPENDABLE;
        }
        return UNSEEN_TYPES.contains(returned) ? UNSEEN : AT_ONCE;
    }

    /** The name of the advice class. */
    String advice() {
        return advice;
    }

    /** The index of the parameter that is a continuation, -1 if the method cannot be suspended. */
    static int continuation(MethodDescription method) {
        ParameterList<?> parameters = method.getParameters();
        int last = parameters.size() - 1;
        boolean suspendable = last >= 0
                && method.getReturnType().represents(Object.class)
                && parameters.get(last).getType().asErasure().getName().equals(CONTINUATION);
        return suspendable ? last : -1;
    }

    /** The type of what the method gives in the end; null if its declaration does not tell. */
    @Nullable
    TypeDescription resultType(MethodDescription method) {
        TypeDescription.Generic returned = method.getReturnType();
        if (STREAMS.contains(returned.asErasure().getName())) {
            return null;
        }
        if (this == LATER || STAGES.contains(returned.asErasure().getName())) {
            return argument(returned);
        }
        return this == SUSPENDABLE ? null : returned.asErasure();
    }

    private static @Nullable TypeDescription argument(TypeDescription.Generic type) {
        if (!type.getSort().isParameterized()) {
            return null;
        }
        List<TypeDescription.Generic> arguments = type.getTypeArguments();
        boolean told = arguments.size() == 1 && arguments.get(0).getSort() == TypeDefinition.Sort.NON_GENERIC;
        return told ? arguments.get(0).asErasure() : null;
    }
}
