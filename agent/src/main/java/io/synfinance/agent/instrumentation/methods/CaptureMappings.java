package io.synfinance.agent.instrumentation.methods;

import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.function.BiFunction;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.Advice.OffsetMapping;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.method.ParameterDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.implementation.bytecode.StackManipulation;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import net.bytebuddy.implementation.bytecode.constant.IntegerConstant;
import net.bytebuddy.implementation.bytecode.constant.NullConstant;

/** Binds the parameters of {@link MethodAdvice} for each method by its plan; what is not wanted is a null constant. */
final class CaptureMappings {

    private static final TypeDescription.Generic OBJECT =
            TypeDescription.ForLoadedType.of(Object.class).asGenericType();
    private static final TypeDescription.Generic INT =
            TypeDescription.ForLoadedType.of(int.class).asGenericType();
    private static final OffsetMapping NOTHING =
            new OffsetMapping.ForStackManipulation(NullConstant.INSTANCE, OBJECT, OBJECT, Assigner.Typing.STATIC);
    private static final OffsetMapping RESULT = new OffsetMapping.ForReturnValue(OBJECT, true, Assigner.Typing.DYNAMIC);
    private static final OffsetMapping SELF =
            new OffsetMapping.ForThisReference(OBJECT, true, Assigner.Typing.DYNAMIC, true);

    private CaptureMappings() {}

    static Advice.WithCustomMapping of(Map<MethodDescription, MethodPlan> plans) {
        return Advice.withCustomMapping()
                .bind(new ByPlan<>(MethodAdvice.Index.class, plans, (annotation, plan) -> index(plan)))
                .bind(new ByPlan<>(
                        MethodAdvice.Self.class,
                        plans,
                        (annotation, plan) -> plan.capture().wantsSelf() ? SELF : NOTHING))
                .bind(new ByPlan<>(
                        MethodAdvice.Result.class,
                        plans,
                        (annotation, plan) -> plan.capture().wantsResult() ? RESULT : NOTHING))
                .bind(new ByPlan<>(
                        MethodAdvice.Continuation.class,
                        plans,
                        (annotation, plan) -> new OffsetMapping.ForArgument.Unresolved(
                                OBJECT, false, Assigner.Typing.DYNAMIC, plan.continuation())))
                .bind(new ByPlan<>(
                        MethodAdvice.Slot.class,
                        plans,
                        (annotation, plan) -> argument(plan.capture().argumentIn(slot(annotation)))));
    }

    private static int slot(AnnotationDescription annotation) {
        return annotation.getValue("value").resolve(Integer.class);
    }

    private static OffsetMapping index(MethodPlan plan) {
        StackManipulation constant = IntegerConstant.forValue(plan.index());
        return new OffsetMapping.ForStackManipulation(constant, INT, INT, Assigner.Typing.STATIC);
    }

    private static OffsetMapping argument(int index) {
        return index < 0
                ? NOTHING
                : new OffsetMapping.ForArgument.Unresolved(OBJECT, true, Assigner.Typing.DYNAMIC, index);
    }

    /** A mapping that is chosen when the method is known. */
    private static final class ByPlan<T extends Annotation> implements OffsetMapping.Factory<T> {
        private final Class<T> annotationType;
        private final Map<MethodDescription, MethodPlan> plans;
        private final BiFunction<AnnotationDescription, MethodPlan, OffsetMapping> choice;

        ByPlan(
                Class<T> annotationType,
                Map<MethodDescription, MethodPlan> plans,
                BiFunction<AnnotationDescription, MethodPlan, OffsetMapping> choice) {
            this.annotationType = annotationType;
            this.plans = plans;
            this.choice = choice;
        }

        @Override
        public Class<T> getAnnotationType() {
            return annotationType;
        }

        @Override
        public OffsetMapping make(
                ParameterDescription.InDefinedShape parameter,
                AnnotationDescription.Loadable<T> annotation,
                AdviceType adviceType) {
            return (type, method, assigner, arguments, sort) ->
                    choice.apply(annotation, plan(method)).resolve(type, method, assigner, arguments, sort);
        }

        private MethodPlan plan(MethodDescription method) {
            MethodPlan plan = plans.get(method);
            if (plan == null) {
                throw new IllegalStateException("no plan for " + method);
            }
            return plan;
        }
    }
}
