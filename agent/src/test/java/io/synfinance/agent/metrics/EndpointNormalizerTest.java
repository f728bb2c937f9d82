package io.synfinance.agent.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointNormalizerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "*",
                "/*",
                "/api/health",
                "/api/v2/data-quality",
                "/real-time/feed",
                "/oauth2/token",
                "/md5",
                "/sha256",
                "/base64",
                "/ipv4",
                "/ipv6",
                "/2fa",
                "/3ds",
                "/3ds2/challenge",
                "/i18n",
                "/l10n",
                "/a11y",
                "/k8s",
                "/p2p/transfers",
                "/b2b",
                "/h2-console",
                "/h2-console/login.do",
                "/utf-8",
                "/UTF-16",
                "/iso-8859-1",
                "/iso-8601",
                "/ISO20022/messages",
                "/iso8583",
                "/x509",
                "/aes256-gcm",
                "/favicon.ico",
                "/robots.txt",
                "/index.html",
                "/static/css/style.min.css",
                "/fonts/roboto.woff2",
                "/v1",
                "/v1.2",
                "/v1.2.3/users",
                "/V10",
                "/api/v1beta1/pods",
                "/api-v1.2",
                "/.well-known/openid-configuration",
                "/actuator/prometheus",
                "/WEB-INF/web.xml",
                "/api/getCustomerTransactionHistory",
                "/api/getTopTenCustomersByUserId",
                "/api/parseXMLToJSONForAPI",
                "/api/createOAuth2TokenForCustomer",
                "/rpc/findAccountByIdOrNumber",
                "/internationalization",
                "/api/en-US/help",
                "/api/pt_BR",
                "/items:batchGet",
                "/odata/$metadata",
                "/@vite/client",
                "/~admin",
                "/api/user_profiles",
                "/s3",
                "/ec2/start",
                "/mp3",
                "/log4j2",
                "/deadbeef",
                "/decade",
                "/first-party-fraud",
                "/api/items/{id}",
                "/{unmatched}",
                "/a/{path}"
            })
    void wordsStayTheVerySameString(String path) {
        assertThat(EndpointNormalizer.normalize(path)).isSameAs(path);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
                    /api/transactions/12345 -> /api/transactions/{id}
                    /api/customers/123/transactions/456 -> /api/customers/{id}/transactions/{id}
                    /users/550e8400-e29b-41d4-a716-446655440000 -> /users/{id}
                    /customers/abc-123/details -> /customers/{id}/details
                    /0 -> /{id}
                    /items/7 -> /items/{id}
                    /items/-7 -> /items/{id}
                    /items/00000000000000000000000000000001 -> /items/{id}
                    /prices/12.50 -> /prices/{id}
                    /errors/404 -> /errors/{id}
                    /users/550E8400-E29B-41D4-A716-446655440000/cards -> /users/{id}/cards
                    /users/550e8400e29b41d4a716446655440000 -> /users/{id}
                    /users/abcdefab-cdef-abcd-efab-cdefabcdefab -> /users/{id}
                    /users/urn:uuid:550e8400-e29b-41d4-a716-446655440000 -> /users/{id}
                    /users/{550e8400-e29b-41d4-a716-446655440000} -> /users/{id}
                    /events/01ARZ3NDEKTSV4RRFFQ69G5FAV -> /events/{id}
                    /events/01arz3ndektsv4rrffq69g5fav -> /events/{id}
                    /docs/507f1f77bcf86cd799439011 -> /docs/{id}
                    /blobs/d41d8cd98f00b204e9800998ecf8427e -> /blobs/{id}
                    /blobs/da39a3ee5e6b4b0d3255bfef95601890afd80709 -> /blobs/{id}
                    /blobs/e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 -> /blobs/{id}
                    /commits/3f9a8b7 -> /commits/{id}
                    /commits/abcdef1a -> /commits/{id}
                    /blobs/deadbeefcafebabe -> /blobs/{id}
                    /colours/0xff -> /colours/{id}
                    /tokens/dGhpcyBpcyBhIHRlc3Q= -> /tokens/{id}
                    /tokens/dGhpcyBpcyBhIHRlc3Q -> /tokens/{id}
                    /tokens/QWxhZGRpbjpvcGVuIHNlc2FtZQ== -> /tokens/{id}
                    /tokens/QWxhZGRpbjpvcGVuIHNlc2FtZQ -> /tokens/{id}
                    /tokens/a1b2_c3-d4e5 -> /tokens/{id}
                    /reset/zK4Rm2xPq9LwT7vB -> /reset/{id}
                    /reset/kXqWzRtYpLmNbVcX -> /reset/{id}
                    /reset/abcdefghijklmnopqrstuvwxyzabcdef -> /reset/{id}
                    /reset/abcdefghij2klmnopqrst -> /reset/{id}
                    /auth/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U -> /auth/{id}
                    /auth/eyJhbGciOiJIUzI1NiJ9 -> /auth/{id}
                    /watch/dQw4w9WgXcQ -> /watch/{id}
                    /reports/2024-01-31 -> /reports/{id}
                    /reports/20240131 -> /reports/{id}
                    /reports/2024 -> /reports/{id}
                    /reports/2024-01 -> /reports/{id}
                    /reports/2024/01/31 -> /reports/{id}/{id}/{id}
                    /reports/2024-01-31T10:15:30Z -> /reports/{id}
                    /reports/2024-01-31T10:15:30.123+05:30 -> /reports/{id}
                    /reports/20240131T101530Z -> /reports/{id}
                    /reports/31-jan-2024 -> /reports/{id}
                    /reports/2024-Q1 -> /reports/{id}
                    /times/10:15 -> /times/{id}
                    /users/alice@example.com -> /users/{id}
                    /users/alice+shop@example.com -> /users/{id}
                    /users/alice%40example.com -> /users/{id}
                    /vpa/alice@upi -> /vpa/{id}
                    /phones/+919876543210 -> /phones/{id}
                    /phones/+91-98765-43210 -> /phones/{id}
                    /phones/(555)123-4567 -> /phones/{id}
                    /cards/4111111111111111 -> /cards/{id}
                    /cards/4111-1111-1111-1111 -> /cards/{id}
                    /cards/4111%201111%201111%201111 -> /cards/{id}
                    /orders/ORD-2024-0001 -> /orders/{id}
                    /orders/ORD_7 -> /orders/{id}
                    /customers/cus_9s6XKzkNRiz8i3 -> /customers/{id}
                    /customers/CUST000123 -> /customers/{id}
                    /transactions/TXN-000000042/refund -> /transactions/{id}/refund
                    /users/user423 -> /users/{id}
                    /pan/ABCDE1234F -> /pan/{id}
                    /ifsc/HDFC0001234 -> /ifsc/{id}
                    /isin/US0378331005 -> /isin/{id}
                    /hosts/192.168.1.1 -> /hosts/{id}
                    /hosts/fe80::1 -> /hosts/{id}
                    /geo/12.97,77.59 -> /geo/{id}
                    /batch/a,b,c -> /batch/{id}
                    /filter/colour=red -> /filter/{id}
                    /odata/Customers(5) -> /odata/{id}
                    /v2024 -> /{id}
                    /v2024-01-31/pets -> /{id}/pets
                    /v1.2345 -> /{id}
                    /1.2/pets -> /{id}/pets
                    /app.3f9a8b7c.js -> /{id}
                    /static/main-ABCD1234.css -> /static/{id}
                    /jquery-3.6.0.min.js -> /{id}
                    /reports/12345.pdf -> /reports/{id}
                    /files/caf%C3%A9 -> /files/{id}
                    /files/café -> /files/{id}
                    /files/%E4%B8%AD%E6%96%87 -> /files/{id}
                    /files/日本 -> /files/{id}
                    /files/a%20b -> /files/{id}
                    /files/a b -> /files/{id}
                    /files/a%2Fb -> /files/{id}
                    /files/a%3Bb -> /files/{id}
                    /files/a%3Fb -> /files/{id}
                    /files/a%2523 -> /files/{id}
                    /files/%zz -> /files/{id}
                    /files/100% -> /files/{id}
                    /files/%4 -> /files/{id}
                    /files/%00 -> /files/{id}
                    /%61pi/he%61lth -> /api/health
                    /items/%31%32%33 -> /items/{id}
                    /items/%7Bid%7D -> /items/{id}
                    /api/items;jsessionid=1A2B3C -> /api/items
                    /api/items;jsessionid=1A2B3C/42;v=1 -> /api/items/{id}
                    /;jsessionid=1A2B3C -> /
                    /api/;a=b/items -> /api/items
                    //api///items// -> /api/items
                    /api/items/ -> /api/items
                    // -> /
                    /./api/./items/. -> /api/items
                    /api/../items -> /items
                    /../../etc/passwd -> /etc/passwd
                    /api/%2e%2E/items -> /items
                    /api/items/.. -> /api
                    /api/items?id=42&next=/a/b -> /api/items
                    /api/items?a=http://b/c -> /api/items
                    /api/items#part -> /api/items
                    /api/items#part?x -> /api/items
                    ?x=1 -> /
                    http://example.com -> /
                    http://example.com?x=1 -> /
                    http://example.com:8080/api/items/42 -> /api/items/{id}
                    https://user:secret@example.com/api -> /api
                    HTTP://EXAMPLE.COM/ -> /
                    /redirect/http://example.com/a -> /redirect/http:/example.com/a
                    api/items -> /api/items
                    example.com:443 -> /{id}
                    /<script> -> /{id}
                    /a|b -> /{id}
                    /"quoted" -> /{id}
                    /a\\b -> /{id}
                    /{name} -> /{id}
                    /logo@2x.png -> /{id}
                    /a/b/c/d/e/f/g/h/i/j/k/l -> /a/b/c/d/e/f/g/h/i/j/k/l
                    /a/b/c/d/e/f/g/h/i/j/k/l/m -> /a/b/c/d/e/f/g/h/i/j/k/l/{path}
                    /a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p -> /a/b/c/d/e/f/g/h/i/j/k/l/{path}
                    /1/2/3/4/5/6/7/8/9/10/11/12/13 -> /{id}/{id}/{id}/{id}/{id}/{id}/{id}/{id}/{id}/{id}/{id}/{id}/{path}
                    """)
    void identifiersAreReplaced(String path, String endpoint) {
        assertThat(EndpointNormalizer.normalize(path)).isEqualTo(endpoint);
    }

    @Test
    void anEmptyPathIsTheRoot() {
        assertThat(EndpointNormalizer.normalize("")).isEqualTo("/");
    }

    @Test
    void controlCharactersMakeAnIdentifier() {
        assertThat(EndpointNormalizer.normalize("/a\nb/\u0000/\u007f/x")).isEqualTo("/{id}/{id}/{id}/x");
    }

    @Test
    void loneSurrogatesMakeAnIdentifier() {
        assertThat(EndpointNormalizer.normalize("/\ud800/x")).isEqualTo("/{id}/x");
    }

    @Test
    void aSegmentLongerThanAnyWordIsAnIdentifier() {
        String word = "word-".repeat(12) + "word";
        assertThat(EndpointNormalizer.normalize('/' + word)).isEqualTo('/' + word);
        assertThat(EndpointNormalizer.normalize('/' + word + 's')).isEqualTo("/{id}");
    }

    @Test
    void longPathsEndInOnePlaceholder() {
        String segment = "/forty-letters-are-in-this-rather-long-one-";
        String path = segment.repeat(5);

        String endpoint = EndpointNormalizer.normalize(path);

        assertThat(endpoint).isEqualTo(segment.repeat(2) + "/{path}");
    }

    @Test
    void aMegabyteOfPathIsNoTrouble() {
        assertThat(EndpointNormalizer.normalize("/a/..".repeat(200_000))).isEqualTo("/");
        assertThat(EndpointNormalizer.normalize("/".repeat(1_000_000))).isEqualTo("/");
        assertThat(EndpointNormalizer.normalize('/' + "%41".repeat(300_000))).isEqualTo("/{id}");
    }

    @Test
    void whateverTheInputTheResultIsAnEndpoint() {
        Random random = new Random(20260101);
        for (int i = 0; i < 100_000; i++) {
            String path = randomPath(random);

            String endpoint = EndpointNormalizer.normalize(path);

            assertThat(EndpointNormalizer.normalize(endpoint)).as(path).isSameAs(endpoint);
            assertThat(endpoint).as(path).doesNotContain("?", ";", "//", "#", "%");
            assertThat(endpoint.length()).as(path).isBetween(1, EndpointNormalizer.MAX_LENGTH);
            assertThat(LabelValue.of(endpoint)).as(path).isSameAs(endpoint);
        }
    }

    private static String randomPath(Random random) {
        StringBuilder path = new StringBuilder(random.nextInt(8) == 0 ? "" : "/");
        int pieces = random.nextInt(24);
        for (int i = 0; i < pieces; i++) {
            path.append(randomPiece(random));
        }
        return path.toString();
    }

    private static String randomPiece(Random random) {
        String[] known = {
            "/",
            "//",
            "/./",
            "/../",
            "..",
            ".",
            ";",
            "?",
            "#",
            "%",
            "%2e",
            "%2F",
            "%41",
            "%7B",
            "{",
            "}",
            "{id}",
            "{path}",
            "{unmatched}",
            "http://",
            "://",
            "@",
            "a@b.c",
            "v1",
            ".2",
            "-",
            "_",
            "123",
            "abc",
            "Id",
            "utf-8",
            "sha256",
            "0x",
            "eyJ",
            "deadbeef",
            "longish-word-of-some-length",
            "*",
            "\\",
            "\u00e9",
            "\ud83d\ude00",
            "\ud800",
            "\n",
            "\u0000"
        };
        return switch (random.nextInt(3)) {
            case 0 -> known[random.nextInt(known.length)];
            case 1 -> String.valueOf((char) random.nextInt(128));
            default ->
                '/' + Long.toString(random.nextLong() & Long.MAX_VALUE, 36).substring(random.nextInt(6));
        };
    }
}
