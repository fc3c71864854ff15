import CivilTime
import FEEL

/// The remisser of the example, each in a state of its own.
struct ExampleRemisser {
  let calendar: ExampleCalendar

  /// From the one that has been answered to the one that came today.
  func stories() throws -> [ExampleStory] {
    let (last, next, today) = (calendar.last.date, calendar.next.date, calendar.today)
    return [
      try answered("Riktlinjer för föreningsbidrag", "KS/118", last.adding(days: 9), by: "epost"),
      try posted(),
      try stopped(),
      try decided("Digitaliseringsstrategi för kommunen", "KS/125", last.adding(days: 40), omedelbar: false),
      try reviewed("Överenskommelse om samverkan i skolsociala ärenden", "KS/131", opened: 20, next.adding(days: 9)),
      try drafted("Handlingsplan mot våld i nära relationer", "KS/134", opened: 15, next.adding(days: 12)).then(
        calendar.back(1), "hl1", "försättsblad", [:]),
      try half(),
      try consulted(),
      try begun("Nya ersättningsnivåer för familjehem", "KS/140", opened: 7, today.adding(days: 9)).then(
        calendar.back(5), "hl1", "bedöm",
        [
          "förslag": "begär anstånd", "motivering": "Socialnämnden sammanträder först efter svarstidens slut.",
          "anstånd_till": .date(try next.adding(days: 2)),
        ]),
      try withdrawn(),
      try secret(),
      try begun("Lokala ordningsföreskrifter", "KS/144", opened: 2, today.adding(days: 10)),
      try arrived("Plan för civilt försvar", "KS/147", opened: 0, next.adding(days: 20)),
      try arrived("Bostadsförsörjningsprogram", "KS/148", opened: 0, next.adding(days: 25)),
      try arrived("Program för finska språket", "KS/149", opened: 0, next.adding(days: 30)),
    ]
  }

  /// Waits to be registered.
  private func arrived(
    _ title: String, _ reference: String, opened days: Int, _ deadline: CivilDate, by channel: String = "epost",
    and more: Value = [:]
  ) throws -> ExampleStory {
    try remiss(title, reference, on: calendar.back(days), deadline, by: channel, and: more)
  }

  /// Waits to be assessed.
  private func begun(
    _ title: String, _ reference: String, opened days: Int, _ deadline: CivilDate, to account: String = "hl1",
    and more: Value = [:]
  ) throws -> ExampleStory {
    try arrived(title, reference, opened: days, deadline, and: more)
      .then(calendar.back(max(0, days - 1)), "registrator1", "registrera", ["handläggare": .string(account)])
  }

  /// Has a draft that waits for its försättsblad.
  private func drafted(
    _ title: String, _ reference: String, opened days: Int, _ deadline: CivilDate
  ) throws -> ExampleStory {
    try begun(title, reference, opened: days, deadline)
      .then(calendar.back(days - 2), "hl1", "bedöm", ["förslag": "svara"])
      .then(calendar.back(days / 2), "hl1", "utkast", Self.draft(title, omedelbar: true))
  }

  /// Waits for the meeting ahead.
  private func reviewed(
    _ title: String, _ reference: String, opened days: Int, _ deadline: CivilDate
  ) throws -> ExampleStory {
    try drafted(title, reference, opened: days, deadline)
      .then(calendar.back(days / 2 - 1), "hl1", "försättsblad", [:])
      .then(calendar.back(3), "chef1", "granskning", ["utfall": "godkänn"])
  }

  /// A draft is half written.
  private func half() throws -> ExampleStory {
    let title = "Översyn av kommunens äldreomsorgsplan"
    return try begun(title, "KS/137", opened: 12, calendar.next.date.adding(days: 14))
      .then(calendar.back(9), "hl1", "bedöm", ["förslag": "svara"])
      .drafted(
        calendar.back(1), "hl1", "utkast",
        ["yttrande": "Socialnämnden ställer sig i huvudsak bakom planen, men vill att tidplanen"])
  }

  /// Two units are asked; one has answered.
  private func consulted() throws -> ExampleStory {
    let ask: Value = [
      "förslag": "svara",
      "samråd": [
        ["enhet": "Ekonomi", "svarstid": .date(try calendar.today.adding(days: 3))],
        ["enhet": "Barn och unga", "svarstid": .date(try calendar.today.adding(days: 6))],
      ],
    ]
    return try begun("Resursfördelning till elevhälsan", "KS/138", opened: 10, calendar.next.date.adding(days: 16))
      .then(calendar.back(8), "hl1", "bedöm", ask)
      .then(
        calendar.back(3), "hl1", "enhetens_svar#1",
        ["yttrande": "Förslaget ryms inte i budgetramen utan att något annat minskas."])
  }

  /// The asker has taken it back.
  private func withdrawn() throws -> ExampleStory {
    try begun("Ändrad nämndorganisation", "KS/141", opened: 13, calendar.next.date.adding(days: 5))
      .told(
        calendar.back(8), "registrator1", "remiss_återkallad",
        ["dag": .date(try calendar.back(8)), "skäl": "Kommunstyrelsen tar upp frågan på nytt nästa år."])
  }

  /// Only those with a part in it may read it.
  private func secret() throws -> ExampleStory {
    try begun(
      "Samverkan kring en enskild familj", "KS/142", opened: 5, calendar.next.date.adding(days: 8), to: "hl2",
      and: ["sekretess": "OSL 26:1", "offentlig_titel": "Svar på remiss om samverkan"])
  }

  /// Decided at the latest meeting.
  private func decided(
    _ title: String, _ reference: String, _ deadline: CivilDate, by channel: String = "epost", omedelbar: Bool,
    recipients: Value = [:]
  ) throws -> ExampleStory {
    try remiss(title, reference, on: calendar.fromLast(-28), deadline, by: channel)
      .then(calendar.fromLast(-27), "registrator1", "registrera", ["handläggare": "hl1"])
      .then(calendar.fromLast(-26), "hl1", "bedöm", ["förslag": "svara"])
      .then(calendar.fromLast(-20), "hl1", "utkast", Self.draft(title, omedelbar: omedelbar))
      .then(calendar.fromLast(-20), "hl1", "försättsblad", recipients)
      .then(calendar.fromLast(-19), "chef1", "granskning", ["utfall": "godkänn"])
      .then(
        calendar.last.date, "namndsekr1", "sammanträde",
        ["utfall": "bifall", "omedelbar": .boolean(omedelbar), "antal_ledamöter": 11])
  }

  /// Decided and justerad at once, at the latest meeting; what goes by mail has gone.
  private func adjusted(
    _ title: String, _ reference: String, _ deadline: CivilDate, by channel: String = "epost",
    recipients: Value = [:]
  ) throws -> ExampleStory {
    try decided(title, reference, deadline, by: channel, omedelbar: true, recipients: recipients)
      .then(
        calendar.last.date, "namndsekr1", "justering",
        [
          "justerad": .date(calendar.last.date), "ordförande": true, "justerare": true, "sekreterare": true,
          "sätt": "penna",
        ])
  }

  private func answered(
    _ title: String, _ reference: String, _ deadline: CivilDate, by channel: String
  ) throws -> ExampleStory {
    try adjusted(title, reference, deadline, by: channel).then(
      calendar.fromLast(1), "registrator1", "avslut", ["handlingar_registrerade": true, "utkast_rensade": true])
  }

  /// The e-mail has gone; two letters wait to be printed and posted.
  private func posted() throws -> ExampleStory {
    try adjusted(
      "Taxor för tillsyn av servering", "KS/121", calendar.last.date.adding(days: 20), by: "båda",
      recipients: [
        "mottagare": [
          [
            "namn": "Kommunledningsförvaltningen", "roll": "remittent", "kanal": "epost",
            "e_post": "kommunledning@exempelkommun.example",
          ],
          [
            "namn": "Kommunledningsförvaltningen", "roll": "remittent", "kanal": "brev",
            "adress": "Kommunledningsförvaltningen\nExempelvägen 1\n123 45 Exempelstad",
          ],
          [
            "namn": "Krögarna i Exempelstad", "roll": "part", "kanal": "brev",
            "adress": "Krögarna i Exempelstad\nHamngatan 3\n123 45 Exempelstad",
          ],
          ["namn": "Akten", "roll": "akt", "kanal": "akt"],
        ]
      ])
  }

  /// The försättsblad says one address and the case another: nothing goes before somebody has looked.
  private func stopped() throws -> ExampleStory {
    try adjusted(
      "Medborgarförslag om trygghetsvärdar", "KS/123", calendar.last.date.adding(days: 16),
      recipients: [
        "mottagare": [
          [
            "namn": "Kommunledningsförvaltningen", "roll": "remittent", "kanal": "epost",
            "e_post": "gammal.adress@exempelkommun.example",
          ],
          ["namn": "Akten", "roll": "akt", "kanal": "akt"],
        ]
      ])
  }

  private func remiss(
    _ title: String, _ reference: String, on day: CivilDate, _ deadline: CivilDate, by channel: String,
    and more: Value = [:]
  ) throws -> ExampleStory {
    let sender: Value = [
      "namn": "Kommunledningsförvaltningen", "e_post": "kommunledning@exempelkommun.example",
      "adress": "Kommunledningsförvaltningen\nExempelvägen 1\n123 45 Exempelstad",
    ]
    let inputs: Value = [
      "avsändare": sender, "avsändarens_dnr": .string("\(reference)/\(day.year)"), "titel": .string(title),
      "sänd": .date(day), "mottagen": .date(day), "svarstid": .date(deadline), "svarsform": .string(channel),
      "fråga": .string("Vad anser socialnämnden om förslaget \(title.lowercased())?"),
    ]
    return ExampleStory(
      "remissvar", on: day, Self.merged(inputs, more),
      paper: "Remiss \(reference)\n\n\(title)\n\nNi får tillfälle att yttra er senast \(deadline.swedish).\n")
  }

  private static func merged(_ inputs: Value, _ more: Value) -> Value {
    .context(Context(Array(inputs.context ?? Context()) + Array(more.context ?? Context())))
  }

  private static func draft(_ title: String, omedelbar: Bool) -> Value {
    [
      "yttrande": .string(
        "Socialnämnden ställer sig bakom förslaget \(title.lowercased()).\n\n"
          + "Nämnden vill att följderna för barn och unga beskrivs tydligare."),
      "ärendebeskrivning": .string("En remiss om \(title.lowercased()) har kommit från Kommunledningsförvaltningen."),
      "beslutspunkter": ["Socialnämnden beslutar att godkänna förvaltningens förslag till remissvar."],
      "omedelbar": .boolean(omedelbar), "eget_område": "belyst", "juridik": "inte relevant", "ekonomi": "belyst",
      "folkhälsa": "inte relevant", "tillgänglighet": "inte relevant", "barnrätt": "belyst",
      "jämställdhet": "inte relevant",
    ]
  }
}
