package io.synfinance.agent.instrumentation;

import java.util.Arrays;

/**
 * The names of a library's packages that a class of ours was compiled against, renamed for a library that has other ones,
 * so that each advice is written once.
 */
final class Renaming {

    /** The library has the names that we were compiled against. */
    static final Renaming NONE = new Renaming(new ClassFileSearch[0]);

    /** From {@code javax.servlet} and {@code javax.ws.rs}; Struts has renamed its own classes with its step to jakarta. */
    static final Renaming JAKARTA = new Renaming(
            new ClassFileSearch[] {
                new ClassFileSearch("jakarta/servlet/"),
                new ClassFileSearch("jakarta/ws/rs/"),
                new ClassFileSearch("org/apache/struts2/DefaultActionProxy")
            },
            "javax/servlet/",
            "jakarta/servlet/",
            "javax/ws/rs/",
            "jakarta/ws/rs/",
            "com/opensymphony/xwork2/",
            "org/apache/struts2/");

    /** From Pekko, which was Akka once. */
    static final Renaming AKKA =
            new Renaming(new ClassFileSearch[] {new ClassFileSearch("akka/http/")}, "org/apache/pekko/", "akka/");

    /** From Ratpack 1. */
    static final Renaming RATPACK_2 = new Renaming(
            new ClassFileSearch[] {new ClassFileSearch("ratpack/core/")},
            "ratpack/handling/",
            "ratpack/core/handling/",
            "ratpack/path/",
            "ratpack/core/path/");

    private static final Renaming[] ALL = {JAKARTA, AKKA, RATPACK_2};

    private final ClassFileSearch[] signs;
    private final String[] pairs;

    /** What tells in a class of a library, and pairs of prefixes: what it is with us, what it is there. */
    private Renaming(ClassFileSearch[] signs, String... pairs) {
        this.signs = signs;
        this.pairs = pairs;
    }

    /** What our classes need beside a class of a library. */
    static Renaming of(byte[] classFile) {
        for (Renaming each : ALL) {
            if (each.isFor(classFile)) {
                return each;
            }
        }
        return NONE;
    }

    private boolean isFor(byte[] classFile) {
        for (ClassFileSearch sign : signs) {
            if (sign.isIn(classFile)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a class of ours names anything that is renamed. */
    boolean changes(byte[] compiled) {
        return !Arrays.equals(translate(compiled), compiled);
    }

    byte[] translate(byte[] compiled) {
        return pairs.length == 0 ? compiled : ClassFileConstants.translate(compiled, this::renamed);
    }

    /** With slashes in types, with dots in texts. */
    private String renamed(String constant) {
        String translated = constant;
        for (int i = 0; i < pairs.length; i += 2) {
            translated = translated
                    .replace(pairs[i], pairs[i + 1])
                    .replace(pairs[i].replace('/', '.'), pairs[i + 1].replace('/', '.'));
        }
        return translated;
    }
}
