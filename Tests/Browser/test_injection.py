"""What is typed is text, wherever it is typed and wherever it is shown."""

PROBES = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'};alert(1);//", "</textarea><svg onload=alert(1)>",
    "{{token}}", "javascript:alert(1)", "../../../../etc/passwd",
]


def test_no_field_of_a_task_lets_a_script_in(world):
    person = world.person().log_in("hl1")
    for title in ("äldreomsorgsplan", "Lokala ordningsföreskrifter", "Sommarservering"):
        for probe in PROBES:
            person.open("/arenden")
            person.tab.get_by_role("row", name=title).get_by_role("link").first.click()
            form = person.tab.locator(".task form").first
            boxes = form.locator("textarea, input[type=text], input:not([type])")
            for box in boxes.all():
                box.fill(probe)
            form.get_by_role("button", name="Spara utkast").click()
            # As text it is there again, and nothing has become of it.
            values = form.locator("textarea, input").evaluate_all("boxes => boxes.map(box => box.value)")
            assert probe in values, f"{title}: {probe} was changed"
            injected = person.tab.locator("main script, main img, main svg[onload]").count()
            assert injected == 0, f"{title}: {probe} became an element"


def test_no_address_lets_a_script_in(world):
    person = world.person().log_in("hl1")
    for path in ("/arenden?visa={}", "/arenden?efter={}", "/sok?q={}", "/delegation?dag={}", "/handbok/{}"):
        for probe in PROBES[:4]:
            person.open(path.format(probe.replace("<", "%3C").replace(">", "%3E").replace("\"", "%22")))
            assert person.tab.locator("main script, main img").count() == 0


def test_the_login_lets_no_script_in(world):
    person = world.person()
    for probe in PROBES[:4]:
        person.log_in(probe, "fel lösenord här")
        assert person.tab.get_by_label("Konto", exact=True).input_value() == probe
