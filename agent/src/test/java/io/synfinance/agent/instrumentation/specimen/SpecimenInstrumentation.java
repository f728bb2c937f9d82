package io.synfinance.agent.instrumentation.specimen;

import static net.bytebuddy.matcher.ElementMatchers.any;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Arrays;
import java.util.List;

/** Two classes of a library, with companions of one class. */
public final class SpecimenInstrumentation implements LibraryInstrumentation {

    public static final String TARGET = "io.synfinance.agent.instrumentation.library.LibraryClass";
    public static final String OTHER_TARGET = "io.synfinance.agent.instrumentation.library.OtherLibraryClass";

    private static final String ROOM = "io.synfinance.agent.instrumentation.specimen.";

    @Override
    public List<Hook> hooks() {
        return Arrays.asList(
                new Hook(TARGET, any(), ROOM + "NoAdvice", ROOM + "SpecimenCompanion"),
                new Hook(OTHER_TARGET, any(), ROOM + "NoAdvice", ROOM + "SpecimenCompanion"));
    }
}
