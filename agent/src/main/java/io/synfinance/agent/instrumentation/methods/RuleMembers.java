package io.synfinance.agent.instrumentation.methods;

import net.bytebuddy.description.annotation.AnnotationDescription;

/** What is written in an annotation, member by member. */
final class RuleMembers {

    private final AnnotationDescription annotation;

    RuleMembers(AnnotationDescription annotation) {
        this.annotation = annotation;
    }

    /** The text of a member, empty where the default is meant. */
    String text(String member) {
        return annotation.getValue(member).resolve(String.class);
    }
}
