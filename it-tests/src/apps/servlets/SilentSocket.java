package apps.servlets;

import jakarta.servlet.http.HttpUpgradeHandler;
import jakarta.servlet.http.WebConnection;

/** A connection that has left HTTP; nothing is said on it. */
public final class SilentSocket implements HttpUpgradeHandler {

    @Override
    public void init(WebConnection connection) {}

    @Override
    public void destroy() {}
}
