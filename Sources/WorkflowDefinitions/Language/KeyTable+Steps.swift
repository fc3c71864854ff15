package import WorkflowKit
import YAMLSource

extension KeyTable {
  /// Where the keys of a loop stand.
  private static let ofLoop = "det hör till slingan: for_each: {each: …, in: = …, key: = …}"

  /// A step of a list.
  package static let step = KeyTable(
    "step", title: "Steg",
    keys: [
      Key("id", .name, "Stegets namn. Under det läser senare uttryck stegets resultat.", required: true),
      Key("title", .text, "Vad steget kallas.", standard: "titeln som modulen ger steget, annars namnet"),
      Key("uses", .reference(.use), "Vad steget gör."),
      Key("call", .named("annan process"), "Processen som körs inuti den här."),
      Key(
        "parallel", .several(.some(.table("step"))), "Grenar som pågår samtidigt, var och en med egna steg.",
        passesEmpty: false),
      Key("for_each", .table("for_each"), "Att stegen under steps görs för varje post i en lista."),
      Key("with", .names(.value), "Värdena som steget eller den anropade processen får."),
      Key("steps", .some(.table("step")), "Stegen för varje post i for_each."),
      Key("join", joinForm, "När parallel är klart.", standard: "all", passesEmpty: false),
      Key("role", .reference(.role), "Vem som gör stegets uppgifter. Måste finnas när steget har formulär."),
      Key("deadline", .expression("ett datum eller null"), "Sista dag för stegets uppgifter."),
      Key("guidance", .table("guidance"), "Vägledning som visas för den som gör uppgiften."),
      Key(
        "distinct_from", .list(.named("steg")),
        "Steg som någon annan ska ha gjort: samma person får inte göra båda. Det gäller varje gren, post och varv."),
      Key("hinder", .list(.table("hinder")), "Regler som nekar ett utfall."),
      Key(
        "next", .list(.table("next")), "Vägarna vidare, prövade uppifrån; den första vars villkor gäller tas.",
        standard: "nästa steg i listan"),
      Key("interrupts", .list(.table("step_interrupt")), "Det som avbryter just det här steget."),
    ],
    rules: [
      .one(["uses", "call", "parallel", "for_each"]), .needs("with", oneOf: ["uses", "call"]),
      .needs("steps", oneOf: ["for_each"]), .needs("join", oneOf: ["parallel"]),
    ],
    mistaken: [
      "to": MistakenKey(hint: "vart steget leder står under next: [{to: …}]"),
      "goto": MistakenKey(hint: "vart steget leder står under next: [{to: …}]"),
      "when": MistakenKey(hint: onWay), "if": MistakenKey(hint: onWay), "unless": MistakenKey(hint: onWay),
      "name": naming, "namn": naming,
      "lagrum": MistakenKey(hint: "skriv guidance: {text: …, lagrum: […]}"),
      "text": MistakenKey(hint: "vägledning till den som gör uppgiften skrivs guidance: {text: …}"),
      "inputs": MistakenKey(hint: "värdena som steget får står under with"),
      "type": MistakenKey(hint: "vad steget gör står efter uses"), "whit": MistakenKey(for: "with"),
      "key": MistakenKey(hint: ofLoop), "each": MistakenKey(hint: ofLoop), "in": MistakenKey(hint: ofLoop),
    ].merging(waits.map { ($0, waiting) }) { own, _ in own })

  /// What people write where a step is to wait.
  static let waits = ["wait", "vänta", "delay", "sleep", "timeout", "timer"]

  private static let onWay =
    "villkor hör till vägar: next: [{when: …, to: …}, {to: …}], här om vägen går härifrån, annars i steget som leder hit"
  private static let naming = MistakenKey(hint: "namnet står efter id, och vad steget kallas efter title")
  static let waiting = MistakenKey(
    hint: "så väntar man: ett steg med uses: arende.bevaka, eller en klocka under clocks och "
      + "interrupts: [{clock: …, to: …}] i steget")

  /// A step that people start.
  package static let optionalStep = step.without(
    id: "optional", title: "Steg under optional",
    adding: [
      Key("when", .expression("true eller false"), "Villkoret då steget går att starta.", standard: "alltid")
    ])

  /// A step after which the process has ended.
  package static let exit = KeyTable(
    "exit", title: "Utgång", plural: "utgångar",
    keys: step.keys.filter { $0.name != "next" } + [
      Key("outputs", .names(.value), "Det som en anropande process får läsa.", standard: "processens outputs")
    ],
    rules: step.rules.map { rule in
      // An exit need not do anything.
      if case .one(let keys) = rule { .atMostOne(keys) } else { rule }
    },
    mistaken: step.mistaken)

  /// What the reader knows of a step wherever it stands: it says itself what is in the wrong place.
  static let anyStep = exit.without(
    id: "any_step", title: "Steg", adding: ["next", "when"].compactMap { optionalStep.key($0) })

  /// Advice for whoever does a task.
  package static let guidance = KeyTable(
    "guidance", title: "Vägledning",
    keys: [
      Key("text", .text, "Vad den som gör uppgiften ska tänka på.", required: true),
      Key("lagrum", .list(.text), "Bestämmelserna som gäller."),
    ])

  /// A way on.
  package static let transition = KeyTable(
    "next", title: "Väg vidare", plural: "vägar vidare",
    keys: [
      Key("when", .expression("true eller false"), "Villkoret för vägen.", standard: "tas vägen alltid"),
      Key("to", .named("steg i samma lista, eller utgång"), "Vart den leder.", required: true),
    ],
    mistaken: [
      "if": MistakenKey(for: "when"), "om": MistakenKey(for: "when"), "condition": MistakenKey(for: "when"),
      "goto": MistakenKey(for: "to"), "then": MistakenKey(for: "to"), "step": MistakenKey(for: "to"),
      "till": MistakenKey(for: "to"), "next": MistakenKey(for: "to"), "else": otherwise, "annars": otherwise,
      "otherwise": otherwise,
    ])

  private static let otherwise = MistakenKey(for: "to", hint: "skriv to, på en egen rad sist: - {to: …}")

  /// A rule that refuses an outcome.
  package static let hinder = KeyTable(
    "hinder", title: "Hinder",
    keys: [
      Key("when", .expression("true eller false"), "Villkoret då utfallet inte får väljas.", required: true),
      Key("text", .text, "Varför, i en mening.", required: true),
      Key("lagrum", .texts, "Bestämmelsen som hindret vilar på."),
    ], mistaken: ruleKeys)

  /// What people write in rules.
  static let ruleKeys = [
    "if": MistakenKey(for: "when"), "om": MistakenKey(for: "when"), "condition": MistakenKey(for: "when"),
    "message": MistakenKey(for: "text"), "meddelande": MistakenKey(for: "text"),
  ]

  /// A list that is gone through.
  package static let forEach = KeyTable(
    "for_each", title: "Slinga",
    keys: [
      Key("each", .name, "Vad posten heter i stegen.", required: true),
      Key("in", .expression("en lista"), "Listan som gås igenom.", required: true),
      Key("key", .expression("en text eller ett tal"), "Det som skiljer posterna åt.", required: true),
      Key("join", joinForm, "När slingan är klar.", standard: "all", passesEmpty: false),
    ])

  private static let joinForm = KeyForm.either(
    .word([
      Choice("all", "När alla är klara."), Choice("any", "När den första är klar; de andra avbryts."),
    ]), .count)
}
