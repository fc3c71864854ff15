import WorkflowKit

extension RevisionAction {
  /// Its form as it was left behind; nil where nothing is filled in.
  ///
  /// - Parameters:
  ///   - board: What the nämnd is called.
  ///   - canBeShown: Whether the revision's page has the form of an adoption now.
  func known(_ form: FormBody, on board: String, canBeShown: Bool) -> KnownForm? {
    switch self {
    case .draft, .propose, .withdraw: nil
    case .confirm:
      KnownForm(
        title: "Bekräfta punkt \(form.text("_punkt")) i utkastet för \(board)",
        fields: [Field("delegat", .text, title: "Delegat")], canBeShown: false)
    case .adopt:
      KnownForm(
        title: "Skriv in att \(board) har antagit revisionen",
        fields: [
          Field("dag", .date, title: "Sammanträdets dag"), Field("paragraf", .text, title: "Protokollets paragraf (§)"),
          Field("fran", .date, title: "Första dagen som revisionen gäller"),
        ], canBeShown: canBeShown)
    }
  }
}
