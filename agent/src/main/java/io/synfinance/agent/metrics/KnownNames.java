package io.synfinance.agent.metrics;

/** Names with numbers in them that stand in paths as words. */
final class KnownNames {

    private static final String[] NAMES = {
        "aes-128",
        "aes-192",
        "aes-256",
        "aes128",
        "aes192",
        "aes256",
        "amd64",
        "arm64",
        "base-64",
        "covid-19",
        "crc-32",
        "ean-13",
        "ean13",
        "es256",
        "es384",
        "es512",
        "h-264",
        "h-265",
        "h264",
        "h265",
        "hs256",
        "hs384",
        "hs512",
        "http-2",
        "http-3",
        "ipv-4",
        "ipv-6",
        "iso-20022",
        "iso-27001",
        "iso-3166",
        "iso-4217",
        "iso-639",
        "iso-8583",
        "iso-8601",
        "iso20022",
        "iso27001",
        "iso3166",
        "iso4217",
        "iso639",
        "iso8583",
        "iso8601",
        "iso-8859-1",
        "iso-8859-2",
        "iso-8859-5",
        "iso-8859-7",
        "iso-8859-9",
        "iso-8859-15",
        "log4j-2",
        "md-5",
        "oauth-2",
        "oauth-1",
        "oauth2.0",
        "oauth-2.0",
        "open-api-3",
        "pkcs-12",
        "ps256",
        "ps384",
        "ps512",
        "rs256",
        "rs384",
        "rs512",
        "rsa2048",
        "rsa4096",
        "sha-1",
        "sha-2",
        "sha-224",
        "sha-256",
        "sha-3",
        "sha-384",
        "sha-512",
        "sha224",
        "sha256",
        "sha384",
        "sha512",
        "top-10",
        "top-100",
        "top100",
        "ucs-2",
        "utf-8",
        "utf-16",
        "utf-32",
        "web-2",
        "web-3",
        "windows-1250",
        "windows-1251",
        "windows-1252",
        "x-509",
        "x509",
        "x-64",
        "x-86"
    };

    private static final int LONGEST = 12;

    /** Words of two letters that camel case is made of. */
    private static final String TWO_LETTER_WORDS =
            "AiAmAnAsAtByDbDoEuGoIdIfInIoIpIsItJsMeMlMyNoOfOkOnOrOsPcPkQrSoToTvTxUiUkUpUsWeWs";

    private KnownNames() {}

    static boolean contains(String text, int from, int to) {
        int length = to - from;
        if (length > LONGEST || text.charAt(from) <= '9') {
            return false; // The most frequent question, a plain number, needs no search: all names begin with a letter.
        }
        for (int i = 0; i < NAMES.length; i++) {
            if (NAMES[i].length() == length && text.regionMatches(true, from, NAMES[i], 0, length)) {
                return true;
            }
        }
        return false;
    }

    static boolean isTwoLetterWord(String text, int from) {
        for (int i = 0; i < TWO_LETTER_WORDS.length(); i += 2) {
            if (text.regionMatches(from, TWO_LETTER_WORDS, i, 2)) {
                return true;
            }
        }
        return false;
    }
}
