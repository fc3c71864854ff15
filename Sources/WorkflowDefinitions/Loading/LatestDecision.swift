package import WorkflowKit

/// What `senaste_beslut()` gives: the latest decision in the matter, with what is kept of it.
package enum LatestDecision {
  /// Its fields; those that are not required may be missing.
  package static let fields = [
    Field("number", .integer, title: "Beslutets nummer i ärendet"),
    Field("type", .text, title: "Beslutstypen", names: .decisionType),
    Field("main", .text, title: "Beslutstypen i själva saken, där beslutet gäller handläggningen", required: false),
    Field("instance", .text, title: "Steget som beslutet togs i"),
    Field("outcome", .text, title: "Utfallet"),
    Field("text", .longText, title: "Beslutets text"),
    Field("organ", .text, title: "Nämnden eller utskottet, där ett sammanträde beslutade", required: false),
    Field("meeting", .date, title: "Sammanträdets dag", required: false),
    Field("paragraph", .integer, title: "Paragrafens nummer", required: false),
    Field("present", .integer, title: "Hur många som var närvarande", required: false),
    Field("authority", .record(authority), title: "Med vilken rätt det togs"),
    Field("lagrum", .list(.text), title: "Lagrummen"),
    Field("track", .choice(AppealTrack.words), title: "Hur det överklagas"),
    Field("weighty", .boolean, title: "Om ärendet är principiellt eller av större vikt", required: false),
    Field("procedural", .boolean, title: "Om beslutet bara gäller handläggningen", required: false),
    Field("changes", .record(change), title: "Beslutet som det rättar eller ändrar", required: false),
  ]

  static let record = RecordType(id: "decision", title: "Beslut", fields: fields)

  private static let change = RecordType(
    id: "change", title: "Ändring",
    fields: [Field("decision", .integer), Field("kind", .choice(DecisionChange.Kind.choices))])

  private static let authority = RecordType(
    id: "authority", title: "Rätt att besluta",
    fields: [
      Field("decider", .text, title: "Kontot eller organet"),
      Field("level", .choice(["delegat", "utskott", "ordförande", "nämnd"].map { Choice($0) })),
      Field("role", .text, required: false), Field("standsInFor", .text, required: false),
      Field("passedOnBy", .text, required: false), Field("isStandIn", .boolean, required: false),
      Field("employer", .text, required: false), Field("isWeighty", .boolean, required: false),
      Field("item", .text, required: false), Field("order", .record(order), required: false),
      Field("revision", .text, required: false), Field("isUrgent", .boolean, required: false),
      Field("nextMeeting", .date, required: false), Field("isReported", .boolean, required: false),
      Field("reportedAt", .date, required: false), Field("explanation", .list(.text)),
    ])

  private static let order = RecordType(
    id: "order", title: "Delegationsordning",
    fields: [
      Field("title", .text), Field("adopted", .date, required: false), Field("paragraph", .integer, required: false),
    ])
}
