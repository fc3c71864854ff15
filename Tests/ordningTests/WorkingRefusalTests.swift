import Testing

/// The exact words of refusals: tasks, corrections and clocks that are refused.
struct WorkingRefusalTests {
  @Test("each says where, what and how to mend it, and leaves no trace")
  func refuses() throws {
    try Refusal.check(Self.refusals, in: Refusal.busyWorkspace())
  }

  static let refusals: [Refusal] = [
    Refusal(
      "an unknown case", ["case", "show", "SOCN/2018:99"],
      says: #"""
        Ärendet SOCN/2018:99 finns inte.
          Kontrollera numret: alla ärenden visas med ordning case list --status alla.
        """#),
    Refusal(
      "another form's fields",
      ["task", "complete", "SOCN/2018:1", "--input", "in.yaml", "--as", "hl1", "--now", "2018-02-14"],
      says: #"""
        in.yaml:1:1: fel: fältet "titel" finns inte i formuläret
           1 | titel: Fördelning
             | ^^^^^
          fälten är handläggare, anteckning
        in.yaml:1:1: fel: fältet "handläggare" saknas i formuläret
           1 | titel: Fördelning
             | ^^^^^^^^^^^^^^^^^
          lägg till raden handläggare: … (Handläggare, konto)
        in.yaml:2:1: fel: fältet "part" finns inte i formuläret
           2 | part: {namn: Länsstyrelsen}
             | ^^^^
          fälten är handläggare, anteckning
        in.yaml:3:1: fel: fältet "svarstid" finns inte i formuläret
           3 | svarstid: 2018-03-09
             | ^^^^^^^^
          fälten är handläggare, anteckning
        4 fel
        """#),
    Refusal(
      "a wrong role", ["task", "complete", "SOCN/2018:1", "--input", "-", "--as", "hl1", "--now", "2018-02-14"],
      input: "handläggare: hl1\n",
      says: #"""
        Uppgiften görs av registrator.
          Den rollen har Registrator 1.
        """#),
    Refusal(
      "an account without the role",
      ["task", "complete", "SOCN/2018:1", "--input", "-", "--as", "registrator1", "--now", "2018-02-14"],
      input: "handläggare: sekr1\n",
      says: #"""
        Ärendet SOCN/2018:1 kan inte fördelas till Nämndsekreterare 1: kontot har inte rollen handläggare i Socialnämnden ons 14 feb 2018.
          handläggare: har inte rollen handläggare
          Välj Handläggare 1 (hl1), Handläggare 2 (hl2), eller ge kontot rollen i organisation.yaml.
        """#),
    Refusal(
      "an unknown task", ["task", "show", "SOCN/2018:1/bedöm"],
      says: #"""
        SOCN/2018:1 har ingen uppgift i steget "bedöm" just nu.
          Uppgifterna är SOCN/2018:1/registrera.
        """#),
    Refusal(
      "a claim of another role's task", ["task", "claim", "SOCN/2018:1", "--as", "sekr1", "--now", "2018-02-14"],
      says: #"""
        Uppgiften görs av registrator.
          Den rollen har Registrator 1.
        """#),
    Refusal(
      "a reassignment to another role",
      [
        "task", "reassign", "SOCN/2018:1", "--to", "hl1", "--reason", "ledig", "--as", "registrator1", "--now",
        "2018-02-14",
      ],
      says: #"""
        Handläggare 1 har inte rollen registrator i socialnämnden.
          Välj någon av registrator1.
        """#),
    Refusal(
      "a reassignment without a reason",
      ["task", "reassign", "SOCN/2018:1", "--to", "registrator1", "--as", "registrator1", "--now", "2018-02-14"],
      says: #"""
        Skriv varför uppgiften omfördelas.
          skäl: måste fyllas i
        """#),
    Refusal(
      "nothing to undo", ["task", "undo", "SOCN/2018:1", "--as", "registrator1", "--now", "2018-02-14"],
      says: #"""
        Uppgiften kan inte ångras: något har redan hänt i ärendet efter den.
          Rätta i stället i ett senare steg, eller be chefen skicka ärendet tillbaka.
        """#),
    Refusal(
      "an undo after others have acted",
      ["task", "undo", "SOCN/2018:2", "--as", "registrator1", "--now", "2018-02-14"],
      says: #"""
        Uppgiften kan inte ångras: något har redan hänt i ärendet efter den.
          Rätta i stället i ett senare steg, eller be chefen skicka ärendet tillbaka.
        """#),
    Refusal(
      "an annulment without a reason", ["case", "annul", "SOCN/2018:1", "--as", "registrator1", "--now", "2018-02-14"],
      says: #"""
        Skriv varför ärendet makuleras.
          skäl: måste fyllas i
        """#),
    Refusal(
      "an annulment by a role that may not",
      ["case", "annul", "SOCN/2018:1", "--reason", "fel", "--as", "hl1", "--now", "2018-02-14"],
      says: #"""
        Bara registrator och nämndsekreterare får makulera ett ärende.
          Be Registrator 1 eller Nämndsekreterare 1.
        """#),
    Refusal(
      "an erasure where nobody may",
      ["case", "erase", "SOCN/2018:3", "--reason", "gallras", "--as", "registrator1", "--now", "2018-02-14"],
      says: #"""
        Ingen får gallra ett ärende i Socialnämnden.
          Ge en roll rätten under rights: erase: i organisation.yaml.
        """#),
    Refusal(
      "a correction of an unknown field",
      [
        "case", "correct", "SOCN/2018:1", "svartid", "2018-03-10", "--reason", "fel", "--as", "registrator1", "--now",
        "2018-02-14",
      ],
      says: #"""
        Fältet "svartid" finns inte i SOCN/2018:1.
          Menade du "svarstid"?
        """#),
    Refusal(
      "a correction to no date",
      [
        "case", "correct", "SOCN/2018:1", "svarstid", "2018-13-10", "--reason", "fel", "--as", "registrator1", "--now",
        "2018-02-14",
      ],
      says: #"""
        Rättelsen går inte att göra.
          svarstid: datumet 2018-13-10 finns inte: månaderna går från 01 till 12
        """#),
    Refusal(
      "a correction to no number",
      [
        "case", "correct", "SOCN/2018:1", "antal", "två", "--reason", "fel", "--as", "registrator1", "--now",
        "2018-02-14",
      ],
      says: #"""
        antal:1:1: fel: fältet "antal" ska vara ett heltal, men här står "två"
           1 | två
             | ^^^
          skriv bara siffror, till exempel 12
        1 fel
        """#),
    Refusal(
      "a correction without a reason",
      ["case", "correct", "SOCN/2018:1", "svarstid", "2018-03-10", "--as", "registrator1", "--now", "2018-02-14"],
      says: #"""
        Skriv varför uppgiften rättas.
          skäl: måste fyllas i
        """#),
    Refusal(
      "an empty note", ["case", "add-note", "SOCN/2018:1", "", "--as", "hl1", "--now", "2018-02-14"],
      says: #"""
        Anteckningen är tom.
        """#),
    Refusal(
      "an optional step that is none",
      ["case", "start-step", "SOCN/2018:1", "bevakning", "--as", "hl1", "--now", "2018-02-14"],
      says: #"""
        "bevakning" går inte att starta i det här ärendet.
          Det som går är bevaka.
        """#),
    Refusal(
      "a document on no day",
      ["case", "add-document", "SOCN/2018:1", "in.yaml", "--day", "2018-02-31", "--as", "hl1", "--now", "2018-02-14"],
      says: #"""
        Datumet 2018-02-31 finns inte: februari 2018 har 28 dagar.
          Välj en dag från 1 till 28.
        """#),
    Refusal(
      "a misspelt message",
      [
        "message", "send", "SOCN/2018:1", "remiss_aterkallad", "--input", "in.yaml", "--as", "registrator1", "--now",
        "2018-02-14",
      ],
      says: #"""
        Meddelandet "remiss_aterkallad" finns inte.
          Menade du "remiss_återkallad"?
        """#),
    Refusal(
      "a message's fields",
      [
        "message", "send", "SOCN/2018:1", "remiss_återkallad", "--input", "-", "--as", "registrator1", "--now",
        "2018-02-14",
      ], input: "dagen: 2018-02-20\n",
      says: #"""
        standardindata:1:1: fel: fältet "dagen" finns inte i meddelandet
           1 | dagen: 2018-02-20
             | ^^^^^
          fälten är dag, skäl
        standardindata:1:1: fel: fältet "dag" saknas i meddelandet
           1 | dagen: 2018-02-20
             | ^^^^^^^^^^^^^^^^^
          lägg till raden dag: … (Dagen då remissen återkallades, datum (ÅÅÅÅ-MM-DD))
        2 fel
        """#),
    Refusal(
      "a period that is none",
      [
        "clock", "extend", "SOCN/2018:1", "svarstid", "--by", "två veckor", "--reason", "x", "--as", "hl1", "--now",
        "2018-02-14",
      ],
      says: #"""
        "två veckor" är ingen tidslängd.
          Skriv till exempel P1Y (ett år), P4M (fyra månader), P2W (två veckor) eller P14D (14 dagar).
        """#),
    Refusal(
      "an extension without what it needs",
      [
        "clock", "extend", "SOCN/2018:1", "svarstid", "--by", "P7D", "--reason", "x", "--as", "hl1", "--now",
        "2018-02-14",
      ],
      says: #"""
        Förlängningen behöver "underlag".
          underlag: måste fyllas i
        """#),
    Refusal(
      "an unknown clock",
      ["clock", "suspend", "SOCN/2018:1", "svar", "--reason", "x", "--as", "hl1", "--now", "2018-02-14"],
      says: #"""
        Klockan "svar" finns inte i ärendet.
          Klockorna är svarstid.
        """#),
    Refusal(
      "a clock stopped without a reason",
      ["clock", "suspend", "SOCN/2018:1", "svarstid", "--as", "hl1", "--now", "2018-02-14"],
      says: #"""
        Skriv varför klockan ändras.
          skäl: måste fyllas i
        """#),
    Refusal(
      "a clock that runs already",
      ["clock", "resume", "SOCN/2018:1", "svarstid", "--reason", "x", "--as", "hl1", "--now", "2018-02-14"],
      says: #"""
        Klockan "Svarstid" är inte stoppad.
        """#),
    Refusal(
      "no incident", ["incident", "retry", "SOCN/2018:1", "--as", "hl1", "--now", "2018-02-14"],
      says: #"""
        SOCN/2018:1 har inget öppet stopp.
        """#),
    Refusal(
      "an unknown incident", ["incident", "skip", "SOCN/2018:1#4", "--as", "hl1", "--now", "2018-02-14"],
      says: #"""
        Stoppet SOCN/2018:1#4 finns inte.
          Se ordning incident list --case SOCN/2018:1 --all.
        """#),
    Refusal(
      "a closed case",
      ["case", "annul", "SOCN/2018:3", "--reason", "fel", "--as", "registrator1", "--now", "2018-02-14"],
      says: #"""
        Ärendet SOCN/2018:3 är avslutat.
          Öppna ett nytt ärende.
        """#),
  ]
}
