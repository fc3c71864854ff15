"""Every page that can be reached by links: axe, narrow windows, zoom, dark, size."""

ACCOUNTS = ["registrator1", "hl1", "chef1", "namndsekr1", "sysforv1"]
MOST_PAGES = 60
MOST_BYTES = 100_000


def pages(person, most_cases=4):
    """The pages that links lead to from the first, each once; cases in different states look different, but only so many
    of them are looked at."""
    found, left, cases = [], ["/att-gora"], 0
    while left and len(found) < MOST_PAGES:
        path = left.pop(0)
        status = person.open(path)
        assert status == 200, f"{path} answers {status}"
        # A picture has no headings and no links.
        if person.tab.evaluate("document.contentType") != "text/html":
            continue
        found.append(path)
        links = person.tab.locator("a[href^='/']:not([download])").evaluate_all(
            "links => links.map(link => link.getAttribute('href').split('#')[0])")
        for link in dict.fromkeys(links):
            is_case = link.startswith("/arenden/") and link.count("/") == 2
            # Documents, letters and post come as files.
            is_file = "/handlingar/" in link or "/brev/" in link or link.endswith("/fil")
            if link in found + left or is_file or (is_case and cases >= most_cases):
                continue
            cases += is_case
            left.append(link)
    return found


def test_axe_finds_nothing_wrong_and_no_page_is_large(world):
    for account in ACCOUNTS:
        person = world.person().log_in(account)
        for path in pages(person, most_cases=16 if account == "registrator1" else 4):
            response = person.tab.goto(person.site.address + path)
            person.has_no_axe_violation()
            assert len(response.body()) <= MOST_BYTES, f"{path}: {len(response.body())} bytes"


def test_axe_finds_nothing_wrong_in_the_dark(world):
    person = world.person().log_in("hl1")
    person.tab.emulate_media(color_scheme="dark")
    for path in pages(person):
        person.open(path)
        person.has_no_axe_violation()


def test_nothing_scrolls_sideways_at_320_pixels(world):
    person = world.person(width=320, height=640).log_in("hl1")
    for path in pages(person):
        person.open(path)
        person.does_not_scroll_sideways()
        person.has_no_axe_violation()


def test_nothing_scrolls_sideways_at_400_percent(world):
    person = world.person(width=1280, height=1024, zoom=4).log_in("namndsekr1")
    for path in pages(person):
        person.open(path)
        person.does_not_scroll_sideways()


def test_pages_that_there_are_not_say_what_to_do(world):
    person = world.person().log_in("hl1")
    for path in ("/finns-inte", "/arenden/finns-inte", "/arenden/%3Cscript%3Ealert(1)%3C%2Fscript%3E"):
        assert person.open(path) == 404
        person.sees("Sidan finns inte", "Gå till Att göra")
        person.has_no_axe_violation()
