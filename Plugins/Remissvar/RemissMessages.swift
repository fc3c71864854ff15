import WorkflowKit

/// The messages a remiss case can get.
enum RemissMessages {
  /// The asker takes the remiss back.
  static let withdrawn = MessageType(
    "remiss_återkallad", title: "Remissen är återkallad",
    fields: [
      Field("dag", .date, title: "Dagen då remissen återkallades"),
      Field("skäl", .longText, title: "Skäl", required: false),
    ], role: .receives)

  /// The asker answers a request for anstånd.
  static let extensionAnswer = MessageType(
    "anstånd_besked", title: "Besked om anstånd", fields: ExtensionAnswer.fields, role: .receives, isAnswer: true)
}
