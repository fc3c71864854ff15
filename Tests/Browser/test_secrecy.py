"""A secret case and those who may not read it."""


def test_those_without_right_see_nothing_of_a_secret_case(world):
    reader = world.person().log_in("registrator1")
    reader.open("/arenden")
    row = reader.tab.get_by_role("row", name="enskild familj")
    path = row.get_by_role("link").first.get_attribute("href")
    reader.open(path)
    reader.sees("Sekretess", "Offentlig rubrik")
    other = world.person().log_in("hl1")
    assert other.open(path) in (403, 404)
    other.does_not_see("enskild familj", "samverkan")
    for page in ("/arenden", "/att-gora"):
        other.open(page)
        other.does_not_see("enskild familj")
