package io.synfinance.agent.instrumentation.library;

import javax.servlet.ServletRequest;

/** Stands for another class of the same library, which knows servlets. */
public final class OtherLibraryClass {

    private OtherLibraryClass() {}

    /** Names a class of theirs. */
    public static String path(ServletRequest request) {
        return request.getServletContext().getContextPath();
    }
}
