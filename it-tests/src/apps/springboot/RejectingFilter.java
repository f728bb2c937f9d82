package apps.springboot;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody in, by an error or only by the status, before any handler is looked for. */
final class RejectingFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getServletPath().startsWith("/closed")) {
            response.sendError(401);
        } else if (request.getServletPath().startsWith("/silently-closed")) {
            response.setStatus(401);
        } else if (request.getServletPath().startsWith("/broken")) {
            throw new UnsupportedOperationException("of a filter");
        } else {
            chain.doFilter(request, response);
        }
    }
}
