"""Whole journeys through the pages; what each costs in clicks and pages is told by run.py."""

import time

from swedish_day import swedish_today


def open_task(person, title):
    """Follows a task of one's own, or one to be taken, from Att göra."""
    person.open("/att-gora")
    person.tab.get_by_role("row", name=title).get_by_role("link").first.click()


def extra_meeting(world):
    """Lays in that the nämnd meets today, where it does not already."""
    file = world.site.config / "organisation.yaml"
    today = swedish_today()
    lines = file.read_text().splitlines(keepends=True)
    days = [(number, line[15:25]) for number, line in enumerate(lines) if line.startswith("      - {date: ")]
    if today in (day for _, day in days):
        return
    place = next(number for number, day in days if day > today)
    lines.insert(place, f"      - {{date: {today}, cutoff: {today}, notice: {today}, place: Solrosen}}\n")
    file.write_text("".join(lines))
    world.site.command("config", "apply", "--config", str(world.site.config), "--as", "sysforv1")


def test_a_stopped_address_is_put_right(world):
    person = world.person().log_in("namndsekr1")
    person.follow("Expediering")
    person.sees("Två adresser finns för mottagaren", "gammal.adress@exempelkommun.example")
    person.follow("Välj: skicka som det står")
    person.choose("Åtgärd", "Ändra adressen och skicka")
    # Without an address and a reason nothing is sent.
    person.press("Avgör i SOCN/")
    person.sees("måste fyllas i")
    person.fill("E-post (fylls i när adressen ändras och raden går med e-post)", "kommunledning@exempelkommun.example")
    person.fill("Skäl", "Kontaktregistret är rätt; försättsbladet var gammalt.")
    person.press("Avgör i SOCN/")
    person.does_not_see("<h3>Bestäm vad som ska göras med det stoppade utskicket")
    person.follow("Expediering")
    person.does_not_see("gammal.adress@exempelkommun.example")


def test_letters_are_printed_in_one_go_and_confirmed_together(world):
    person = world.person().log_in("namndsekr1")
    person.follow("Expediering")
    person.sees("Krögarna i Exempelstad")
    person.press("Skriv ut breven i ett dokument")
    person.sees("Utskrift av 2 brev", "1. Bekräfta postat brev till", "2. Bekräfta postat brev till")
    person.has_no_axe_violation()
    link = person.tab.get_by_role("link", name="Öppna alla brev som ett dokument").get_attribute("href")
    answer = person.tab.request.get(world.site.address + link)
    assert answer.headers["content-type"] == "application/pdf" and answer.body().startswith(b"%PDF")
    person.press("Bekräfta de ikryssade breven som postade")
    person.sees("Inga brev väntar på att postas.")


def test_who_is_not_the_delegate_is_refused_with_the_reason_and_hands_the_matter_over(world):
    person = world.person().log_in("hl1")
    open_task(person, "Sommarservering")
    # Who decides stands there before anyone has begun to write.
    person.sees("Punkt 12.8 är inte bekräftad. Därför beslutar Socialnämnden.")
    form = person.tab.locator(".task form").first
    for box in form.locator("textarea").all():
        box.fill("")
    person.choose("Vad du gör", "Besluta")
    person.tab.get_by_label("Bifall", exact=True).check()
    person.fill("Beslutet (fylls i när du beslutar)", "Tillstånd medges för fem dagar.")
    person.fill("Skäl", "Sökanden uppfyller kraven i alkohollagen.")
    person.press("Underteckna i SOCN/")
    person.sees("Du kan inte besluta i det här ärendet", "KL 6:37", "Lämna ärendet till Socialnämnden.",
                "Nästa sammanträde för Socialnämnden är", "Välj Lämna till nämnden i Vad du gör.")
    # How the order was read is there for whoever asks why, and only then.
    read = person.tab.locator("[role=alert] details")
    assert not read.locator("p").first.is_visible(), "the refusal is as long as before"
    read.locator("summary").click()
    assert "12.8" in read.inner_text()
    values = form.locator("textarea").evaluate_all("boxes => boxes.map(box => box.value)")
    assert "Tillstånd medges för fem dagar." in values, "what was typed is gone"
    person.choose("Vad du gör", "Lämna till nämnden")
    person.press("Underteckna i SOCN/")
    person.sees("Registrera nämndens beslut", "Väntar på nämndsekreterare")


def test_an_anstånd_moves_the_svarstid(world):
    person = world.person().log_in("hl1")
    open_task(person, "familjehem")
    before = person.tab.locator(".clocks").inner_text()
    person.choose("Anståndet är beviljat", "Ja")
    # Granted, but until when?
    person.press("Spara beskedet i SOCN/")
    person.sees("måste fyllas i")
    person.fill("Ny svarstid (fylls i när anståndet är beviljat)", f"{int(swedish_today()[:4]) + 1}-03-15")
    person.press("Spara beskedet i SOCN/")
    person.does_not_see("Spara beskedet i SOCN/")
    person.sees("15 mars")
    assert person.tab.locator(".clocks").inner_text() != before


def test_a_remiss_goes_from_the_post_to_the_answer(world):
    registrator = world.person().log_in("registrator1")
    registrator.follow("Post in")
    registrator.follow("Svar på remiss")
    registrator.fill("Namn", "Kommunledningsförvaltningen")
    registrator.fill("E-post (valfritt)", "kommunledning@exempelkommun.example")
    registrator.fill("Vad remissen gäller", "Strategi för öppna data")
    # The handling came the same day: that is not asked twice.
    assert registrator.tab.get_by_label("Kom in den (valfritt)").input_value() == ""
    today = swedish_today()
    registrator.fill("Inkom den", today)
    registrator.fill("Svaret ska vara inne senast", f"{int(today[:4]) + 1}{today[4:]}")
    registrator.tab.get_by_label("Med e-post", exact=True).check()
    registrator.fill("Vad handlingen är (valfritt)", "Remiss")
    registrator.tab.locator("input[type=file]").set_input_files(
        {"name": "remiss.txt", "mimeType": "text/plain", "buffer": "Remiss om öppna data".encode()})
    registrator.press("Öppna ärendet")
    registrator.sees("Strategi för öppna data", "Handlingar 1")
    registrator.choose("Handläggare", "Handläggare 1")
    registrator.press("Fördela i SOCN/")
    registrator.sees("Väntar på Handläggare 1")

    officer = world.person().log_in("hl1")
    open_task(officer, "Strategi för öppna data")
    # Who decides stands on the page before anything has been written.
    officer.sees("Vem beslutar", "Socialnämnden")
    officer.tab.locator("input[type=radio][value=svara]").check()
    officer.press("Spara bedömningen")
    officer.fill("Förslag till yttrande", "Socialnämnden ställer sig bakom strategin.")
    officer.fill("Ärendebeskrivning (valfritt)", "En remiss om öppna data har kommit.")
    officer.fill("Rad 1", "Socialnämnden godkänner förvaltningens förslag till remissvar.")
    officer.choose("Paragrafen ska justeras omedelbart", "Ja")
    for aspect in (
            "Eget verksamhetsområde", "Juridik", "Ekonomi", "Folkhälsa", "Tillgänglighet", "Barnrätt", "Jämställdhet"):
        officer.choose(aspect, "Belyst")
    officer.press("Spara yttrandet i SOCN/")
    # The försättsblad says who is to have it: the asker and the file, as they stand there already.
    officer.press("Lämna försättsbladet i SOCN/")
    officer.sees("Väntar på enhetschef")

    chief = world.person().log_in("chef1")
    open_task(chief, "Strategi för öppna data")
    chief.tab.locator("input[type=radio][value=godkänn]").check()
    chief.press("Spara granskningen i SOCN/")

    extra_meeting(world)
    secretary = world.person().log_in("namndsekr1")
    open_task(secretary, "Strategi för öppna data")
    secretary.tab.get_by_label("Bifall till förslaget", exact=True).check()
    secretary.choose("Paragrafen justeras omedelbart", "Ja")
    secretary.fill("Antal tjänstgörande ledamöter (fylls i när ärendet togs upp)", "11")
    secretary.fill("Sammanträdets dag (valfritt)", swedish_today())
    secretary.press("Registrera beslutet i SOCN/")
    secretary.sees("Justera paragrafen")
    secretary.fill("Justerad (fylls i när justeringen registreras)", swedish_today())
    for who in ("Ordföranden", "Justeraren", "Sekreteraren"):
        secretary.choose(f"{who} har skrivit under", "Ja")
    secretary.tab.get_by_label("Med penna på papper", exact=True).check()
    secretary.press("Registrera justeringen i SOCN/")
    secretary.sees("Yttrande över remiss: bifall", "Protokollsutdrag §")

    # The program sends by itself; reading the page anew is all there is to do.
    dispatch, end = secretary.tab.locator("[aria-labelledby=utskick]"), time.monotonic() + 30
    while ": klart" not in dispatch.inner_text():
        assert time.monotonic() < end, dispatch.inner_text()
        secretary.tab.reload()
    assert "kommunledning@exempelkommun.example" in dispatch.inner_text()
    registrator.tab.reload()
    registrator.sees("Avsluta ärendet")


def test_the_list_of_cases_is_chosen_and_ordered_by_its_address(world):
    person = world.person(scripts=False).log_in("hl1")
    person.follow("Ärenden")
    person.choose("Handläggare", "Handläggare 1")
    person.choose("Ordna efter", "Ärende")
    person.press("Visa")
    assert "handlaggare=hl1" in person.path and "ordning=rubrik" in person.path
    titles = person.tab.locator("tbody tr td:nth-child(2)").all_inner_texts()
    officers = person.tab.locator("tbody tr td:nth-child(4)").all_inner_texts()
    assert titles and all("Handläggare\u00a01" in text for text in officers), officers
    # The address is the whole of it: somebody else who opens it sees the same choice.
    path = person.path
    other = world.person().log_in("chef1")
    other.open(path)
    assert other.tab.get_by_label("Handläggare", exact=True).input_value() == "hl1"
    person.follow("Avslutade")
    assert "visa=avslutade" in person.path and "handlaggare=hl1" in person.path
    # By keyboard alone.
    person.open("/arenden")
    person.tab.get_by_label("Process", exact=True).focus()
    person.tab.keyboard.press("Tab")
    person.tab.keyboard.press("Tab")
    person.tab.keyboard.press("ArrowDown")
    person.tab.keyboard.press("Tab")
    person.tab.keyboard.press("Enter")
    person.tab.wait_for_url("**ordning=aldst**")


def test_what_was_typed_is_there_again_after_one_has_been_logged_out(world):
    person = world.person().log_in("hl1")
    open_task(person, "Lokala ordningsföreskrifter")
    person.follow("Skriv en anteckning")
    person.fill("Anteckning", "Ringde om föreskrifterna: de återkommer.")
    first = person.tab
    person.new_tab()
    person.open("/post-in")
    person.fill("Vad handlingen är", "Vykort")
    world.site.lapse("hl1")
    person.press("Registrera handlingen")
    person.sees("Du har loggats ut. Det du skrev finns kvar.")
    person.tab = first
    person.press("i SOCN/")
    person.sees("Du har loggats ut. Det du skrev finns kvar.")
    person.has_no_axe_violation()
    person.fill("Lösenord", "ett två tre fyra")
    person.press("Logga in")
    person.sees("Det du skrev finns kvar", "Ringde om föreskrifterna: de återkommer.", "Inget är skickat")
    person.sees("Skriv en anteckning i SOCN/", "Ta in post", "Vykort")
    person.has_no_axe_violation()
    with person.in_the_dark_at_320_pixels():
        person.does_not_scroll_sideways()
    person.press("Visa formuläret igen, ifyllt")
    person.sees("Inget är skickat än.")
    person.press("i SOCN/")
    person.sees("Ringde om föreskrifterna: de återkommer.")
    assert "/gor/" not in person.path
    person.open("/att-gora")
    person.follow("Det du skrev när du loggades ut finns kvar")
    person.does_not_see("Ringde om föreskrifterna")
    person.press("Kasta det jag skrev")
    person.tab.wait_for_url("**/att-gora")
    person.does_not_see("Det du skrev när du loggades ut")


def test_what_was_typed_is_shown_to_whoever_typed_it_where_an_account_has_been_ended(world):
    person = world.person().log_in("hl1")
    open_task(person, "Lokala ordningsföreskrifter")
    person.follow("Skriv en anteckning")
    person.fill("Anteckning", "Ringde en gång till.")
    world.site.command("account", "logout", "hl1")
    person.press("i SOCN/")
    person.sees("Det du skickade är inte sparat.", "Ringde en gång till.")
    person.has_no_axe_violation()
    with person.in_the_dark_at_320_pixels():
        person.does_not_scroll_sideways()
    with person.context.expect_page() as tab:
        person.follow("Logga in i en ny flik")
    tab.value.get_by_label("Konto").wait_for()
    person.sees("Ringde en gång till.")
