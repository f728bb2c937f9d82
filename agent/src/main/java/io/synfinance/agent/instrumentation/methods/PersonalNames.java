package io.synfinance.agent.instrumentation.methods;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which names look like personal data, word by word: {@code cardNumber} and {@code e_mail} do, {@code discard} does not, and
 * {@code cardType} does not, since a type is no person.
 */
final class PersonalNames {

    private static final Set<String> WORDS = new HashSet<>(Arrays.asList(
            "aadhaar",
            "account",
            "address",
            "birth",
            "birthday",
            "card",
            "cvc",
            "cvv",
            "dob",
            "email",
            "firstname",
            "iban",
            "imei",
            "ip",
            "lastname",
            "latitude",
            "longitude",
            "mail",
            "mobile",
            "msisdn",
            "pan",
            "passport",
            "passwd",
            "password",
            "phone",
            "pin",
            "pwd",
            "secret",
            "ssn",
            "surname",
            "token",
            "upi",
            "username",
            "vpa"));

    private static final Set<String> KINDS = new HashSet<>(Arrays.asList(
            "age",
            "brand",
            "category",
            "class",
            "count",
            "country",
            "kind",
            "level",
            "network",
            "present",
            "scheme",
            "segment",
            "size",
            "status",
            "tier",
            "type"));

    private final Set<String> allowed = new HashSet<>();

    /** With these names allowed, in any case. */
    PersonalNames(Collection<String> allowed) {
        for (String name : allowed) {
            this.allowed.add(name.toLowerCase(Locale.ROOT));
        }
    }

    /** The word by which a name looks personal; null if it does not, or is allowed. */
    @Nullable
    String in(String name) {
        if (allowed.contains(name.toLowerCase(Locale.ROOT))) {
            return null;
        }
        String[] words = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                .replace("e-mail", "email")
                .replace("e_mail", "email")
                .toLowerCase(Locale.ROOT)
                .split("[^a-z0-9]+", -1);
        if (KINDS.contains(words[words.length - 1])) {
            return null;
        }
        for (String word : words) {
            if (WORDS.contains(word)) {
                return word;
            }
        }
        return null;
    }
}
