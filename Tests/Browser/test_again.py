"""Going back and sending a form once more does nothing twice; a secret document is shown to whom it may be."""


def test_going_back_and_sending_the_note_again_says_that_it_is_saved(world):
    officer = world.person().log_in("hl1")
    officer.open("/arenden")
    officer.tab.get_by_role("row", name="Lokala ordningsföreskrifter").get_by_role("link").first.click()
    case = officer.path
    officer.follow("Skriv en anteckning")
    officer.fill("Anteckning", "Ringde avsändaren två gånger.")
    officer.press("Spara anteckningen")
    officer.sees("Anteckningen är sparad i SOCN/")
    officer.tab.go_back()
    officer.fill("Anteckning", "Ringde avsändaren två gånger.")
    officer.press("Spara anteckningen")
    officer.sees("Det här är redan sparat", "Du har redan skrivit en anteckning i SOCN/", "Spara en anteckning till")
    officer.has_no_axe_violation()
    world.photograph("redan-sparat")
    officer.follow("Visa SOCN/")
    assert officer.path.split("#")[0] == case.split("#")[0], officer.path
    assert officer.tab.locator(".note", has_text="Ringde avsändaren två gånger.").count() == 1


def test_going_back_and_mending_asks_before_it_makes_another(world):
    officer = world.person().log_in("hl1")
    officer.open("/arenden")
    officer.tab.get_by_role("row", name="Lokala ordningsföreskrifter").get_by_role("link").first.click()
    officer.follow("Skriv en anteckning")
    officer.fill("Anteckning", "Ringde sökanden i dag om bilagan till planen.")
    officer.press("Spara anteckningen")
    officer.sees("Anteckningen är sparad i SOCN/")
    officer.tab.go_back()
    officer.fill("Anteckning", "Ringde sökanden i dag om bilagorna till planen.")
    officer.press("Spara anteckningen")
    officer.sees("Ska det bli en till?", "Vill du skriva en till?",
        "Det här liknar anteckningen ”Ringde sökanden i dag om bilagan till planen.” i SOCN/")
    officer.has_no_axe_violation()
    officer.does_not_scroll_sideways()
    world.photograph("ska-det-bli-en-till")
    officer.press("Spara en anteckning till")
    officer.sees("om bilagan till planen.", "om bilagorna till planen.")


def test_a_secret_document_of_an_open_case_is_a_public_title_to_others(world):
    registrator = world.person().log_in("registrator1")
    registrator.open("/arenden")
    registrator.tab.get_by_role("row", name="Lokala ordningsföreskrifter").get_by_role("link").first.click()
    case = registrator.path
    registrator.follow("Lägg till en handling")
    registrator.tab.locator("input[type=file]").set_input_files(
        {"name": "intyg.txt", "mimeType": "text/plain", "buffer": "Intyget".encode()})
    registrator.fill("Vad handlingen är", "Intyg om sjukdomen")
    registrator.choose("Riktning", "Inkommen")
    registrator.fill("Från eller till (valfritt)", "Vårdcentralen")
    registrator.fill("Sekretessmarkering (valfritt)", "OSL 26:1")
    registrator.fill("Offentlig titel (fylls i när handlingen sekretessmarkeras)", "Bilaga från part")
    registrator.has_no_axe_violation()
    world.photograph("hemlig-handling-formular")
    registrator.press("Lägg till handlingen")
    registrator.sees("Intyg om sjukdomen", "OSL 26:1", "Vårdcentralen")
    world.photograph("hemlig-handling-registrator")
    other = world.person().log_in("hl2")
    other.open(case)
    other.sees("Bilaga från part", "sekretess")
    other.does_not_see("Intyg om sjukdomen", "Vårdcentralen")
    other.has_no_axe_violation()
    world.photograph("hemlig-handling-andra")
    other.open("/sok?q=sjukdomen")
    other.does_not_see("Lokala ordningsföreskrifter")
