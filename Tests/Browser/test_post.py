"""Post that comes without a case: distributed, filed, and sent on."""

from datetime import date


def take_in(person, what, sender):
    person.follow("Post in")
    person.tab.locator("input[type=file]").set_input_files(
        {"name": "brev.txt", "mimeType": "text/plain", "buffer": f"Brev: {what}".encode()})
    person.fill("Vad handlingen är", what)
    person.fill("Avsändare (valfritt)", sender)
    person.press("Registrera handlingen")
    person.sees(what, "Väntar: inte fördelad")


def test_post_is_distributed_and_put_into_a_case_by_whoever_gets_it(world):
    registrator = world.person().log_in("registrator1")
    take_in(registrator, "Fråga om bostadsförsörjningen", "Hyresgästerna på Exempelvägen")
    registrator.has_no_axe_violation()
    registrator.does_not_scroll_sideways()
    registrator.tab.get_by_label("Till", exact=True).select_option(label="Handläggare 1")
    registrator.press("Fördela posten")
    registrator.sees("Väntar: Handläggare 1")

    officer = world.person(width=320).log_in("hl1")
    officer.open("/arenden")
    row = officer.tab.get_by_role("row", name="Lokala ordningsföreskrifter")
    number = row.get_by_role("link").first.inner_text()
    officer.open("/att-gora")
    officer.sees("Post till dig (")
    officer.follow("Fråga om bostadsförsörjningen")
    officer.does_not_scroll_sideways()
    officer.fill("Ärendets nummer", number)
    officer.press("Lägg i ärendet")
    officer.sees("Lokala ordningsföreskrifter", "Fråga om bostadsförsörjningen", "Hyresgästerna på Exempelvägen")


def test_post_that_belongs_to_another_authority_is_sent_on_and_stays_in_the_list(world):
    registrator = world.person().log_in("registrator2")
    take_in(registrator, "Anmälan om felparkering", "Granngården")
    registrator.fill("Myndighet", "Polismyndigheten")
    registrator.press("Anteckna att posten är skickad vidare")
    # Nothing is noted without a reason, and what was typed is there.
    registrator.sees("måste fyllas i")
    assert registrator.tab.get_by_label("Myndighet", exact=True).input_value() == "Polismyndigheten"
    registrator.fill("Varför", "Parkeringsanmärkningar är polisens och gatukontorets sak.")
    registrator.press("Anteckna att posten är skickad vidare")
    registrator.sees("Skickades vidare till Polismyndigheten")
    registrator.open("/post-in/lista?manad=" + date.today().isoformat()[:7])
    registrator.sees("Anmälan om felparkering", "Skickades vidare till Polismyndigheten")
    registrator.has_no_axe_violation()
