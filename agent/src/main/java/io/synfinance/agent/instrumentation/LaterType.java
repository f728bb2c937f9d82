package io.synfinance.agent.instrumentation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The types whose objects give their results later, and our companions for them. */
enum LaterType {
    MONO("reactor.core.publisher.Mono", "reactor.MonoResults"),
    FLUX("reactor.core.publisher.Flux", "reactor.FluxResults"),
    RX3_SINGLE("io.reactivex.rxjava3.core.Single", "rxjava.SingleResults"),
    RX3_MAYBE("io.reactivex.rxjava3.core.Maybe", "rxjava.MaybeResults"),
    RX3_COMPLETABLE("io.reactivex.rxjava3.core.Completable", "rxjava.CompletableResults"),
    RX3_FLOWABLE("io.reactivex.rxjava3.core.Flowable", "rxjava.FlowableResults"),
    RX3_OBSERVABLE("io.reactivex.rxjava3.core.Observable", "rxjava.ObservableResults"),
    RX2_SINGLE("io.reactivex.Single", "rxjava.SingleResults"),
    RX2_MAYBE("io.reactivex.Maybe", "rxjava.MaybeResults"),
    RX2_COMPLETABLE("io.reactivex.Completable", "rxjava.CompletableResults"),
    RX2_FLOWABLE("io.reactivex.Flowable", "rxjava.FlowableResults"),
    RX2_OBSERVABLE("io.reactivex.Observable", "rxjava.ObservableResults"),
    UNI("io.smallrye.mutiny.Uni", "mutiny.UniResults"),
    MULTI("io.smallrye.mutiny.Multi", "mutiny.MultiResults"),
    LISTENABLE_FUTURE("com.google.common.util.concurrent.ListenableFuture", "guava.FutureResults"),
    CONTINUATION("kotlin.coroutines.Continuation", "kotlin.SuspendedResults");

    private static final Map<String, LaterType> BY_NAME = new HashMap<>();

    static {
        Arrays.stream(values()).forEach(type -> BY_NAME.put(type.typeName, type));
    }

    private final String typeName;
    private final String companionName;

    LaterType(String typeName, String companionName) {
        this.typeName = typeName;
        this.companionName = "io.synfinance.agent.instrumentation." + companionName;
    }

    /** Null if there is none of that name. */
    static @Nullable LaterType named(String typeName) {
        return BY_NAME.get(typeName);
    }

    String companionName() {
        return companionName;
    }

    /** What the names of the companion's classes begin with. */
    String room() {
        return companionName.substring(0, companionName.lastIndexOf('.') + 1);
    }

    /** Whether the work began with the call; with the others it begins with each subscription. */
    boolean isRunning() {
        return this == LISTENABLE_FUTURE || this == CONTINUATION;
    }

    /** What is to be done to a class file of ours before the library understands it: RxJava 2 has other packages than 3. */
    UnaryOperator<byte[]> dialect() {
        return typeName.startsWith("io.reactivex.") && !typeName.contains(".rxjava3.")
                ? RxJava2Names::translate
                : UnaryOperator.identity();
    }
}
