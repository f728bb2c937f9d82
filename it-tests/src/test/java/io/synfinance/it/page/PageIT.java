package io.synfinance.it.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.synfinance.it.harness.AgentJar;
import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.BrowserPage;
import io.synfinance.it.harness.Chromium;
import io.synfinance.it.harness.Classpath;
import io.synfinance.it.harness.Client;
import io.synfinance.it.harness.JavaCommand;
import io.synfinance.it.harness.JavaProcess;
import io.synfinance.it.harness.Scrape;
import io.synfinance.it.harness.TestApp;
import io.synfinance.it.harness.Workspace;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of two applications, as a person with a browser sees it: a small server, and a business without one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PageIT {

    /** Would run, if it ever became markup. */
    private static final String HOSTILE = "<img src=x onerror=document.title='hacked'>";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSWORD = "open sesame";

    /** Of each visible text: its colour, that of the nearest ground that is not transparent, and their contrast. */
    private static final String CONTRASTS = """
            (() => {
              const parts = color => color.match(/[\\d.]+/g).map(Number);
              const light = color => parts(color).slice(0, 3).map(part => part / 255)
                .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4)
                .reduce((sum, part, i) => sum + part * [.2126, .7152, .0722][i], 0);
              const solid = color => (parts(color)[3] ?? 1) > .5;
              const ground = e => !e ? 'rgb(255, 255, 255)'
                : solid(getComputedStyle(e).backgroundColor) ? getComputedStyle(e).backgroundColor
                : ground(e.parentElement);
              window.contrasts = [...document.querySelectorAll('body *')]
                .filter(e => e.checkVisibility() && !e.closest('.unseen, .skip')
                  && [...e.childNodes].some(node => node.nodeType === 3 && node.textContent.trim()))
                .map(e => {
                  const style = getComputedStyle(e);
                  const [one, other] = [light(style.color), light(ground(e))];
                  return {
                    text: e.textContent, color: style.color, ground: ground(e),
                    large: parseFloat(style.fontSize) >= 24,
                    ratio: (Math.max(one, other) + .05) / (Math.min(one, other) + .05),
                  };
                });
            })()""";

    private static final int DESKTOP = 1280;
    private static final int PHONE = 360;

    private @Nullable Chromium chromium;
    private @Nullable AgentUnderTest shop;
    private @Nullable AgentUnderTest business;
    private Client client = new Client(0);

    @BeforeAll
    void startAll() throws IOException {
        chromium = Chromium.start();
        shop = app("jdkhttp", "apps.jdkhttp.JdkHttpApp", Classpath.of())
                .agentArg("metrics.personal-labels", HOSTILE)
                .startWithAgent();
        client = new Client(shop.process().awaitReady());
        Path rules = Files.writeString(
                Workspace.newFolder("page", "rules").resolve("rules.yaml"),
                Files.readString(Workspace.source("src/apps/business/business.yaml"))
                                .replace("type: later", "type: \"" + HOSTILE + "\"")
                        + "  - match: no.such.Class.method" + System.lineSeparator()
                        + "    as: prediction" + System.lineSeparator());
        business = app("business", "apps.business.BusinessApp", Classpath.annotations())
                .args("plain")
                .environment("SYNFINANCE_CONFIG_FILE", rules.toString())
                .startWithAgent();
        business.process().awaitReady();
        business.process().type("");
        business.process().awaitLine(Pattern.compile("done 1 "));
    }

    @AfterAll
    void stopAll() {
        if (chromium != null) {
            chromium.close();
        }
        if (shop != null) {
            shop.close();
        }
        if (business != null) {
            business.close();
        }
    }

    @Test
    void totalsAndPercentilesAreThoseOfTheScrape() {
        // given
        for (int i = 0; i < 7; i++) {
            client.get("/ok");
            client.get("/items/" + i);
        }
        client.get("/status?500");
        Scrape before = shop().scrape();
        shop().get("/page/live.json");
        // when
        for (int i = 0; i < 20; i++) {
            client.get("/ok");
            client.get("/slow?120"); // the last one, since the page is looked at when it has all of these
        }
        try (BrowserPage page = browser().newPage().open(address(shop()), DESKTOP)) {
            page.await("document.querySelector('input[value=\"900\"]')");
            page.evaluate("document.querySelector('input[value=\"900\"]').click()");
            page.await(cell("/slow", 9) + " === '" + 20 + "' && " + cell("/slow", 5) + " !== '–'");
            Scrape after = shop().scrape();
            // then
            assertThat(totals(page)).isEqualTo(totals(after)).containsEntry("/slow", 20L);
            assertThat(page.evaluate(tile("Requests")))
                    .isEqualTo(String.format(Locale.ROOT, "%.0f in all", after.sum("synfinance_requests_total")));
            assertThat(page.evaluate(tile("Errors")))
                    .startsWith(String.format(Locale.ROOT, "%.0f in all", after.sum("synfinance_errors_total")));
            for (Map.Entry<Integer, Double> column :
                    Map.of(4, 0.5, 5, 0.95, 6, 0.99).entrySet()) {
                String shown = page.evaluate(cell("/slow", column.getKey()));
                assertThat(shown).endsWith(" ms");
                assertThat(Double.parseDouble(shown.replace(" ms", "")))
                        .as("quantile %s", column.getValue())
                        .isEqualTo(1000 * quantile(column.getValue(), "/slow", before, after), within(1.0));
            }
        }
    }

    /** The first, because rates are those of five minutes. */
    @Test
    @Order(1)
    void numbersOfTheBusinessAreThoseOfTheScrape() {
        // when
        Scrape scrape = business().scrape();
        try (BrowserPage page = browser().newPage().open(address(business()), DESKTOP)) {
            page.await("document.querySelector('#fraud tbody tr')");
            // then
            assertThat(page.evaluate(row("fraud", "card_cloning")))
                    .isEqualTo("card_cloning|42.9 %|"
                            + (int) scrape.sum("synfinance_fraud_detections_total", "fraud_type", "card_cloning"));
            assertThat(page.evaluate(row("caches", "merchant")))
                    .startsWith("merchant|50.0 %|")
                    .endsWith("|1|1");
            assertThat(page.evaluate(row("quality", "city"))).isEqualTo("city|25.0 %|–|0");
            assertThat(page.evaluate("document.querySelector('#quality .big').textContent"))
                    .isEqualTo(
                            String.format(Locale.ROOT, "%.1f of 100", scrape.value("synfinance_data_quality_score")));
            assertThat(page.evaluate("document.querySelector('#fraud .facts').textContent"))
                    .contains("Transactions checked" + (int) scrape.value("synfinance_transactions_checked_total"))
                    .contains("Precision, last hour50.0 %");
            assertThat(page.evaluate("document.querySelector('#own').textContent"))
                    .contains("synfinance_orders_value", "large=true, region=in", "bell=front");
            assertThat(page.evaluate("document.querySelector('#models .facts').textContent"))
                    .contains("Generated" + whole(scrape, "synfinance_transactions_generated_total"))
                    .contains("Feature calls" + whole(scrape, "synfinance_feature_engineering_seconds_count") + ",")
                    .contains("Predictions" + whole(scrape, "synfinance_prediction_seconds_count") + ",");
        }
    }

    @Test
    void numbersOfTheJvmAreThoseOfTheScrape() {
        // given
        String max = whole(shop().scrape(), "jvm_memory_max_bytes", "area", "heap");
        // when
        String json = await().atMost(PATIENCE)
                .until(() -> shop().get("/page/live.json").body(), body -> body.contains("\"heapMax\""));
        // then
        assertThat(json).containsPattern("\"heapMax\":\\{[^}]*\"now\":" + max);
    }

    @Test
    void namesOfStrangersAreTextAndNoMarkup() {
        try (BrowserPage page = browser().newPage().open(address(business()), DESKTOP)) {
            // when
            page.await("document.querySelector('#fraud tbody tr')");
            // then
            assertThat(page.evaluate("document.querySelector('#fraud .table').textContent"))
                    .contains(HOSTILE);
            assertThat(page.evaluate("document.querySelectorAll('main img').length"))
                    .isEqualTo("0");
            assertThat(page.evaluate("document.title")).doesNotContain("hacked");
        }
        try (BrowserPage page = browser().newPage().open(address(shop()), DESKTOP)) {
            page.await("document.querySelector('#agent tbody tr')");
            assertThat(page.evaluate("document.querySelector('#agent').textContent"))
                    .contains(HOSTILE);
            assertThat(page.evaluate("document.querySelectorAll('main img').length"))
                    .isEqualTo("0");
        }
    }

    @Test
    void nothingIsAskedOfOthersAndTheConsoleStaysEmpty() {
        for (AgentUnderTest app : new AgentUnderTest[] {shop(), business()}) {
            try (BrowserPage page = browser().newPage().open(address(app), DESKTOP)) {
                // when
                page.await("document.querySelector('#agent tbody tr') && document.querySelector('.uplot canvas')");
                page.prefer("dark").await("matchMedia('(prefers-color-scheme: dark)').matches");
                // then
                String origin = address(app).toString();
                assertThat(page.requests()).hasSizeGreaterThan(5).allMatch(url -> url.startsWith(origin));
                assertThat(page.complaints()).isEmpty();
            }
        }
    }

    @Test
    void whatIsNotMeasuredIsSaidInALine() {
        try (BrowserPage page = browser().newPage().open(address(shop()), DESKTOP)) {
            // when
            page.await("document.querySelector('#agent tbody tr')");
            // then
            assertThat(page.evaluate("document.querySelector('#missing').textContent"))
                    .contains("No fraud detector is marked yet: see @FraudDetection")
                    .contains("No cache has been asked");
            assertThat(page.evaluate("document.querySelector('#fraud').hidden")).isEqualTo("true");
        }
    }

    @Test
    void aRuleThatMatchesNothingIsAmongTheProblems() {
        try (BrowserPage page = browser().newPage().open(address(business()), DESKTOP)) {
            // when
            page.await("document.querySelector('#agent tbody tr')");
            // then
            assertThat(page.evaluate("document.querySelector('.problems').textContent"))
                    .contains("no.such.Class.method has matched nothing so far");
            assertThat(page.evaluate(row("agent", "apps.business.Plain.detect")))
                    .isEqualTo("apps.business.Plain.detect|1");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESKTOP, PHONE})
    void wovenClassesAndWhatRulesFoundAreListedWhenSomebodyLooks(int width) {
        try (BrowserPage page = browser().newPage().open(address(business()), width)) {
            page.await("document.querySelector('#agent tbody tr')");
            assertThat(page.requests()).noneMatch(url -> url.endsWith("woven.json"));
            // when
            focus(page, "#woven summary");
            page.press("Enter");
            page.await("document.querySelectorAll('#woven tbody tr').length > 2");
            // then
            assertThat(page.evaluate(row("woven", "apps.business.Plain")))
                    .contains("detect, detect", "generate", "place, predict")
                    .endsWith("|methods");
            assertThat(page.evaluate(row("woven", "1. apps.business.Plain.detect")))
                    .isEqualTo("1. apps.business.Plain.detect|fraud-detection|apps.business.Plain.detect");
            assertThat(page.evaluate("document.querySelector('#woven').textContent"))
                    .containsPattern("[1-9] woven classes[.]")
                    .containsPattern("no[.]such[.]Class[.]methodpredictionmatched nothing");
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(page.evaluate("document.documentElement.clientWidth"));
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void itIsTheSameBehindTlsAndAPassword() throws IOException {
        try (AgentUnderTest secured = secured();
                BrowserPage page = browser().newPage().trustAnybody().logIn("ops", PASSWORD)) {
            // when
            page.open(address(secured), DESKTOP);
            page.await("document.querySelector('#agent tbody tr') && document.querySelector('.uplot canvas')");
            focus(page, "#woven summary");
            page.press("Enter");
            page.await("document.querySelector('#woven .quiet').textContent.includes('woven')");
            // then
            assertThat(page.evaluate("location.protocol + ' ' + document.querySelector('#state').textContent"))
                    .isEqualTo("https: live");
            String origin = address(secured).toString();
            assertThat(page.requests()).hasSizeGreaterThan(6).allMatch(url -> url.startsWith(origin));
            assertThat(page.complaints()).isEmpty();
            // when
            page.evaluate("fetch('/page/live.json').then(r => r.text()).then(t => window.told = t)");
            page.await("window.told");
            // then
            assertThat(page.evaluate("window.told"))
                    .contains("\"exporter.tls.keystore-password\",\"value\":\"********\"")
                    .containsPattern("/secured[-0-9]*/users\"") // a folder that is there gets a number
                    .doesNotContain(PASSWORD, "pbkdf2");
        }
    }

    @ParameterizedTest
    @CsvSource({"light", "dark"})
    void aPhoneNeedsNoScrollingToTheSide(String scheme) {
        for (AgentUnderTest app : new AgentUnderTest[] {shop(), business()}) {
            try (BrowserPage page = browser().newPage().prefer(scheme).open(address(app), PHONE)) {
                // when
                page.await("document.querySelector('#agent tbody tr') && document.querySelector('.uplot canvas')");
                // then
                assertThat(page.evaluate("innerWidth + ' ' + document.documentElement.scrollWidth"))
                        .isEqualTo("360 360");
            }
        }
    }

    /** As WCAG 2.2 reckons it (1.4.3): 4.5 for text, 3 where it is large. */
    @ParameterizedTest
    @CsvSource({"light", "dark"})
    void allTextStandsOutFromWhatIsBehindIt(String scheme) {
        for (AgentUnderTest app : new AgentUnderTest[] {shop(), business()}) {
            try (BrowserPage page = browser().newPage().prefer(scheme).open(address(app), DESKTOP)) {
                page.await("document.querySelector('#agent tbody tr') && document.querySelector('.uplot canvas')");
                // when
                page.evaluate(CONTRASTS);
                // then
                assertThat(Integer.parseInt(page.evaluate("window.contrasts.length")))
                        .isGreaterThan(50);
                assertThat(page.evaluate("window.contrasts.filter(c => !(c.ratio >= (c.large ? 3 : 4.5)))"
                                + ".map(c => `${c.text}: ${c.color} on ${c.ground} is ${c.ratio}`).join('; ')"))
                        .isEmpty();
            }
        }
    }

    @Test
    void everythingCanBeDoneWithTheKeyboard() {
        // given
        client.get("/ok");
        try (BrowserPage page = browser().newPage().open(address(shop()), DESKTOP)) {
            page.await("document.querySelector('#requests tbody tr')");
            // when
            page.press("Tab");
            // then
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Skip to the numbers");
            // when
            page.press("Enter");
            // then
            page.await("document.activeElement.id === 'main'");
            // when
            focus(page, "input[name=range]:checked");
            page.press("ArrowRight");
            // then
            page.await("document.querySelector('input[value=\"900\"]').checked");
            // when
            focus(page, "#requests thead button");
            page.press("Enter");
            // then
            assertThat(page.evaluate("document.querySelector('#requests thead th').getAttribute('aria-sort')"))
                    .isEqualTo("ascending");
            // when
            focus(page, "#requests .pick");
            page.press("Enter");
            // then
            page.await("document.querySelector('#requests .pick').getAttribute('aria-pressed') === 'true'");
            page.await("!document.querySelector('#requests .chip').hidden");
            assertThat(page.evaluate("document.activeElement.className")).contains("pick");
        }
    }

    @Test
    void everyControlIsReachedByTheTabulator() {
        try (BrowserPage page = browser().newPage().open(address(business()), PHONE)) {
            page.await("document.querySelector('#agent tbody tr')");
            page.evaluate("document.querySelector('#pause').click()");
            page.evaluate("window.controls = [...document.querySelectorAll("
                    + "'a[href], button, input:checked, summary, [tabindex=\"0\"]')].filter(e => e.checkVisibility())");
            int controls = Integer.parseInt(page.evaluate("window.controls.length"));
            // when
            for (int i = 0; i < controls; i++) {
                page.press("Tab");
                page.evaluate("window.controls = window.controls.filter(e => e !== document.activeElement)");
            }
            // then
            assertThat(controls).isGreaterThan(20);
            assertThat(page.evaluate("window.controls.map(e => e.outerHTML).join()"))
                    .isEmpty();
        }
    }

    @Test
    void everyControlAndTableAndPictureHasAName() {
        try (BrowserPage page = browser().newPage().open(address(business()), DESKTOP)) {
            // when
            page.await("document.querySelector('#agent tbody tr')");
            // then
            assertThat(page.evaluate("[...document.querySelectorAll('table')].filter(t => !t.caption?.textContent)"
                            + ".concat([...document.querySelectorAll('[role=img]')].filter(p => !p.ariaLabel))"
                            + ".concat([...document.querySelectorAll('button, a')].filter(b => !b.textContent.trim()))"
                            + ".concat([...document.querySelectorAll('th:not([scope])')])"
                            + ".filter(e => !e.closest('[hidden]')).map(e => e.outerHTML).join()"))
                    .isEmpty();
            assertThat(page.evaluate("document.querySelectorAll('main, header, nav[aria-label], footer').length"))
                    .isEqualTo("4");
        }
    }

    @Test
    void anAgentThatIsGoneIsSaidToBe() {
        try (AgentUnderTest leaving = app("jdkhttp", "apps.jdkhttp.JdkHttpApp", Classpath.of())
                        .startWithAgent();
                BrowserPage page = browser().newPage().open(address(leaving), DESKTOP)) {
            page.await("document.querySelector('#state').textContent === 'live'");
            // when
            leaving.process().kill();
            // then
            page.await("document.querySelector('#state').textContent.startsWith('no answer since')");
        }
    }

    private static JavaCommand app(String folder, String main, Classpath libraries) {
        return JavaCommand.named("page-" + folder)
                .classpath(Classpath.of(TestApp.compile(folder, libraries, 8)).and(libraries))
                .main(main);
    }

    private static void focus(BrowserPage page, String selector) {
        page.evaluate("document.querySelector('" + selector + "').focus()");
    }

    private static URI address(AgentUnderTest app) {
        return app.metrics().resolve("/");
    }

    /** The text of a cell in the table of endpoints, counted from 1. */
    private static String cell(String endpoint, int column) {
        return "[...document.querySelectorAll('#requests .table')][0].querySelectorAll('tbody tr').values().find(tr => "
                + "tr.firstChild.textContent === '" + endpoint + "')?.children[" + (column - 1) + "].textContent";
    }

    /** The cells of the row that begins with a name, in one of the section's tables. */
    private static String row(String section, String name) {
        return "[...[...document.querySelectorAll('#" + section
                + " tbody tr')].find(tr => tr.firstChild.textContent === '" + name
                + "').children].map(c => c.textContent).join('|')";
    }

    private static String whole(Scrape scrape, String name, String... labels) {
        return String.format(Locale.ROOT, "%.0f", scrape.sum(name, labels));
    }

    /** The small line of a tile. */
    private static String tile(String title) {
        return "[...document.querySelectorAll('.tile')].find(t => t.firstChild.textContent === '" + title
                + "').querySelector('.under').textContent";
    }

    private static Map<String, Long> totals(BrowserPage page) {
        Map<String, Long> totals = new TreeMap<>();
        page.evaluate("[...document.querySelector('#requests .table').querySelectorAll('tbody tr')]"
                        + ".map(tr => tr.firstChild.textContent + '=' + tr.lastChild.textContent).join('\\n')")
                .lines()
                .map(line -> line.split("=", -1))
                .forEach(parts -> totals.put(parts[0], Long.valueOf(parts[1])));
        return totals;
    }

    private static Map<String, Long> totals(Scrape scrape) {
        return scrape.samples("synfinance_requests_total").stream()
                .collect(Collectors.groupingBy(
                        sample -> sample.labels().getOrDefault("endpoint", ""),
                        TreeMap::new,
                        Collectors.summingLong(sample -> (long) sample.value())));
    }

    /** As {@code histogram_quantile} reckons it from what came between the two scrapes. */
    private static double quantile(double q, String endpoint, Scrape before, Scrape after) {
        TreeMap<Double, Double> upTo = new TreeMap<>();
        after.samples("synfinance_request_latency_seconds_bucket", "endpoint", endpoint)
                .forEach(sample -> upTo.merge(bound(sample.labels()), sample.value(), Double::sum));
        before.samples("synfinance_request_latency_seconds_bucket", "endpoint", endpoint)
                .forEach(sample -> upTo.merge(bound(sample.labels()), -sample.value(), Double::sum));
        double rank = q * upTo.lastEntry().getValue();
        double lowerBound = 0;
        double below = 0;
        for (Map.Entry<Double, Double> bucket : upTo.entrySet()) {
            if (bucket.getValue() >= rank && bucket.getValue() > below) {
                return bucket.getKey().isInfinite()
                        ? lowerBound
                        : lowerBound + (bucket.getKey() - lowerBound) * (rank - below) / (bucket.getValue() - below);
            }
            lowerBound = bucket.getKey();
            below = bucket.getValue();
        }
        throw new AssertionError("no values");
    }

    private static double bound(Map<String, String> labels) {
        String bound = labels.getOrDefault("le", "");
        return bound.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(bound);
    }

    /** An application whose agent shows its page to those with the password, encrypted. */
    private static AgentUnderTest secured() throws IOException {
        Path folder = Workspace.newFolder("page", "secured");
        Path users = Files.writeString(folder.resolve("users"), "ops:" + hash());
        Path store = folder.resolve("store.p12");
        run(JavaCommand.named("page-keytool")
                .tool("keytool")
                .args("-genkeypair", "-alias", "page", "-keyalg", "EC", "-dname", "CN=page", "-storetype", "PKCS12")
                .args("-ext", "san=ip:127.0.0.1", "-keystore", store.toString(), "-storepass", PASSWORD));
        AgentUnderTest secured = app("jdkhttp", "apps.jdkhttp.JdkHttpApp", Classpath.of())
                .agentArg("exporter.tls.keystore-file", store.toString())
                .environment("SYNFINANCE_EXPORTER_TLS_KEYSTORE_PASSWORD", PASSWORD)
                .agentArg("exporter.auth.users-file", users.toString())
                .startWithAgent();
        new Client(secured.process().awaitReady()).get("/ok");
        return secured;
    }

    private static String hash() {
        JavaProcess program = JavaCommand.named("page-hash")
                .jar(AgentJar.path())
                .args("hash-password")
                .start();
        program.type(PASSWORD);
        assertThat(program.awaitExit(Duration.ofSeconds(60))).isZero();
        return program.stdout();
    }

    private static void run(JavaCommand command) {
        JavaProcess program = command.start();
        assertThat(program.awaitExit(Duration.ofSeconds(60)))
                .as(program::toString)
                .isZero();
    }

    private Chromium browser() {
        return running(chromium);
    }

    private AgentUnderTest shop() {
        return running(shop);
    }

    private AgentUnderTest business() {
        return running(business);
    }

    private static <T> T running(@Nullable T started) {
        if (started == null) {
            throw new IllegalStateException("not started");
        }
        return started;
    }
}
