package io.synfinance.agent.instrumentation.specimen;

import io.synfinance.agent.instrumentation.library.LibraryClass;
import java.util.concurrent.Callable;

/** Sees the library in which it was made. */
final class SpecimenCompanion implements Callable<Object> {

    SpecimenCompanion() {}

    @Override
    public Object call() {
        return LibraryClass.class;
    }
}
