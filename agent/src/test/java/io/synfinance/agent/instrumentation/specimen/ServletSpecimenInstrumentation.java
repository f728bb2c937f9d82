package io.synfinance.agent.instrumentation.specimen;

import static net.bytebuddy.matcher.ElementMatchers.any;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Arrays;
import java.util.List;

/** The same two classes, with companions that speak of servlets. */
public final class ServletSpecimenInstrumentation implements LibraryInstrumentation {

    private static final String ROOM = "io.synfinance.agent.instrumentation.specimen.";

    @Override
    public List<Hook> hooks() {
        return Arrays.asList(
                new Hook(SpecimenInstrumentation.TARGET, any(), ROOM + "NoAdvice", ROOM + "ServletCompanion"),
                new Hook(SpecimenInstrumentation.OTHER_TARGET, any(), ROOM + "NoAdvice", ROOM + "ServletCompanion"));
    }
}
