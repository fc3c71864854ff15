import WorkflowKit

/// The nämnd takes a matter over that it has delegated, as it always may.
enum TakeOver {
  static let message = MessageType(
    "ärende_övertaget", title: "Nämnden tar över ärendet",
    fields: [Field("skäl", .longText, title: "Varför", required: false)], takesOver: true)
}
