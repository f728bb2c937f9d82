package io.synfinance.agent;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Specimens, and what becomes of them by cutting, doubling, swapping and spoiling. */
public final class Mutations implements Supplier<String> {

    private static final String SPOILERS = "\0\r\n\t \"'%&*,:;<=>?[]{}|~$#@!-.0/\\éü\uFFFF";

    private final Random random = Fuzz.random();
    private final List<String> specimens;

    public Mutations(String... specimens) {
        this.specimens = List.of(specimens);
    }

    /** The next mutant. */
    @Override
    public String get() {
        StringBuilder text = new StringBuilder(specimen());
        for (int i = random.nextInt(8); i >= 0; i--) {
            mutate(text);
        }
        return text.toString();
    }

    private void mutate(StringBuilder text) {
        int from = random.nextInt(text.length() + 1);
        int to = from + random.nextInt(text.length() - from + 1);
        switch (random.nextInt(7)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(from, text.substring(from, to));
            case 2 -> text.insert(from, SPOILERS.charAt(random.nextInt(SPOILERS.length())));
            case 3 -> text.insert(from, specimen());
            case 4 -> text.setLength(from);
            case 5 ->
                text.insert(
                        from,
                        String.valueOf(SPOILERS.charAt(random.nextInt(SPOILERS.length())))
                                .repeat(random.nextInt(3_000)));
            default -> text.insert(from, new String(noise(), StandardCharsets.ISO_8859_1));
        }
        if (text.length() > 100_000) {
            text.setLength(100_000);
        }
    }

    private String specimen() {
        return specimens.get(random.nextInt(specimens.size()));
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(40)];
        random.nextBytes(noise);
        return noise;
    }
}
