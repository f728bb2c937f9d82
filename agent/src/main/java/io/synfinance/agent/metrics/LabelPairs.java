package io.synfinance.agent.metrics;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The labels of a family's series as protobuf: a field {@code label} of a {@code Metric} for each, in the order of names. */
final class LabelPairs {

    private static final int LABEL = 1 << 3 | 2;
    private static final int NAME = 1 << 3 | 2;
    private static final int VALUE = 2 << 3 | 2;

    private static final int SMALL = 128;

    private final String[] names;

    LabelPairs(List<String> names) {
        this.names = names.toArray(new String[0]);
    }

    /** Those of one series, made once. */
    byte[] of(SeriesLabels labels) {
        byte[] known = labels.pairs();
        if (known != null) {
            return known;
        }
        String[] ownNames = labels.names();
        byte[] made = pairs(ownNames == null ? names : ownNames, labels.values());
        labels.pairs(made);
        return made;
    }

    private static byte[] pairs(String[] names, String[] values) {
        ProtobufBuffer pairs = new ProtobufBuffer(SMALL);
        for (int i : LabelText.order(names)) {
            int pair = pairs.begin(LABEL);
            pairs.bytes(NAME, names[i].getBytes(StandardCharsets.UTF_8));
            pairs.bytes(VALUE, values[i].getBytes(StandardCharsets.UTF_8));
            pairs.end(pair);
        }
        return pairs.toBytes();
    }
}
