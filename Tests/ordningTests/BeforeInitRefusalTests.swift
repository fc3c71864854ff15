import Testing

/// The exact words of refusals: installations and data folders that are missing, wrong or in the way.
struct BeforeInitRefusalTests {
  @Test("each says where, what and how to mend it, and leaves no trace")
  func refuses() throws {
    try Refusal.check(Self.refusals, in: Workspace())
  }

  private static let faultsOfAProcess = #"""
    fel.yaml:4:13: fel: typen "txt" finns inte
       4 |   a: {type: txt}
         |             ^^^
      menade du "text"?
    fel.yaml:6:19: fel: ingen insticksmodul har steget "arende.registera"
       6 |   - {id: s, uses: arende.registera, role: registrator}
         |                   ^^^^^^^^^^^^^^^^
      menade du "arende.registrera"?
    fel.yaml:7:42: fel: rollen "handlägare" finns inte i organisationen
       7 |   - {id: t, uses: arende.anteckna, role: handlägare, next: [{to: tt}]}
         |                                          ^^^^^^^^^^
      menade du "handläggare"?
    fel.yaml:7:66: fel: steget "tt" finns inte
       7 |   - {id: t, uses: arende.anteckna, role: handlägare, next: [{to: tt}]}
         |                                                                  ^^
      här kan stå s, t; en utgång läggs till under exits: - {id: …}
    4 fel
    Läs mer: ordning explain workflow.unknown-type workflow.unknown-use workflow.unknown-role workflow.unknown-target
    """#

  static let refusals: [Refusal] = [
    Refusal(
      "no data folder", ["case", "list"],
      says: #"""
        Datamappen ./data finns inte.
          Skapa den med ordning init, eller ange rätt mapp med --data.
        """#),
    Refusal(
      "no configuration", ["init", "--config", "saknas"],
      says: #"""
        Filen saknas/organisation.yaml finns inte.
          Kontrollera sökvägen; den räknas från MAPP.
        """#),
    Refusal(
      "a wrong organisation is told in one go", ["init", "--config", "badconf"],
      says: #"""
        badconf/organisation.yaml:1:9: fel: "Exempel Kommun" duger inte som kommunens kortnamn
           1 | tenant: Exempel Kommun
             |         ^^^^^^^^^^^^^^
          använd bara a–z, 0–9 och bindestreck, till exempel exempelkommun
        badconf/organisation.yaml:3:17: fel: okänd nyckel "titel" i rollen
           3 | roles: [{id: a, titel: A}]
             |                 ^^^^^
          skriv title
        badconf/organisation.yaml:5:46: fel: nämnden "x" finns inte
           5 | accounts: [{id: b, title: B, roles: [{board: x, role: a}]}]
             |                                              ^
          lägg till nämnden i filen först
        3 fel
        """#),
    Refusal(
      "a damaged backup", ["restore", "damaged.sqlite", "--data", "r"],
      says: #"""
        damaged.sqlite är ingen datamapp för Ordning: filen är ingen SQLite-databas. Ange rätt fil eller mapp.
        """#),
    Refusal(
      "a missing backup", ["restore", "saknas.sqlite", "--data", "r"],
      says: #"""
        saknas.sqlite: filen finns inte. Ange en säkerhetskopia.
        """#),
    Refusal(
      "a path with nothing there", ["validate", "saknas"],
      says: #"""
        saknas finns inte.
          Kontrollera sökvägen; den räknas från MAPP.
        """#),
    Refusal(
      "a file of no known kind", ["validate", "okänd.yaml"],
      says: #"""
        okänd.yaml:1:1: fel: det framgår inte vad det är för slags fil
           1 | hej: då
             | ^
          en process har nyckeln workflow, ett scenario scenario, en organisation tenant, kontakter kontakter, en installation epost eller brev, beslutstyper beslutstyper, taxor taxor och en delegationsordning delegationsordning
        1 fel
        Läs mer: ordning explain validate.unknown-kind
        """#),
    Refusal(
      "files that are probably meant as processes", ["validate", "svensk.yaml", "utan-namn.yaml"],
      says: #"""
        svensk.yaml:2:1: fel: det framgår inte vad det är för slags fil
           2 | process: remiss
             | ^^^^^^^
          menade du "workflow: …"?
        utan-namn.yaml:2:1: fel: det framgår inte vad det är för slags fil
           2 | steps: []
             | ^^^^^
          det ser ut som en process: lägg till workflow: och processens namn överst
        2 fel
        Läs mer: ordning explain validate.unknown-kind
        """#),
    Refusal(
      "every fault of a process", ["validate", "fel.yaml", "config"],
      says: faultsOfAProcess),
    Refusal(
      "every fault of a process by itself, whose roles are those of the folder config", ["validate", "fel.yaml"],
      says: faultsOfAProcess),
    Refusal(
      "every fault of an installation", ["validate", "inst.yaml"],
      says: #"""
        inst.yaml:1:80: fel: fältet "tls": "ja" är inget av valen
           1 | epost: {server: smtp://localhost:25, från: a@b.example, domän: b.example, tls: ja}
             |                                                                                ^^
          välj krävs, möjlig, ingen
        inst.yaml:2:1: fel: okänd nyckel "fax" i installationen
           2 | fax: {}
             | ^^^
          möjliga nycklar: epost, brev
        2 fel
        Läs mer: ordning explain input.choice yaml.unknown-key
        """#),
    Refusal(
      "every fault of the contacts", ["validate", "kont.yaml"],
      says: #"""
        kont.yaml:2:3: fel: "Polisen" duger inte som nyckel
           2 |   Polisen: {namn: Polisen, slag: polis}
             |   ^^^^^^^
          använd bara a–z, 0–9 och bindestreck; namnet skrivs under namn
        kont.yaml:2:34: fel: fältet "slag": "polis" är inget av valen
           2 |   Polisen: {namn: Polisen, slag: polis}
             |                                  ^^^^^
          välj myndighet, egen enhet
        2 fel
        Läs mer: ordning explain contacts.key input.choice
        """#),
    Refusal(
      "a process nobody has", ["workflows", "show", "prof"],
      says: #"""
        Processen "prof" finns inte. Menade du "prov"?
        """#),
  ]
}
