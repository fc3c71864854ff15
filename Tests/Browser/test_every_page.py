"""Every page that can be reached by links, for each kind of account: axe in light and dark, narrow windows, zoom, size."""

import multiprocessing
import re
from types import SimpleNamespace

from playwright.sync_api import sync_playwright

from browser import PICTURES, launched
from person import RULES_OF_LOOKS, Person

# Those of a row are one after the other, the rows at the same time.
ACCOUNTS = [["registrator1"], ["hl1", "chef1", "namndsekr1", "sysforv1"]]
MOST_PAGES = 200
# Of pages that differ only in what they are about (an item, a day), each account opens so many; of cases more, since they
# look different in different states.
MOST_OF_A_KIND = 3
MOST_CASES = 16
MOST_BYTES = 100_000

# A page's markup without its texts, and without what is repeated: rows of the same form count once.
MARKUP = """() => {
    const telling = ['class', 'role', 'type', 'hidden', 'open', 'disabled', 'tabindex', 'lang', 'scope']
    function form(element) {
        const attributes = [...element.attributes]
            .map(one => telling.includes(one.name) ? one.name + '=' + one.value : one.name).sort()
        const text = [...element.childNodes].some(node => node.nodeType == Node.TEXT_NODE && node.data.trim())
        const parts = new Set([...element.children].map(form))
        return `<${element.tagName} ${attributes} ${text}>${[...parts].join('')}</>`
    }
    return form(document.body)
}"""


def kind(path):
    """The address without what the page is about."""
    path = re.sub(r"=[^&]*", "=", path)
    return re.sub(r"^(/arenden/|/post-in/(?=\d))[^/?]+", r"\1…", path)


def pages(person, most_cases=4, most_of_a_kind=MOST_OF_A_KIND):
    """Opens the pages that links lead to from the first, each once, and gives address and answer of each while it is
    open."""
    left, seen, kinds, opened = ["/att-gora"], {"/att-gora"}, {}, 0
    while left and opened < MOST_PAGES:
        path = left.pop(0)
        answer = person.tab.goto(person.site.address + path)
        assert answer.status == 200, f"{path} answers {answer.status}"
        # A picture has no headings and no links.
        if person.tab.evaluate("document.contentType") != "text/html":
            continue
        opened += 1
        links = person.tab.locator("a[href^='/']:not([download])").evaluate_all(
            "links => links.map(link => link.getAttribute('href').split('#')[0])")
        for link in links:
            # Documents, letters and post come as files.
            is_file = "/handlingar/" in link and not link.endswith("/text")
            if link in seen or is_file or "/brev/" in link or link.endswith("/fil"):
                continue
            seen.add(link)
            like = kinds[kind(link)] = kinds.get(kind(link), 0) + 1
            if like <= (most_cases if kind(link) == "/arenden/…" else most_of_a_kind):
                left.append(link)
        yield path, answer


def test_axe_finds_nothing_wrong_on_any_page_and_none_is_large_or_scrolls_sideways(world):
    """Every page is opened and measured, wide and narrow. Axe, which takes ten times as long, is asked once of each
    markup: of everything in a wide, light window, and of what can look otherwise in a narrow, dark one."""
    with multiprocessing.get_context("spawn").Pool(len(ACCOUNTS)) as pool:
        pool.starmap(look_through, [(world.site.address, accounts) for accounts in ACCOUNTS])


def look_through(address, accounts):
    """Opens every page there is for some accounts, in a browser of its own."""
    known = set()
    with sync_playwright() as playwright:
        chromium = launched(playwright)
        for account in accounts:
            person = Person(chromium, SimpleNamespace(address=address)).log_in(account)
            try:
                look(person, known, most_cases=MOST_CASES if account == "registrator1" else 4)
            except Exception:
                PICTURES.mkdir(parents=True, exist_ok=True)
                person.tab.screenshot(path=PICTURES / f"test_every_page-{account}.png", full_page=True)
                raise
            person.leave()
        chromium.close()


def look(person, known, most_cases):
    asked = []
    person.tab.on("request", lambda request: asked.append((request.resource_type, request.url)))
    for path, answer in pages(person, most_cases):
        size = len(answer.body())
        assert size <= MOST_BYTES, f"{path}: {size} bytes"
        others = [url for kind, url in asked if kind not in ("document", "stylesheet")]
        assert not others, f"{path} asks for more than its style sheet: {others}"
        markup = person.tab.evaluate(MARKUP)
        is_new = markup not in known
        known.add(markup)
        if is_new:
            person.has_no_axe_violation()
        # The same page, not loaded again.
        with person.in_the_dark_at_320_pixels():
            person.does_not_scroll_sideways()
            if is_new:
                person.has_no_axe_violation(RULES_OF_LOOKS)


def test_nothing_scrolls_sideways_at_400_percent(world):
    person = world.person(width=1280, height=1024, zoom=4).log_in("namndsekr1")
    for _ in pages(person, most_of_a_kind=1):
        person.does_not_scroll_sideways()


def test_pages_that_there_are_not_say_what_to_do(world):
    person = world.person().log_in("hl1")
    for path in ("/finns-inte", "/arenden/finns-inte", "/arenden/%3Cscript%3Ealert(1)%3C%2Fscript%3E"):
        assert person.open(path) == 404
        person.sees("Sidan finns inte", "Gå till Att göra")
        person.has_no_axe_violation()
