package apps.struts;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.struts2.ServletActionContext;

/** Actions without results: they answer by themselves. */
public class Shop {

    public String item() throws IOException {
        HttpServletRequest request = ServletActionContext.getRequest();
        String path = request.getRequestURI();
        ServletActionContext.getResponse().getWriter().write("item " + path.substring(path.lastIndexOf('/') + 1));
        return null;
    }

    public String status() throws IOException {
        ServletActionContext.getResponse().setStatus(409);
        ServletActionContext.getResponse().getWriter().write("status");
        return null;
    }

    public String fails() {
        throw new IllegalStateException("meant");
    }
}
