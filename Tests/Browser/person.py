"""Somebody at a browser: a small vocabulary for journeys, on top of Playwright."""

from contextlib import contextmanager

from axe_playwright_python.base import AXE_SCRIPT, AxeResults

PASSWORD = "ett två tre fyra"
EVERY_RULE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What the same markup may break in other colours or a narrower window.
RULES_OF_LOOKS = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"]


class Person:
    """A browser of one's own, with its cookies; everything is found as a person finds it, by its words."""

    def __init__(self, chromium, site, width=1280, height=900, scripts=True, zoom=1):
        self.site = site
        # Zooming is having fewer and larger pixels.
        self.context = chromium.new_context(
            viewport={"width": width // zoom, "height": height // zoom}, device_scale_factor=zoom,
            java_script_enabled=scripts, locale="sv-SE")
        self.context.set_default_timeout(15_000)
        # What the journey costs whoever makes it: what is pressed or clicked, and the pages that are waited for.
        self.clicks = 0
        self.context.expose_binding("journeyClick", lambda _: setattr(self, "clicks", self.clicks + 1))
        self.context.add_init_script(
            "addEventListener('click', event => event.isTrusted && window.journeyClick(), true)")
        self.tab = self.context.new_page()
        self.loads = 0
        self.faults = []
        self._listen(self.tab)

    def _listen(self, tab):
        # A script of somebody else's that runs, or a page that breaks our own rules, is heard of here.
        tab.on("dialog", lambda dialog: (self.faults.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        tab.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        tab.on("console", lambda text: text.type == "error" and "status of 4" not in text.text
               and self.faults.append(f"console: {text.text}"))
        tab.on("load", lambda _: setattr(self, "loads", self.loads + 1))

    def new_tab(self):
        """Another tab of the same browser; the old ones are kept in the caller's hands."""
        self.tab = self.context.new_page()
        self._listen(self.tab)
        return self.tab

    def log_in(self, account, password=PASSWORD):
        self.open("/logga-in")
        self.fill("Konto", account)
        self.fill("Lösenord", password)
        self.press("Logga in")
        return self

    def open(self, path):
        """Opens a page; gives the status of the answer."""
        return self.tab.goto(self.site.address + path).status

    def follow(self, text):
        self.tab.get_by_role("link", name=text).first.click()

    def fill(self, label, text):
        self.tab.get_by_label(label, exact=True).first.fill(text)

    def choose(self, label, option):
        """Chooses in a list, or among choices in a group."""
        box = self.tab.get_by_label(label, exact=True)
        if box.count() and box.first.evaluate("box => box.tagName") == "SELECT":
            box.first.select_option(label=option)
        else:
            self.tab.get_by_role("group", name=label).get_by_label(option, exact=True).check()

    def press(self, button):
        """Presses the first button with these words in it."""
        self.tab.get_by_role("button", name=button).first.click()

    def text(self):
        return self.tab.locator("body").inner_text()

    @property
    def path(self):
        return self.tab.url.removeprefix(self.site.address)

    def sees(self, *texts):
        whole = self.text()
        for text in texts:
            assert text in whole, f"{self.path} does not say: {text}\n{whole[:1500]}"

    def does_not_see(self, *texts):
        whole = self.tab.content()
        for text in texts:
            assert text not in whole, f"{self.path} says: {text}"

    def has_no_axe_violation(self, rules=EVERY_RULE):
        if not self.tab.evaluate("'axe' in window"):
            self.tab.evaluate(AXE_SCRIPT)
        # The pages have no style sheets elsewhere to be fetched beforehand.
        result = AxeResults(self.tab.evaluate(
            "rules => axe.run({runOnly: rules, resultTypes: ['violations'], preload: false})", rules))
        assert result.violations_count == 0, f"{self.path}: {result.generate_report()}"

    @contextmanager
    def in_the_dark_at_320_pixels(self):
        """The page that is open, looked at in another way without being loaded again."""
        size = self.tab.viewport_size
        self.tab.set_viewport_size({"width": 320, "height": 640})
        self.tab.emulate_media(color_scheme="dark")
        yield
        self.tab.emulate_media(color_scheme="light")
        self.tab.set_viewport_size(size)

    def does_not_scroll_sideways(self):
        wide, seen = self.tab.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        assert wide <= seen, f"{self.path} is {wide} wide in a window of {seen}"

    def leave(self):
        """Closes the browser; what went wrong unseen is told."""
        self.context.close()
        assert not self.faults, "; ".join(self.faults)
