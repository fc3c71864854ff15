import WorkflowKit

extension ExplanationArea {
  /// What is filled in.
  static let inputTexts: [Explanation] = [
    Explanation(
      "input.invalid", "Filen eller indatan är inte rätt",
      "Något i det som lästes är fel. Varje fel har en egen kod och en egen plats.",
      why: "Allt prövas på en gång, så att allt kan rättas på en gång. Ingenting har sparats.",
      mend: "Rätta felen i listan och gör om kommandot.",
      .commands(
        wrong: "ordning case start exempel --input - --as registrator1 <<< 'tittel: Remiss'",
        right: "ordning case start exempel --input - --as registrator1 <<< 'titel: Remiss'")),
    Explanation(
      "input.missing-field", "Ett fält saknas",
      "Ett fält som måste fyllas i står inte med.",
      why: "Utan uppgiften går det inte att fortsätta.",
      mend: "Lägg till raden som meddelandet visar.",
      Explanation.Example(
        .contacts,
        wrong: """
          kontakter:
            lansstyrelsen: {slag: myndighet}
          """,
        right: """
          kontakter:
            lansstyrelsen: {namn: Länsstyrelsen, slag: myndighet}
          """)),
    Explanation(
      "input.unknown-field", "Fältet finns inte",
      "Här står ett fält som inte hör hit. Ofta är det felstavat.",
      why: "Ett fält som ingen läser skulle se ut att gälla.",
      mend: "Rätta stavningen efter förslaget, eller ta bort raden.",
      Explanation.Example(
        .contacts,
        wrong: """
          kontakter:
            lansstyrelsen: {namn: Länsstyrelsen, slag: myndighet, telefon: 010-000 00 00}
          """,
        right: """
          kontakter:
            lansstyrelsen: {namn: Länsstyrelsen, slag: myndighet}
          """)),
    Explanation(
      "input.not-a-mapping", "Fält med värden väntades",
      "Här ska stå fält med värden, men det står en lista eller en text.",
      why: "Varje värde hör till ett fält.",
      mend: "Skriv \"fält: värde\" på var sin rad.",
      Explanation.Example(
        .contacts,
        wrong: """
          kontakter:
            lansstyrelsen: Länsstyrelsen
          """,
        right: """
          kontakter:
            lansstyrelsen: {namn: Länsstyrelsen, slag: myndighet}
          """)),
    Explanation(
      "input.type", "Värdet är av fel slag",
      "Fältet ska ha till exempel ett heltal, men här står en text.",
      why: "Fel slags värde skulle räknas fel.",
      mend: "Skriv värdet så som meddelandet säger.",
      Explanation.Example(
        .settings,
        wrong: "epost: {server: smtp://localhost:25, från: a@b.example, domän: b.example, tidsgräns: snart}",
        right: "epost: {server: smtp://localhost:25, från: a@b.example, domän: b.example, tidsgräns: 30}")),
    Explanation(
      "input.number", "Talet är för stort eller för nära noll",
      "Talet kan inte skrivas med de 34 siffror och den storlek som tal har.",
      why: "Så stora och små tal är nästan alltid skrivfel.",
      mend: "Kontrollera talet. Är det en text ska den stå inom citattecken.",
      .process(
        wrong: """
          inputs:
            belopp: {type: number, title: Belopp, default: 1e9999}
          """,
        right: """
          inputs:
            belopp: {type: number, title: Belopp, default: 1e9}
          """)),
    Explanation(
      "input.choice", "Värdet är inget av valen",
      "Fältet har några bestämda värden att välja bland, och det här är inget av dem.",
      why: "Bara de värdena betyder något.",
      mend: "Välj ett av värdena i meddelandet.",
      Explanation.Example(
        .contacts,
        wrong: """
          kontakter:
            lansstyrelsen: {namn: Länsstyrelsen, slag: statlig}
          """,
        right: """
          kontakter:
            lansstyrelsen: {namn: Länsstyrelsen, slag: myndighet}
          """)),
    Explanation(
      "input.date", "Datumet är fel",
      "Texten är inget datum, eller så finns inte dagen, eller året ligger utanför 1753–2400.",
      why: "Datum skrivs med år, månad och dag, så att de inte kan läsas på två sätt.",
      mend: "Skriv datum som ÅÅÅÅ-MM-DD, till exempel 2018-03-09.",
      .process(
        wrong: "valid_from: 1 januari 2018",
        right: "valid_from: 2018-01-01")),
    Explanation(
      "input.period", "Tidslängden är fel",
      "Texten är ingen tidslängd, eller så är den längre än det går att räkna med.",
      why: "Tidslängder skrivs i ett bestämt mönster, så att en månad aldrig blir fyra veckor.",
      mend: """
        Skriv till exempel P1Y (ett år), P4M (fyra månader), P2W (två veckor) eller P14D (14 dagar).
        """,
      .process(
        wrong: "clocks: {svarstid: {title: Svarstid, until: = date(\"2018-03-09\"), warn: [3 dagar]}}",
        right: "clocks: {svarstid: {title: Svarstid, until: = date(\"2018-03-09\"), warn: [P3D]}}")),
    Explanation(
      "input.email", "E-postadressen är fel",
      "Texten kan inte vara en e-postadress.",
      why: "Ett beslut ska inte skickas till en adress som inte finns.",
      mend: "Rätta adressen, eller ta bort raden om den inte är känd.",
      .process(
        wrong: """
          inputs:
            kopia: {type: email, title: Kopia till, default: registrator}
          """,
        right: """
          inputs:
            kopia: {type: email, title: Kopia till, default: registrator@exempelkommun.example}
          """)),
  ]
}
