"""Logging in and out."""

from person import PASSWORD


def test_one_comes_to_what_is_to_be_done(world):
    person = world.person().log_in("hl1")
    assert person.path == "/att-gora"
    person.sees("Att göra", "Handläggare 1")


def test_one_comes_back_to_where_one_wanted_to_go(world):
    person = world.person()
    person.open("/arenden?visa=avslutade")
    assert person.path.startswith("/logga-in")
    person.fill("Konto", "hl1")
    person.fill("Lösenord", "ett två tre fyra")
    person.press("Logga in")
    assert person.path == "/arenden?visa=avslutade"


def test_a_wrong_password_keeps_the_account_and_says_so(world):
    person = world.person().log_in("hl2", "fel lösenord här")
    person.sees("Kontot eller lösenordet är fel.")
    assert person.tab.get_by_label("Konto", exact=True).input_value() == "hl2"
    person.has_no_axe_violation()
    assert person.open("/att-gora") == 200 and person.path.startswith("/logga-in")


def test_who_has_logged_out_is_out_also_with_the_back_button(world):
    person = world.person().log_in("hl1")
    person.follow("Ärenden")
    person.press("Logga ut")
    assert person.path == "/logga-in"
    # The browser may still be taking the page that was left apart; until then it cannot go back.
    person.tab.wait_for_load_state("networkidle")
    person.tab.go_back()
    person.does_not_see("Remissvar", "SOCN/")


def test_who_has_forgotten_gets_a_password_to_be_used_once_and_chooses_one_of_ones_own(world):
    administrator = world.person().log_in("sysforv1")
    administrator.follow("Administration")
    administrator.follow("Handläggare 2")
    administrator.press("Gör ett engångslösenord för Handläggare 2")
    administrator.has_no_axe_violation()
    password = administrator.tab.locator(".notice code").inner_text()

    officer = world.person().log_in("hl2", password)
    officer.sees("Välj ett eget lösenord")
    officer.has_no_axe_violation()
    officer.fill("Engångslösenordet", password)
    officer.fill("Nytt lösenord", "kort")
    officer.fill("Det nya lösenordet en gång till", "kort")
    officer.press("Byt lösenord")
    officer.sees("Lösenordet är för kort: det ska ha minst 12 tecken.")
    officer.has_no_axe_violation()
    officer.fill("Engångslösenordet", password)
    officer.fill("Nytt lösenord", "fyra nya ord här")
    officer.fill("Det nya lösenordet en gång till", "fyra nya ord här")
    officer.press("Byt lösenord")
    officer.sees("Lösenordet är bytt.")

    # One's own is changed on one's own page: back to what the other journeys know.
    officer.fill("Nuvarande lösenord", "fyra nya ord här")
    officer.fill("Nytt lösenord", PASSWORD)
    officer.fill("Det nya lösenordet en gång till", PASSWORD)
    officer.press("Byt lösenord")
    officer.sees("Lösenordet är bytt.")
    officer.press("Logga ut")
    officer.log_in("hl2")
    assert officer.path == "/att-gora"
