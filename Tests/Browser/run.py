"""Runs the journeys: every function called test_… in the files test_….py beside this one; names on the command line
choose among them. Screenshots of failures are left in .build/webblasare."""

import importlib
import signal
import sys
import time
import traceback
from pathlib import Path

from playwright.sync_api import sync_playwright

from browser import PICTURES, launched
from person import Person
from municipality import Site

HERE = Path(__file__).parent


class World:
    """What a journey is given: the site, and people who use it."""

    def __init__(self, chromium, site):
        self.chromium, self.site, self.people = chromium, site, []

    def person(self, **kind):
        self.people.append(Person(self.chromium, self.site, **kind))
        return self.people[-1]

    def photograph(self, name):
        PICTURES.mkdir(parents=True, exist_ok=True)
        for number, person in enumerate(self.people):
            if not person.tab.is_closed():
                person.tab.screenshot(path=PICTURES / f"{name}-{number}.png", full_page=True)

    def cost(self):
        """How many clicks its people have made, and how many pages they have waited for; logging in is counted too."""
        return sum(person.clicks for person in self.people), sum(person.loads for person in self.people)

    def end(self):
        for person in self.people:
            person.leave()


def journeys(wanted):
    for file in sorted(HERE.glob("test_*.py")):
        module = importlib.import_module(file.stem)
        for name, function in vars(module).items():
            full = f"{file.stem}.{name}"
            if name.startswith("test_") and (not wanted or any(part in full for part in wanted)):
                yield full, function


def tell(costs):
    """What each journey costs whoever makes it, as a table. Those whose people never click look at pages only."""
    rows = [(words(name), clicks, loads) for name, clicks, loads in costs if clicks]
    if rows:
        width = max(len(row[0]) for row in rows)
        print(f"\n{'journey':{width}}  clicks  pages")
        for name, clicks, loads in rows:
            print(f"{name:{width}}  {clicks:6}  {loads:5}")


def words(name):
    """A journey's name as it is read: test_remiss.test_from_post_in is "remiss: from post in"."""
    file, function = name.split(".")
    return f"{file.removeprefix('test_')}: {function.removeprefix('test_')}".replace("_", " ")


def main():
    sys.path.insert(0, str(HERE))
    # Told to stop, it ends as it does otherwise: the server and the folder go too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    failed, costs = [], []
    site = Site()
    try:
        with sync_playwright() as playwright:
            chromium = launched(playwright)
            for name, journey in journeys(sys.argv[1:]):
                world, start = World(chromium, site), time.monotonic()
                try:
                    journey(world)
                    world.end()
                    costs.append((name, *world.cost()))
                    print(f"ok   {name} ({time.monotonic() - start:.1f} s)", flush=True)
                except Exception:
                    failed.append(name)
                    print(f"FAIL {name}\n{traceback.format_exc()}", flush=True)
                    world.photograph(name)
            chromium.close()
    finally:
        site.close()
    tell(costs)
    if failed:
        print(f"{len(failed)} failed: {', '.join(failed)}")
        sys.exit(1)


if __name__ == "__main__":
    main()
