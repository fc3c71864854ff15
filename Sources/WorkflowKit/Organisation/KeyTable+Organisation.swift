extension KeyTable {
  /// The tables of `organisation.yaml`.
  package static let organisationTables = [
    organisation, role, board, series, rights, meeting, committee, contract, subdelegation, account, holding, absence,
  ]

  /// The file itself.
  package static let organisation = KeyTable(
    "organisation", title: "Organisationen",
    keys: [
      Key("tenant", .text, "Kommunens kortnamn: a–z, 0–9 och bindestreck.", required: true),
      Key("name", .text, "Kommunens namn.", required: true),
      Key(
        "configure", .list(.named("roller i filen")), "Rollerna som får lägga in ändringar av den här filen.",
        required: true),
      Key("roles", .list(.table("role")), "Rollerna.", required: true),
      Key("boards", .list(.table("board")), "Nämnderna.", required: true),
      Key("accounts", .list(.table("account")), "Kontona, som är funktioner och inte personer.", required: true),
      Key("absences", .list(.table("absence")), "Vem som är borta när, och vem som ersätter.", passesEmpty: false),
    ])

  /// A role.
  package static let role = KeyTable(
    "role", title: "Roll", plural: "roller",
    keys: [
      Key("id", .text, "Rollens namn, som processerna skriver under role.", required: true),
      Key("title", .text, "Vad rollen kallas.", required: true),
    ])

  /// A nämnd.
  package static let board = KeyTable(
    "board", title: "Nämnd", plural: "nämnder",
    keys: [
      Key("id", .text, "Nämndens kortnamn.", required: true),
      Key("name", .text, "Nämndens namn.", required: true),
      Key("code", .text, "Nämndens kod i ärendenummer.", required: true),
      Key(
        "number_format", .text, "Ärendenumrets form, med {år}, {nr} och om det behövs {kod}.", required: true),
      Key(
        "reference_format", .text, "Beteckningens form i brev, med {dnr} och {diarieplan}.", standard: "ärendenumret"),
      Key(
        "series", .list(.table("series")), "Numren som står på tur när systemet tas i bruk.",
        standard: "börjar varje år på 1", passesEmpty: false),
      Key(
        "chair_decides_urgent", .boolean, "Om ordföranden får besluta i brådskande ärenden (KL 6:39).",
        standard: "false"),
      Key(
        "chair", .named("roll i filen"),
        "Ordförandens roll, eller en annan ledamots som har fått uppdraget att besluta i brådskande ärenden (KL 6:39).",
        passesEmpty: true),
      Key(
        "chair_stand_ins", .list(.named("konto i filen")),
        "Ledamöterna som nämnden har utsett att besluta i brådskande ärenden när ingen med rollen i chair kan (KL 6:39).",
        standard: "inga"),
      Key(
        "chief", .named("roll i filen"),
        "Förvaltningschefens roll, den enda som får ge sin beslutanderätt vidare (KL 7:6).", passesEmpty: true),
      Key(
        "members", .integer, "Antalet ledamöter; fler än hälften måste vara närvarande vid beslut (KL 6:27)."),
      Key(
        "contracts", .list(.table("contract")),
        "Avtalen som låter andra kommuners anställda besluta (KL 9:37).", standard: "inga"),
      Key(
        "subdelegations", .list(.table("subdelegation")), "Det som förvaltningschefen har gett vidare (KL 7:6).",
        standard: "inget"),
      Key("committees", .list(.table("committee")), "Utskotten.", standard: "inga", passesEmpty: false),
      Key(
        "rights", .table("rights"), "Vem som får göra det som inte är en uppgift i en process.", required: true),
      Key("meetings", .list(.table("meeting")), "Sammanträdena.", required: true),
    ])

  /// Where a number series begins.
  package static let series = KeyTable(
    "series", title: "Nummerserie", plural: "nummerserier",
    keys: [
      Key("year", .integer, "Året.", required: true), Key("next_case", .integer, "Nästa ärendes nummer."),
      Key("next_paragraph", .integer, "Nästa paragrafs nummer."),
    ], rules: [.some(["next_case", "next_paragraph"])])

  /// Who may do what.
  package static let rights = KeyTable(
    "rights", title: "Rättigheter",
    keys: Right.allCases.map { right in
      Key(right.rawValue, .list(.named("roller i filen")), "Rollerna som får \(right.act).", required: true)
    })

  /// A meeting.
  package static let meeting = KeyTable(
    "meeting", title: "Sammanträde", plural: "sammanträden",
    keys: [
      Key("date", .date, "Sammanträdets dag.", required: true), Key("cutoff", .date, "Manusstopp.", required: true),
      Key("notice", .date, "Dagen då kallelsen går ut.", required: true),
      Key("place", .text, "Platsen.", required: true),
    ])

  /// An utskott.
  package static let committee = KeyTable(
    "committee", title: "Utskott", plural: "utskott",
    keys: [
      Key("id", .text, "Utskottets kortnamn, som ingen nämnd har.", required: true),
      Key("name", .text, "Utskottets namn.", required: true),
      Key("members", .integer, "Antalet ledamöter; fler än hälften måste vara närvarande vid beslut (KL 6:27)."),
      Key(
        "meetings", .list(.table("meeting")), "Utskottets sammanträden.", standard: "inga", passesEmpty: false),
    ])

  /// An agreement by which another municipality's employees may decide.
  package static let contract = KeyTable(
    "contract", title: "Avtal om samverkan", plural: "avtal om samverkan",
    keys: [
      Key("municipality", .text, "Den andra kommunen, som kontonas employer.", required: true),
      Key("roles", .list(.named("roller i filen")), "Rollerna som dess anställda får ha.", required: true),
      Key("from", .date, "Avtalets första dag.", required: true),
      Key("through", .date, "Avtalets sista dag.", standard: "tills vidare"),
    ])

  /// What the förvaltningschef has passed on.
  package static let subdelegation = KeyTable(
    "subdelegation", title: "Vidaredelegering", plural: "vidaredelegeringar",
    keys: [
      Key("role", .named("roll i filen"), "Förvaltningschefens roll.", required: true),
      Key("account", .named("konto i filen"), "Kontot som får besluta.", required: true),
      Key("item", .text, "Punkten i delegationsordningen.", required: true),
      Key("from", .date, "Första dagen.", required: true),
      Key("through", .date, "Sista dagen.", standard: "tills vidare"),
    ])

  /// An account.
  package static let account = KeyTable(
    "account", title: "Konto", plural: "konton",
    keys: [
      Key("id", .text, "Kontots namn.", required: true), Key("title", .text, "Vad det kallas.", required: true),
      Key("email", .text, "Kontots e-postadress."),
      Key(
        "employer", .text, "Den andra kommun som kontots innehavare är anställd i, inom ett avtal (KL 9:37).",
        standard: "den egna kommunen"),
      Key(
        "elected", .boolean, "Om kontots innehavare är förtroendevald: ledamot eller ersättare i en nämnd.",
        standard: "false"),
      Key("roles", .list(.table("holding")), "Rollerna som kontot har.", required: true),
    ])

  /// A role that an account holds.
  package static let holding = KeyTable(
    "holding", title: "Rollinnehav", plural: "rollinnehav",
    keys: [
      Key("board", .named("nämnd i filen"), "Nämnden.", required: true),
      Key("role", .named("roll i filen"), "Rollen.", required: true),
    ])

  /// An absence.
  package static let absence = KeyTable(
    "absence", title: "Frånvaro", plural: "frånvaron",
    keys: [
      Key("account", .named("konto i filen"), "Kontot som är borta.", required: true),
      Key("from", .date, "Första dagen.", required: true), Key("through", .date, "Sista dagen.", required: true),
      Key(
        "substitute", .named("konto i filen"),
        "Kontot som tar över uppgifterna. Beslutar bara om delegationsordningen anger en ersättare.", standard: "ingen",
        passesEmpty: true),
    ])
}
