"""A remiss from the day it came, as far as its own people take it."""


def test_a_remiss_is_registered_and_assessed_from_att_göra(world):
    registrator = world.person().log_in("registrator1")
    registrator.tab.get_by_role("row", name="Plan för civilt försvar").get_by_role("link").first.click()
    registrator.sees("Plan för civilt försvar", "Att göra nu")
    registrator.choose("Handläggare", "Handläggare 1")
    registrator.press("Fördela i SOCN/")
    registrator.sees("Väntar på Handläggare 1")

    officer = world.person().log_in("hl1")
    officer.tab.get_by_role("row", name="Plan för civilt försvar").get_by_role("link").first.click()
    officer.press("Spara bedömningen")
    officer.sees("måste fyllas i")
    officer.tab.locator("input[type=radio][value=svara]").check()
    officer.press("Spara bedömningen")
    officer.sees("Skriv förslag till yttrande")


def test_everything_can_be_done_by_keyboard(world):
    person = world.person()
    person.open("/logga-in")
    keys = person.tab.keyboard

    def tab_to(what):
        for _ in range(60):
            keys.press("Tab")
            if what in person.tab.evaluate(
                    "(e => (e.labels?.[0]?.innerText ?? e.innerText ?? '') + ' ' + (e.name ?? ''))(document.activeElement)"):
                # What is in focus is seen to be.
                assert person.tab.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
                return
        raise AssertionError(f"{what} is not reached by Tab on {person.path}")

    tab_to("Konto")
    keys.type("registrator2")
    tab_to("Lösenord")
    keys.type("ett två tre fyra")
    keys.press("Enter")
    person.tab.wait_for_url("**/att-gora")
    person.tab.get_by_role("row", name="Bostadsförsörjningsprogram").get_by_role("link").first.focus()
    keys.press("Enter")
    person.tab.wait_for_url("**/arenden/*")
    tab_to("Handläggare")
    # The list opens on nobody.
    while "Handläggare 2" not in person.tab.evaluate("document.activeElement.selectedOptions[0].label"):
        keys.press("ArrowDown")
    tab_to("Fördela i")
    keys.press("Enter")
    person.tab.get_by_text("Väntar på Handläggare 2").first.wait_for()


def test_everything_works_without_script(world):
    person = world.person(scripts=False).log_in("hl1")
    person.tab.get_by_role("row", name="Lokala ordningsföreskrifter").get_by_role("link").first.click()
    person.tab.locator("textarea").first.fill("Utkast utan skript")
    person.press("Spara utkast")
    person.sees("Utkastet är sparat.")
    person.open(person.path.split("/uppgift")[0])
    assert "Utkast utan skript" in person.tab.content()
