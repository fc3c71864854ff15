import WorkflowKit

/// Messages by which a matter moves between the delegate and the nämnd outside the steps that have it.
enum MatterMessages {
  /// The nämnd takes a matter over that it has delegated, as it always may.
  static let takeOver = MessageType(
    "ärende_övertaget", title: "Nämnden tar över ärendet",
    fields: [
      Field("skäl", .longText, title: "Varför, och hur nämnden bestämde det"),
      Field(
        MessageType.dayOfTakeOver, .date, title: "Dagen då nämnden tog över ärendet", required: false,
        help: "Tomt: i dag. Tog nämnden över det vid ett sammanträde som har varit: sammanträdets dag."),
    ], takesOver: true)

  /// What waits for a meeting has become too urgent to (KL 6:39).
  static let urgent = MessageType(
    "ärende_brådskar", title: "Ärendet kan inte vänta på sammanträdet",
    fields: [Field("skäl", .longText, title: "Varför det brådskar")])
}
