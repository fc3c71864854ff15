"""A form that was refused opens on what is wrong, and a file that is too large takes nothing else with it."""

FOCUS = """() => {
  const box = document.activeElement.getBoundingClientRect();
  return [document.activeElement.getAttribute("role"), box.top >= 0 && box.top < innerHeight];
}"""


def test_a_refused_form_has_the_focus_on_its_faults_on_a_telephone(world):
    registrator = world.person(width=390, scripts=True).log_in("registrator1")
    registrator.open("/post-in")
    registrator.press("Registrera handlingen")
    registrator.sees("Handlingen är inte tillagd")
    assert registrator.tab.evaluate(FOCUS) == ["alert", True], registrator.tab.evaluate(FOCUS)
    registrator.has_no_axe_violation()
    registrator.does_not_scroll_sideways()
    world.photograph("avslag-smalt")
    registrator.tab.locator("[role=alert] a").first.click()
    assert "#f-" in registrator.tab.url, registrator.tab.url


def test_a_file_that_is_too_large_leaves_what_was_typed(world):
    registrator = world.person().log_in("registrator1")
    registrator.open("/post-in")
    registrator.tab.locator("input[type=file]").set_input_files(
        {"name": "stor.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4\n" + b"x" * 24_000_000})
    registrator.fill("Vad handlingen är", "En stor ritning")
    registrator.press("Registrera handlingen")
    registrator.sees("Filen är för stor. Inget är sparat än", "får vara högst")
    assert registrator.tab.locator("#f-titel").input_value() == "En stor ritning"
    registrator.has_no_axe_violation()
    world.photograph("for-stor-fil")
