package io.synfinance.agent.exporter;

import io.synfinance.agent.config.AccessConfig;
import io.synfinance.agent.logging.AgentLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets those pass who know the token of one file, or a password of another (RFC 7617, RFC 6750).
 *
 * <p>Passwords that were not right before are checked one at a time, and a wrong one is followed by a pause, so that guessing
 * costs the application half a core at most, and its clients nothing.
 */
final class CredentialsGuard implements Guard {

    private static final int MIN_TOKEN = 16;
    private static final long PATIENCE_MILLIS = 2_000;
    private static final long PAUSE_MILLIS = 500;
    private static final String REALM = " realm=\"synfinance-agent\"";

    private final @Nullable Reloaded<Users> users;
    private final @Nullable Reloaded<byte[]> token;
    private final FailedAttempts failed = new FailedAttempts(System::nanoTime);
    private final Semaphore oneAtATime = new Semaphore(1, true);

    CredentialsGuard(AccessConfig config, PortListener listener, AgentLog log) throws IOException {
        users = config.usersFile().isEmpty()
                ? null
                : new Reloaded<>(path(config.usersFile()), files -> Users.parse(files.get(0)), listener, log);
        token = config.tokenFile().isEmpty()
                ? null
                : new Reloaded<>(path(config.tokenFile()), files -> token(files.get(0)), listener, log);
    }

    private static List<Path> path(String file) {
        return Collections.singletonList(Paths.get(file));
    }

    /** One that is not guessed, however many try. */
    private static byte[] token(byte[] content) throws IOException {
        String text = new String(content, StandardCharsets.UTF_8).trim();
        if (text.length() < MIN_TOKEN) {
            throw new IOException("expected a token of at least " + MIN_TOKEN + " characters");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable Answer refusal(Request request) throws InterruptedException {
        List<String> sent = request.headers("authorization");
        String credentials = sent.size() == 1 ? sent.get(0) : "";
        int space = credentials.indexOf(' ');
        String scheme = space < 0 ? "" : credentials.substring(0, space);
        String value = credentials.substring(space + 1).trim();
        if (token != null && scheme.equalsIgnoreCase("Bearer")) {
            boolean right = MessageDigest.isEqual(token.current(), value.getBytes(StandardCharsets.ISO_8859_1));
            return right ? null : challenge();
        }
        if (users != null && scheme.equalsIgnoreCase("Basic")) {
            try {
                return refusal(request, users.current(), value);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("this JDK cannot check passwords", e);
            }
        }
        return challenge();
    }

    private @Nullable Answer refusal(Request request, Users known, String credentials)
            throws GeneralSecurityException, InterruptedException {
        if (known.knows(credentials)) {
            return null;
        }
        if (failed.areTooMany(request.client()) || !oneAtATime.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
            return Answer.text(429, "too many attempts\n")
                    .with("Retry-After", Long.toString(FailedAttempts.WINDOW_SECONDS));
        }
        try {
            if (known.verify(credentials)) {
                return null;
            }
            failed.add(request.client());
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            return challenge();
        } finally {
            oneAtATime.release();
        }
    }

    private Answer challenge() {
        String basic = users == null ? "" : "Basic" + REALM + ", charset=\"UTF-8\"";
        String bearer = token == null ? "" : "Bearer" + REALM;
        String both = basic + (basic.isEmpty() || bearer.isEmpty() ? "" : ", ") + bearer;
        return Answer.text(401, "who are you?\n").with("WWW-Authenticate", both);
    }
}
