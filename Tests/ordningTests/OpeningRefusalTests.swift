import Testing

/// The exact words of refusals: cases that cannot be opened.
struct OpeningRefusalTests {
  @Test("each says where, what and how to mend it, and leaves no trace")
  func refuses() throws {
    try Refusal.check(Self.refusals, in: Workspace.withCase())
  }

  static let refusals: [Refusal] = [
    Refusal(
      "a data folder that exists", ["init"],
      says: #"""
        ./data: här finns redan en datamapp. Välj en annan mapp, eller använd den som finns.
        """#),
    Refusal(
      "an unknown process",
      ["case", "start", "prv", "--input", "in.yaml", "--as", "registrator1", "--now", "2018-02-14"],
      says: #"""
        Processen "prv" finns inte. Menade du "prov"?
        """#),
    Refusal(
      "no folder of processes",
      [
        "case", "start", "prov", "--workflows", "ingenstans", "--input", "in.yaml", "--as", "registrator1", "--now",
        "2018-02-14",
      ],
      says: #"""
        Mappen ingenstans med processer finns inte.
          Ange rätt mapp med --workflows.
        """#),
    Refusal(
      "a missing input file",
      ["case", "start", "prov", "--input", "saknas.yaml", "--as", "registrator1", "--now", "2018-02-14"],
      says: #"""
        Filen saknas.yaml finns inte.
          Kontrollera sökvägen; den räknas från MAPP.
        """#),
    Refusal(
      "a folder for a file",
      ["case", "start", "prov", "--input", "Workflows", "--as", "registrator1", "--now", "2018-02-14"],
      says: #"""
        Workflows är en mapp, men här behövs en fil.
          Ange filen i mappen.
        """#),
    Refusal(
      "an unknown account",
      ["case", "start", "prov", "--input", "in.yaml", "--as", "registrator9", "--now", "2018-02-14"],
      says: #"""
        Kontot registrator9 finns inte i organisationen.
          Menade du "registrator1"?
        """#),
    Refusal(
      "an unknown nämnd",
      [
        "case", "start", "prov", "--board", "kultur", "--input", "in.yaml", "--as", "registrator1", "--now",
        "2018-02-14",
      ],
      says: #"""
        Nämnden "kultur" finns inte.
          Nämnderna är socialnämnden.
        """#),
    Refusal(
      "every fault of the inputs",
      ["case", "start", "prov", "--input", "wrong.yaml", "--as", "registrator1", "--now", "2018-02-14"],
      says: #"""
        wrong.yaml:1:1: fel: fältet "tittel" finns inte i indata
           1 | tittel: A
             | ^^^^^^
          menade du "titel"?
        wrong.yaml:1:1: fel: fältet "titel" saknas i indata
           1 | tittel: A
             | ^^^^^^^^^
          lägg till raden titel: … (Titel, text)
        wrong.yaml:2:17: fel: fältet "tele" finns inte i fältet "part"
           2 | part: {namn: B, tele: 1}
             |                 ^^^^
          fälten är namn, nummer, e_post, adress, kontakt
        wrong.yaml:3:11: fel: fältet "svarstid": datumet 2018-02-30 finns inte: februari 2018 har 28 dagar
           3 | svarstid: 2018-02-30
             |           ^^^^^^^^^^
          välj en dag från 1 till 28
        wrong.yaml:4:8: fel: fältet "antal" ska vara ett heltal, men här står "tre"
           4 | antal: tre
             |        ^^^
          skriv bara siffror, till exempel 12
        5 fel
        """#),
    Refusal(
      "JSON that breaks off",
      ["case", "start", "prov", "--input", "wrong.json", "--as", "registrator1", "--now", "2018-02-14"],
      says: #"""
        wrong.json:3:2: fel: här väntades "," eller "}"
           3 |  "svarstid": "2018-03-09"}
             |  ^
          skilj värdena åt med ","; ett värde med [ ] { } , eller ": " i sig ska stå inom enkla citattecken
        1 fel
        """#),
    Refusal(
      "a key twice", ["case", "start", "prov", "--input", "twice.yaml", "--as", "registrator1", "--now", "2018-02-14"],
      says: #"""
        twice.yaml:1:1: fel: fältet "part" saknas i indata
           1 | titel: A
             | ^^^^^^^^
          lägg till raden part: … (Part, part)
        twice.yaml:1:1: fel: fältet "svarstid" saknas i indata
           1 | titel: A
             | ^^^^^^^^
          lägg till raden svarstid: … (Svarstid, datum (ÅÅÅÅ-MM-DD))
        twice.yaml:2:1: fel: nyckeln "titel" står två gånger i samma grupp
           2 | titel: B
             | ^^^^^
          ta bort den ena eller byt namn på den
        twice.yaml:1:1: jfr: nyckeln står första gången här
           1 | titel: A
             | ^^^^^
        3 fel
        """#),
    Refusal(
      "an empty file",
      ["case", "start", "prov", "--input", "empty.yaml", "--as", "registrator1", "--now", "2018-02-14"],
      says: #"""
        empty.yaml:1:1: fel: filen har inget innehåll
           1 |
             | ^
          skriv innehållet och spara filen
        1 fel
        """#),
    Refusal(
      "a list for fields",
      ["case", "start", "prov", "--input", "list.yaml", "--as", "registrator1", "--now", "2018-02-14"],
      says: #"""
        list.yaml:1:1: fel: indata ska vara fält med värden, men här står en lista
           1 | - titel
             | ^^^^^^^
          skriv "fält: värde"; fälten är titel, part, svarstid, antal
        1 fel
        """#),
    Refusal(
      "inputs on standard input",
      ["case", "start", "prov", "--input", "-", "--as", "registrator1", "--now", "2018-02-14"],
      input: "titel: A\nsvarstid: i morgon\n",
      says: #"""
        standardindata:1:1: fel: fältet "part" saknas i indata
           1 | titel: A
             | ^^^^^^^^
          lägg till raden part: … (Part, part)
        standardindata:2:11: fel: fältet "svarstid": "i morgon" är inget datum
           2 | svarstid: i morgon
             |           ^^^^^^^^
          skriv datum som ÅÅÅÅ-MM-DD, till exempel 2018-03-09
        2 fel
        """#),
    Refusal(
      "a missing document",
      [
        "case", "start", "prov", "--document", "saknas.pdf", "--input", "in.yaml", "--as", "registrator1", "--now",
        "2018-02-14",
      ],
      says: #"""
        Filen saknas.pdf finns inte.
          Kontrollera sökvägen; den räknas från MAPP.
        """#),
    Refusal(
      "a time that is none", ["case", "start", "prov", "--input", "in.yaml", "--as", "registrator1", "--now", "igår"],
      says: #"""
        Tiden för --now går inte att läsa: "igår" är inget datum.
          Skriv ett datum (2018-02-14), en svensk tid (2018-02-14T09:00) eller en tidpunkt (2018-02-14T08:00:00Z).
        """#),
    Refusal(
      "a reader nobody knows", ["case", "list", "--as", "hl9"],
      says: #"""
        Kontot hl9 finns inte i organisationen.
          Menade du "hl1"?
        """#),
    Refusal(
      "a backup over a file", ["backup", "in.yaml"],
      says: #"""
        in.yaml: filen finns redan. Välj ett annat filnamn, så att inget skrivs över.
        """#),
    Refusal(
      "a restore over a data folder", ["restore", "damaged.sqlite"],
      says: #"""
        ./data: mappen är inte tom. Återställ till en ny eller tom mapp, så att inget skrivs över.
        """#),
    Refusal(
      "a head that is none", ["verify", "--head", "abc"],
      says: #"""
        "abc" är inget huvud från ordning verify --export-head.
          Skriv nummer, kolon och 64 tecken, som det skrevs ut.
        """#),
  ]
}
