package org.warrantgraph.browser;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Debian's Chromium without a window, as a reader of the site.
 *
 * <p>It reaches nothing but the loopback address. What it was asked to fetch and what it complained about is kept until taken.
 */
final class Browser implements AutoCloseable {
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** What a reader looks at the page with. */
    enum Screen {
        DESKTOP(1280, 900, false),
        PHONE(390, 844, true);

        private final int width;
        private final int height;
        private final boolean mobile;

        Screen(int width, int height, boolean mobile) {
            this.width = width;
            this.height = height;
            this.mobile = mobile;
        }

        int width() {
            return width;
        }
    }

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts one, unless this machine has none. */
    static Optional<Browser> start() {
        if (!Files.isExecutable(DRIVER) || !Files.isExecutable(PROGRAM)) {
            return Optional.empty();
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(PROGRAM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--hide-scrollbars",
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .withLogFile(new File("target/chromedriver.log"))
                .build();
        Browser browser = new Browser(new ChromeDriver(service, options));
        browser.on(Screen.DESKTOP);
        return Optional.of(browser);
    }

    Browser on(Screen screen) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width", screen.width,
                        "height", screen.height,
                        "deviceScaleFactor", 1,
                        "mobile", screen.mobile));
        return this;
    }

    /**
     * As a reader sees it who prefers this.
     *
     * @param scheme {@code light} or {@code dark}
     * @param medium {@code screen} or {@code print}
     */
    Browser seeing(String scheme, String medium) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("media", medium, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        return this;
    }

    Browser open(URI page) {
        driver.get(page.toString());
        return this;
    }

    URI where() {
        return URI.create(driver.getCurrentUrl());
    }

    WebElement first(String selector) {
        return new WebDriverWait(driver, PATIENCE).until(d -> d.findElement(By.cssSelector(selector)));
    }

    String text(String selector) {
        return first(selector).getText();
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Waits until the page says so. */
    Browser until(String condition) {
        new WebDriverWait(driver, PATIENCE).until(d -> Boolean.TRUE.equals(run("return !!(" + condition + ")")));
        return this;
    }

    @Nullable
    Object run(String script, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(script, arguments);
    }

    /** What a script gives, as a number. */
    double number(String script) {
        return run(script) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** Presses a key wherever the focus is. */
    Browser press(CharSequence keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    /** Follows a link as a reader does. */
    Browser click(WebElement element) {
        run("arguments[0].scrollIntoView({block:'center',behavior:'instant'})", element);
        element.click();
        return this;
    }

    /** Keeps a picture of the whole page under {@code target/screenshots}. */
    Path shot(String name) {
        double height = number("return Math.min(6000, document.documentElement.scrollHeight)");
        double width = number("return document.documentElement.clientWidth");
        Object data = driver.executeCdpCommand(
                        "Page.captureScreenshot",
                        Map.of(
                                "format",
                                "png",
                                "captureBeyondViewport",
                                true,
                                "clip",
                                Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)))
                .get("data");
        try {
            Files.createDirectories(SHOTS);
            return Files.write(SHOTS.resolve(name + ".png"), Base64.getDecoder().decode(String.valueOf(data)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What the console said since it was last asked, warnings and worse. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Addresses that pages asked for since it was last asked. */
    List<String> requests() {
        List<String> addresses = new ArrayList<>();
        var url = java.util.regex.Pattern.compile("\"request\":\\{.*?\"url\":\"([^\"]+)\"");
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            if (entry.getMessage().contains("Network.requestWillBeSent\"")) {
                var found = url.matcher(entry.getMessage());
                if (found.find()) {
                    addresses.add(found.group(1));
                }
            }
        }
        return addresses;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
