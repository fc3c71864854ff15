package import WorkflowKit
import YAMLSource

extension KeyTable {
  /// The tables of a process file.
  package static let processTables = [
    process, caption, field, check, clock, clockExtension, step, optionalStep, exit, guidance, transition, hinder,
    forEach,
    interrupt, stepInterrupt, handler,
  ]

  /// The same by their names.
  static let processTable = Dictionary(uniqueKeysWithValues: processTables.map { ($0.id, $0) })

  /// The file itself.
  package static let process = KeyTable(
    "process", title: "Processen",
    keys: [
      Key("workflow", .text, "Processens namn, som ärenden startas med och andra processer anropar.", required: true),
      Key("title", .text, "Vad processen kallas.", required: true),
      Key("valid_from", .date, "Första dagen som nya ärenden kan öppnas."),
      Key(
        "appeal_track", .word(AppealTrack.words),
        "Hur processens beslut överklagas. De beslutstyper som nämns ska då överklagas så."),
      Key("case", .table("case"), "Vad ett ärende kallas i listor, vem det gäller och om det är hemligt."),
      Key("inputs", .names(.table("field")), "Fälten som fylls i när ett ärende öppnas."),
      Key("checks", .list(.table("check")), "Regler för fälten tillsammans: indata som inte går ihop nekas."),
      Key(
        "facts", .names(.expression("ett värde")),
        "Namn på uttryck, som räknas ut varje gång de läses. Ett faktum ser dem som står ovanför."),
      Key("clocks", .names(.table("clock")), "Sista dagar som ärendet bevakar."),
      Key("steps", .some(.table("step")), "Stegen, i ordning.", required: true),
      Key(
        "optional", .list(.table("optional")),
        "Steg som en person kan starta när som helst och hur många gånger som helst medan processen pågår."),
      Key(
        "interrupts", .list(.table("interrupt")), "Det som avbryter processen och leder till ett steg eller en utgång."),
      Key("handlers", .list(.table("handler")), "Det som sker vid sidan av stegen, utan att avbryta dem."),
      Key("exits", .list(.table("exit")), "Utgångar: steg som bara nås med to, och efter vilka processen är slut."),
      Key("outputs", .names(.value), "Det som en anropande process får läsa när den här är slut."),
    ])

  /// What a case is called.
  package static let caption = KeyTable(
    "case", title: "Ärendets rubrik",
    keys: [
      Key("title", .expression("en text"), "Ärendets titel.", standard: "processens titel"),
      Key(
        "public_title", .expression("en text"), "Titeln som alla får se (OSL 5:2).", standard: "ärendets titel"),
      Key("party", .expression("en text"), "Vem ärendet gäller eller kommer från."),
      Key("secret", .expression("true eller false"), "Om ärendet är sekretessmarkerat.", standard: "false"),
      Key("plan_code", .expression("en text eller null"), "Ärendets kod i nämndens diarieplan."),
    ])

  /// A field of the first form.
  package static let field = KeyTable(
    "field", title: "Fält",
    keys: [
      Key("type", .reference(.fieldType), "Fältets typ.", required: true),
      Key("title", .text, "Vad fältet heter i formuläret.", standard: "fältets namn"),
      Key("required", .boolean, "Om fältet måste fyllas i.", standard: "false"),
      Key("help", .text, "En mening som hjälper den som fyller i."),
      Key("default", .plain, "Värdet när inget fylls i. Det kan inte vara ett uttryck."),
      Key(
        "options", .either(.names(.text), .list(.text)),
        "Valen för type: choice: värden med titlar, eller en lista av värden.", passesEmpty: false),
      Key("of", .reference(.itemType), "Vad posterna är för type: list."),
    ],
    mistaken: Dictionary(
      uniqueKeysWithValues: ["min", "max", "minimum", "maximum", "pattern", "regex", "format", "length"].map {
        ($0, MistakenKey(hint: "skriv regeln under checks: - {when: villkoret då värdet nekas, text: varför}"))
      } + ["values", "choices", "alternatives", "enum", "items"].map { ($0, MistakenKey(for: "options")) }
        + ["list", "lista", "many", "multiple", "flera"].map {
          ($0, MistakenKey(hint: "en lista skrivs type: list, of: med posternas typ, till exempel of: text"))
        }))

  /// A rule for inputs.
  package static let check = KeyTable(
    "check", title: "Kontroll", plural: "kontroller",
    keys: [
      Key(
        "when", .expression("true eller false"), "Villkoret då indata nekas. Det läser bara fälten under inputs.",
        required: true),
      Key("text", .text, "Varför, i en mening till den som fyller i.", required: true),
      Key("field", .named("fält under inputs"), "Fältet som ska rättas.", passesEmpty: true),
      Key("hint", .text, "Hur det rättas."),
      Key("lagrum", .texts, "Bestämmelsen som regeln vilar på."),
    ],
    mistaken: ruleKeys.merging(
      ["min", "max", "minimum", "maximum", "pattern", "regex", "length"].map {
        ($0, MistakenKey(hint: "skriv villkoret då värdet nekas efter when, till exempel when: antal < 1"))
      }
    ) { own, _ in own })

  /// A clock.
  package static let clock = KeyTable(
    "clock", title: "Klocka", plural: "klockor",
    keys: [
      Key("title", .text, "Vad klockan kallas.", required: true),
      Key("lagrum", .text, "Bestämmelsen som den vilar på."),
      Key("until", .expression("ett datum eller null"), "Sista dagen."),
      Key("starts", .expression("ett datum eller null"), "Dagen då tiden börjar löpa."),
      Key("lasts", .period, "Hur lång tiden är, från starts.", passesEmpty: false),
      Key(
        "roll", .word([Choice("lagstadgad tid", "Till nästa vardag, enligt lag (1930:173).")]),
        "Vart en sista dag på en lördag, söndag eller helgdag flyttas.", standard: "flyttas den inte"),
      Key("suspend", .boolean, "Om klockan får stoppas och löpa igen.", standard: "false"),
      Key("extend", .table("extend"), "Hur klockan får förlängas.", standard: "får den inte förlängas"),
      Key("warn", .list(.period), "Hur långt före sista dagen klockan varnar, en gång för varje."),
    ],
    rules: [.one(["until", "starts"]), .needs("starts", oneOf: ["lasts"]), .needs("lasts", oneOf: ["starts"])],
    mistaken: [
      "from": MistakenKey(for: "starts"), "start": MistakenKey(for: "starts"), "duration": MistakenKey(for: "lasts"),
      "length": MistakenKey(for: "lasts"), "days": MistakenKey(for: "lasts"), "dagar": MistakenKey(for: "lasts"),
      "tid": MistakenKey(for: "lasts"), "deadline": MistakenKey(for: "until"), "due": MistakenKey(for: "until"),
    ])

  /// By how much a clock may be extended.
  package static let clockExtension = KeyTable(
    "extend", title: "Förlängning",
    keys: [
      Key("at_most", .period, "Längsta förlängningen.", required: true),
      Key("times", .integer, "Hur många gånger.", standard: "1"),
      Key("needs", .list(.text), "Uppgifter som måste lämnas, till exempel skäl."),
    ],
    mistaken: Dictionary(
      uniqueKeysWithValues: ["max", "most", "by", "lasts", "length", "duration", "tid", "längst", "högst", "med"].map {
        ($0, MistakenKey(for: "at_most"))
      } + ["count", "antal", "gånger"].map { ($0, MistakenKey(for: "times")) }))
}
