package apps.methods;

import java.util.HashMap;
import java.util.Map;

/** What a detector is asked about: a getter, a field and a map. */
class Payment {

    final Map<String, Object> meta;
    private final String kind;

    Payment(String kind, String severity) {
        this.kind = kind;
        this.meta = new HashMap<>();
        meta.put("severity", severity);
        meta.put("risk", 0.25);
    }

    public String getKind() {
        return kind;
    }
}
