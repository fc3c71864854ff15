"""Two cases in two tabs: what belongs to one never comes into the other."""


def case_of(person, title):
    person.open("/arenden")
    return person.tab.get_by_role("row", name=title).get_by_role("link").first.get_attribute("href")


def test_a_form_writes_in_its_own_case_whatever_was_opened_after_it(world):
    person = world.person().log_in("hl1")
    first, second = (case_of(person, title) for title in ("äldreomsorgsplan", "Lokala ordningsföreskrifter"))
    person.open(first)
    tab = person.tab
    person.new_tab()
    person.open(second)
    tab.locator("textarea").first.fill("Hör till det första ärendet")
    tab.get_by_role("button", name="Spara utkast").first.click()
    person.open(second)
    person.does_not_see("Hör till det första ärendet")
    person.open(first)
    assert "Hör till det första ärendet" in person.tab.content()


def test_a_form_that_is_sent_to_another_case_is_refused(world):
    person = world.person().log_in("hl1")
    first, second = (case_of(person, title) for title in ("äldreomsorgsplan", "Lokala ordningsföreskrifter"))
    person.open(first)
    person.tab.locator("textarea").first.fill("Hamnar ingenstans")
    person.tab.locator(f"form[action='{first}/uppgift']").first.evaluate(
        "(form, action) => form.setAttribute('action', action)", f"{second}/uppgift")
    person.press("Spara utkast")
    person.sees("Formuläret gäller inte längre")
    for path in (first, second):
        person.open(path)
        person.does_not_see("Hamnar ingenstans")


def test_a_form_from_before_somebody_elses_change_is_refused_and_keeps_what_was_typed(world):
    chief, other = world.person().log_in("chef1"), world.person().log_in("chef2")
    path = case_of(chief, "våld i nära relationer")
    chief.open(path)
    other.open(path)
    other.tab.locator("input[type=radio][value=åter]").check()
    other.tab.locator("textarea").first.fill("Belys kostnaderna.")
    other.press("Spara granskningen")
    chief.tab.locator("input[type=radio][value=godkänn]").check()
    chief.tab.locator("textarea").first.fill("Det här skrev jag.")
    chief.press("Spara granskningen")
    # The chief's own text stands there, and so does what the other has done.
    assert "Det här skrev jag." in chief.tab.content(), chief.text()
    chief.sees("Enhetschef 2")
