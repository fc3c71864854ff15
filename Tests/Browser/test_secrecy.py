"""A secret case and those who may not read it."""


def test_those_without_right_see_only_the_number_and_public_title_of_a_secret_case(world):
    reader = world.person().log_in("registrator1")
    reader.open("/arenden")
    row = reader.tab.get_by_role("row", name="enskild familj")
    path = row.get_by_role("link").first.get_attribute("href")
    reader.open(path)
    reader.sees("Sekretess", "Offentlig rubrik")
    other = world.person().log_in("hl1")
    assert other.open(path) in (403, 404)
    other.does_not_see("enskild familj", "samverkan")
    other.sees("ärendet är sekretessmarkerat.", "fråga nämndens registrator eller den som handlägger ärendet.")
    for page in ("/arenden", "/att-gora"):
        other.open(page)
        other.does_not_see("enskild familj")
    # The register may not leave out that there is a case, but a word from inside it finds nothing.
    other.open("/arenden")
    title = other.tab.get_by_role("row", name="Svar på remiss om samverkan").inner_text()
    assert "Du får inte läsa ärendet." in title and "Handläggare" not in title, title
    other.open("/sok?q=remiss+om+samverkan")
    other.sees("Svar på remiss om samverkan", "Du får inte läsa ärendet.")
    other.open("/sok?q=enskild+familj")
    other.does_not_see("samverkan")
