package io.retort.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page in a real browser, with an agent that plays its part. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatPageTest {

    private Chromium chromium;
    private WebServer server;
    private String address;
    private ScriptedAgent agent = new ScriptedAgent();
    private BrowserContext context;
    private Page page;
    private final List<String> outside = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    void startAll() {
        chromium = Chromium.withoutWebGl();
        server = new WebServer(() -> agent, WebOptions.local(0));
        address = server.start();
    }

    @AfterAll
    void stopAll() {
        if (server != null) {
            server.stop();
            chromium.close();
        }
    }

    @BeforeEach
    void open() {
        agent = new ScriptedAgent();
        outside.clear();
        complaints.clear();
        open(ColorScheme.LIGHT);
    }

    @AfterEach
    void nothingLeftAndNothingBroke() {
        context.close();
        agent.goOn.release();
        assertThat(outside).as("requests to other places").isEmpty();
        assertThat(complaints).as("errors and policy reports in the console").isEmpty();
    }

    @Test
    void aQuestionBecomesStepsAndAnAnswer() {
        ask(ScriptedAgent.GAP);
        assertThat(page.locator(".text")).containsText("The band gap of GaN (mp-804) is 1.73 eV, calculated with PBE.");
        assertThat(page.locator(".steps")).not().hasAttribute("open", "");
        page.locator(".steps summary").click();
        assertThat(page.locator(".steps")).containsText("GaN (mp-804) has a band gap of 1.7329 eV.");
        assertThat(page.locator(".steps")).containsText("PBE underestimates band gaps.");
        assertThat(page.locator(".steps")).containsText("There is no polymorph 'wurzite'; write 'wurtzite'.");
        assertThat(page.locator("[role=status]")).hasText("The answer is ready.");
        assertThat(page.locator(".alternatives")).containsText("3.39 eV: GaN (mp-804), experiment, Vurgaftman");
    }

    @Test
    void aNumberOpensItsEvidence() {
        ask(ScriptedAgent.GAP);
        Locator claim = button("3.39 eV");
        claim.focus();
        page.keyboard().press("Enter");
        Locator panel = page.getByRole(AriaRole.DIALOG);
        for (String said : List.of(
                "band gap of GaN",
                "300 K, ± 0.01 eV",
                "experiment (measured)",
                "Vurgaftman and Meyer 2003",
                "J. Appl. Phys. 94, 3675, table 1",
                "2026-11-20 09:30 UTC")) {
            assertThat(panel).containsText(said);
        }
        assertThat(panel.getByRole(AriaRole.LINK)).hasAttribute("rel", "noopener noreferrer");
        page.keyboard().press("Escape");
        assertThat(panel).hasCount(0);
        assertThat(claim).isFocused();
    }

    @Test
    void aDerivedValueLeadsToWhatItIsDerivedFrom() {
        ask(ScriptedAgent.COMPARE);
        button("5680.3").click();
        Locator panel = page.getByRole(AriaRole.DIALOG);
        assertThat(panel).containsText("unit conversion (derived)");
        panel.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("5.6803 g/cm³"))
                .click();
        assertThat(panel).containsText("Materials Project");
    }

    @Test
    void whatIsMissingIsSaidInWords() {
        ask(ScriptedAgent.COMPARE);
        assertThat(page.locator(".verdict")).hasText("Answered in part: the catalogue has no density of ZnS");
        ask(ScriptedAgent.UNKNOWN);
        assertThat(page.locator(".turn").last().locator(".verdict"))
                .hasText("Not answered: the formula names no element Xx");
        ask(ScriptedAgent.BREAKS);
        assertThat(page.locator(".turn").last().locator(".verdict")).containsText("No answer: Retort met an error");
    }

    @Test
    void theCifOfAStructureIsDownloadedAndReadsBack() throws Exception {
        ask(ScriptedAgent.GAP);
        Download download =
                page.waitForDownload(() -> page.getByText("Download CIF").click());
        assertThat(download.suggestedFilename()).isEqualTo("GaN-mp-804.cif");
        Object sites = page.evaluate(
                "async text => (await import('/page/cif.js')).readCif(text).sites.map(site => site.element).join(' ')",
                Files.readString(download.path()));
        assertThat(sites).isEqualTo("Ga Ga N N");
    }

    @Test
    void withoutWebGlTheSitesAreStillThere() {
        ask(ScriptedAgent.GAP);
        page.locator("retort-structure").scrollIntoViewIfNeeded();
        assertThat(page.locator("retort-structure[data-drawn=no]")).containsText("no WebGL");
        page.getByText("4 sites in the cell").click();
        assertThat(page.locator("retort-structure td.number").first()).hasText("0.33333");
    }

    @Test
    void aStructureIsDrawn() throws IOException {
        try (Chromium drawing = Chromium.withWebGl();
                BrowserContext place =
                        drawing.browser.newContext(new Browser.NewContextOptions().setViewportSize(480, 480))) {
            Page other = place.newPage();
            other.onConsoleMessage(message -> note(message.type(), message.text()));
            other.navigate(address);
            ask(other, ScriptedAgent.GAP);
            other.locator("retort-structure").scrollIntoViewIfNeeded();
            other.waitForSelector("retort-structure[data-drawn=yes]");
            assertThat(colours(other.locator(".canvas").screenshot())).isGreaterThan(200);
            complaints.removeIf(text -> text.contains("GPU stall"));
        }
    }

    @Test
    void stopEndsTheRunAndReachesTheAgent() throws Exception {
        type(ScriptedAgent.WAITS);
        assertThat(page.locator(".now")).hasText("Step 1: Search materials");
        page.keyboard().press("Escape");
        assertThat(page.locator(".verdict")).hasText("Stopped before there was an answer.");
        agent.cancelled.await();
        button("Ask again").click();
        button("Stop").click();
        assertThat(page.locator(".turn[data-phase=cancelled]")).hasCount(2);
    }

    @Test
    void aReloadLosesNothing() {
        ask(ScriptedAgent.COMPARE);
        type(ScriptedAgent.WAITS);
        page.locator(".now").waitFor();
        page.getByLabel("Next question").fill("half a quest");
        page.reload();
        assertThat(page.locator(".turn")).hasCount(2);
        assertThat(page.getByLabel("Next question")).hasValue("half a quest");
        assertThat(page.locator(".now")).hasText("Step 1: Search materials");
        agent.goOn.release();
        page.locator(".turn[data-phase=done]").nth(1).waitFor();
        assertThat(page.locator(".turn").last().locator(".steps ol > li")).hasCount(5);
    }

    @Test
    void enterSendsButNotWithShiftOrWithinAComposition() {
        Locator box = page.getByLabel("Your question");
        box.fill("line");
        page.keyboard().press("Shift+Enter");
        box.evaluate(
                "box => box.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', isComposing: true, bubbles: true, cancelable: true}))");
        assertThat(box).hasValue("line\n");
        assertThat(page.locator(".turn")).hasCount(0);
    }

    @Test
    void theAnswerIsCopiedWithItsSources() {
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        ask(ScriptedAgent.GAP);
        button("Copy answer").click();
        assertThat(button("Copied")).isVisible();
        assertThat(page.evaluate("navigator.clipboard.readText()").toString())
                .contains("The band gap of GaN (mp-804) is 1.73 eV")
                .contains("- band gap of GaN (mp-804): 1.7329 eV; PBE; Materials Project, release 2018-10-18");
    }

    @Test
    void formulasAndSpaceGroupsAreSet() {
        assertThat(page.locator(".example", new Page.LocatorOptions().setHasText("magnetic"))
                        .locator("sub"))
                .hasCount(2);
        ask(ScriptedAgent.GAP);
        assertThat(button("P63mc").first().locator("sub")).hasText("3");
    }

    @Test
    void withoutTheTokenNothingIsShownAndThePastedTokenOpens() {
        context.clearCookies();
        page.navigate("about:blank");
        page.navigate(server.address());
        assertThat(page.locator("h1")).hasText("This page needs its start-up token");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.getByLabel("Token").fill(server.token());
        button("Open").click();
        assertThat(page.getByLabel("Your question")).isVisible();
        complaints.removeIf(text -> text.contains("401"));
    }

    @Test
    void foreignTextIsTextEverywhere() {
        List<String> payloads = Payloads.ALL;
        for (String payload : payloads) {
            ask(ScriptedAgent.HOSTILE + payload);
            page.locator(".turn").last().locator(".claim").first().click();
            page.getByRole(AriaRole.DIALOG).waitFor();
            page.locator(".turn").last().locator("summary").first().click();
            page.locator(".turn").last().locator("retort-structure").scrollIntoViewIfNeeded();
        }
        assertThat(page.locator(".turn")).hasCount(payloads.size());
        assertThat(page.evaluate("window.pwned ?? 'untouched'")).isEqualTo("untouched");
        assertThat(
                        page.evaluate(
                                "document.querySelectorAll('#page script, #page img, #page iframe, #page object, #page style, #page math').length"))
                .isEqualTo(0);
        assertThat(page.evaluate("[...document.querySelectorAll('#page a')].every(a => /^https?:$/.test(a.protocol))"))
                .isEqualTo(true);
    }

    @Test
    void axeFindsNothingOnTheEmptyPage() {
        axe("the empty page");
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axeFindsNothingInAConversation(ColorScheme scheme) {
        context.close();
        open(scheme);
        ask(ScriptedAgent.COMPARE);
        ask(ScriptedAgent.GAP);
        page.locator(".turn").last().locator(".steps summary").click();
        page.getByText("4 sites in the cell").click();
        type(ScriptedAgent.WAITS);
        page.locator(".now").waitFor();
        button("1.73 eV").click();
        axe("answers, evidence and a run");
    }

    private void open(ColorScheme scheme) {
        context = chromium.browser.newContext(new Browser.NewContextOptions().setColorScheme(scheme));
        context.setDefaultTimeout(15_000);
        page = context.newPage();
        page.onRequest(request -> {
            if (!request.url().matches("(blob|data):.*") && !request.url().startsWith(server.address() + "/")) {
                outside.add(request.url());
            }
        });
        page.onConsoleMessage(message -> note(message.type(), message.text()));
        page.onPageError(complaints::add);
        page.navigate(address);
        page.locator("[data-ready]").waitFor();
    }

    private void note(String type, String text) {
        if (type.equals("error") || type.equals("warning")) {
            complaints.add(text);
        }
    }

    private void axe(String what) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(what).isEmpty();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void type(String question) {
        type(page, question);
    }

    private static void type(Page page, String question) {
        page.locator("#question").fill(question);
        page.locator("#question").press("Enter");
    }

    private void ask(String question) {
        ask(page, question);
    }

    /** Asks and waits for the end. */
    private static void ask(Page page, String question) {
        int before = page.locator(".turn").count();
        type(page, question);
        page.locator(".turn[aria-busy=false]").nth(before).waitFor();
    }

    private static long colours(byte[] png) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(pixels).distinct().count();
    }
}
