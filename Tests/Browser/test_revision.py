"""A revised delegation order, from draft to its effect on a case that was open already."""

import time

from swedish_day import swedish_today
from test_journeys import extra_meeting, open_task


def open_permit(world, title):
    """A case whose decision item 12.8 covers: five days, to the public."""
    registrator = world.person().log_in("registrator1")
    registrator.follow("Post in")
    registrator.follow("Beslut om tillfälligt serveringstillstånd")
    registrator.fill("Namn", "Hamnkrogen i Exempelstad AB")
    registrator.fill("Vad ansökan gäller", title)
    registrator.fill("Antal dagar (valfritt)", "5")
    registrator.press("Öppna ärendet")
    registrator.choose("Handläggare", "Handläggare 1")
    registrator.press("Fördela i SOCN/")
    registrator.sees("Väntar på Handläggare 1")


def confirm_all(person):
    """Confirms every unclear item as it is read, but for 12.8, which is to be the handläggare's."""
    for tick in person.tab.get_by_role("checkbox", name="Bekräfta punkt").all():
        number = tick.get_attribute("value")
        box = person.tab.get_by_label(f"Delegat i punkt {number}", exact=True)
        if number == "12.8":
            box.select_option("HL")
        elif box.count() and not box.input_value():
            box.select_option(index=1)
        tick.check()
    person.press("Bekräfta de markerade")
    person.sees("16 punkter är bekräftade")


def test_a_revised_order_gives_an_open_case_another_who_decides(world):
    open_permit(world, "Höstservering vid hamnen")
    officer = world.person().log_in("hl1")
    open_task(officer, "Höstservering")
    officer.sees("Punkt 12.8 är inte bekräftad. Därför beslutar Socialnämnden.")

    extra_meeting(world)
    secretary = world.person().log_in("namndsekr1")
    secretary.follow("Delegation")
    secretary.tab.locator("section[aria-labelledby=revisioner]").get_by_role("row", name="gäller").get_by_role(
        "link").first.click()
    secretary.press("Gör ett nytt utkast av revisionen")
    secretary.sees("Utkastet kan inte läggas fram än", "16 att bekräfta")
    # Somebody else reads the draft, but cannot change it.
    draft = secretary.path
    officer.open(draft)
    assert not officer.tab.get_by_role("checkbox", name="Bekräfta punkt").count()
    # What is wrong with an item stands beside its field, and what was typed stays.
    secretary.follow("Ändra punkt 12.8")
    secretary.fill("Villkor (valfritt)", "antal_dagar >")
    secretary.press("Spara punkt 12.8")
    secretary.sees("Punkten är inte sparad.")
    secretary.has_no_axe_violation()
    secretary.tab.locator("[role=alert]").get_by_role("link", name="Villkor").click()
    box = secretary.tab.locator("#villkor")
    assert box.evaluate("box => box == document.activeElement") and box.input_value() == "antal_dagar >"
    assert secretary.tab.locator("#villkor-fel").inner_text()
    secretary.open(draft)
    confirm_all(secretary)
    secretary.sees("0 att bekräfta", "1 punkt ändras")
    secretary.has_no_axe_violation()
    secretary.press("Lägg fram för nämnden")
    secretary.follow("Vad revisionen ändrar")
    secretary.sees("Höstservering vid hamnen")
    secretary.has_no_axe_violation()
    secretary.follow("Tillbaka till revisionen")
    today = swedish_today()
    secretary.fill("Sammanträdets dag", today)
    secretary.fill("Protokollets paragraf (§)", "48")
    secretary.fill("Första dagen som revisionen gäller", today)
    secretary.press("Skriv in beslutet")
    secretary.sees("Antagen", "§ 48")

    # The program lets the open case follow the new order.
    end = time.monotonic() + 30
    open_task(officer, "Höstservering")
    while "Punkt 12.8 är inte bekräftad" in officer.text():
        assert time.monotonic() < end, officer.text()
        officer.tab.reload()
    who = officer.tab.locator("section[aria-labelledby=vem]").inner_text()
    assert "Handläggare" in who and "punkt 12.8" in who, who
    officer.choose("Vad du gör", "Besluta")
    officer.tab.get_by_label("Bifall", exact=True).check()
    officer.fill("Beslutet (fylls i när du beslutar)", "Tillstånd medges för fem dagar.")
    officer.fill("Skäl", "Sökanden uppfyller kraven i alkohollagen.")
    officer.press("Underteckna i SOCN/")
    decision = officer.tab.locator("section[aria-labelledby=beslut]").inner_text()
    assert "Tillstånd medges för fem dagar." in decision and "punkt 12.8" in decision, decision
