package io.synfinance.sample.problems;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The client's mistakes; each says what was expected and what was found. */
public final class Problems {

    private Problems() {}

    public static ErrorResponseException badRequest(String detail) {
        return problem(HttpStatus.BAD_REQUEST, detail);
    }

    public static ErrorResponseException notFound(String what, String id) {
        return problem(HttpStatus.NOT_FOUND, "There is no %s '%s'".formatted(what, id));
    }

    public static ErrorResponseException conflict(String detail) {
        return problem(HttpStatus.CONFLICT, detail);
    }

    /** Lets a number within the bounds through. */
    public static int within(String name, int lowest, int highest, int found) {
        if (found < lowest || found > highest) {
            throw badRequest(
                    "%s: expected a whole number from %d to %d, found %d".formatted(name, lowest, highest, found));
        }
        return found;
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
