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
    person.tab.locator(f"form[action^='{first}/uppgift']").first.evaluate(
        "(form, action) => form.setAttribute('action', action)", f"{second}/uppgift")
    person.press("Spara utkast")
    person.sees("Formuläret gäller inte längre")
    for path in (first, second):
        person.open(path)
        person.does_not_see("Hamnar ingenstans")


def test_a_form_from_before_somebody_elses_change_is_refused_and_keeps_what_was_typed(world):
    person = world.person().log_in("chef1")
    person.open(case_of(person, "våld i nära relationer"))
    number = person.tab.locator("h1 .dnr").inner_text()
    world.site.command("case", "add-note", number, "Ring innan svaret går.", "--as", "hl1")
    person.tab.locator("input[type=radio][value=godkänn]").check()
    person.tab.locator("textarea").first.fill("Det här skrev jag.")
    person.press("Spara granskningen")
    assert "Det här skrev jag." in person.tab.content(), person.text()
    person.sees("Ring innan svaret går.")
    # Once the change has been read it can be sent in.
    person.press("Spara granskningen")
    person.does_not_see("Spara granskningen")


def test_what_somebody_else_has_done_is_not_done_again(world):
    first, second = (world.person().log_in(account) for account in ("registrator1", "registrator2"))
    path = case_of(first, "Program för finska språket")
    for person in (first, second):
        person.open(path)
        person.choose("Handläggare", "Handläggare 2")
    first.press("Fördela i SOCN/")
    first.sees("Väntar på Handläggare 2")
    second.press("Fördela i SOCN/")
    second.sees("Uppgiften är redan gjord")
    second.has_no_axe_violation()
