package io.synfinance.agent.instrumentation;

/** Companions that were compiled against RxJava 3, renamed for RxJava 2, which has the same methods in other packages. */
final class RxJava2Names {

    private RxJava2Names() {}

    static byte[] translate(byte[] classFile) {
        return ClassFileConstants.translate(
                classFile,
                constant -> constant.replace("io/reactivex/rxjava3/core/", "io/reactivex/")
                        .replace("io/reactivex/rxjava3/", "io/reactivex/"));
    }
}
