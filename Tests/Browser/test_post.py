"""Post that comes without a case: distributed, filed, and sent on."""

from swedish_day import swedish_today


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
    registrator.open("/post-in/lista?manad=" + swedish_today()[:7])
    registrator.sees("Anmälan om felparkering", "Skickades vidare till Polismyndigheten")
    registrator.has_no_axe_violation()


def test_a_question_on_paper_is_answered_without_a_case_and_weeded(world):
    officer = world.person().log_in("hl1")
    officer.follow("Post in")
    officer.follow("Skrivelse om gatubelysningen")
    officer.sees("Bara registrator och nämndsekreterare får fördela post.")
    assert not officer.tab.get_by_role("button", name="Avsluta posten").count()

    registrator = world.person().log_in("registrator1")
    registrator.follow("Post in")
    registrator.fill("Vad handlingen är", "Fråga om öppettider")
    registrator.press("Registrera handlingen")
    registrator.sees("skriv i stället var pappret finns")
    registrator.fill("Var pappret finns (valfritt)", "Närarkivet, pärm 3")
    registrator.press("Registrera handlingen")
    registrator.sees("Fråga om öppettider", "Väntar: inte fördelad")
    post = registrator.path
    registrator.fill("Hur den är klar", "Besvarad per telefon.")
    registrator.press("Avsluta posten")
    registrator.sees("Avslutades utan ärende: Besvarad per telefon.")
    registrator.tab.get_by_role("search").get_by_role("searchbox").first.fill("öppettider")
    registrator.tab.keyboard.press("Enter")
    registrator.tab.wait_for_url("**/sok?*")
    registrator.sees("Post utan ärende", "Fråga om öppettider")
    registrator.open(post)
    registrator.fill("Med vilket stöd", "Gallringsplanen, ringa betydelse")
    registrator.press("Gallra posten")
    registrator.sees("Gallrades: Gallringsplanen, ringa betydelse")
    registrator.does_not_see("öppettider", "Öppna filen")
    registrator.has_no_axe_violation()
