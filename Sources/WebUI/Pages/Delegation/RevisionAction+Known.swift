import WorkflowKit

extension RevisionAction {
  /// Its form as it was left behind; nil where nothing is filled in.
  ///
  /// - Parameters:
  ///   - board: What the nämnd is called.
  ///   - canBeShown: Whether the revision's page has the form of an adoption now.
  func known(_ form: FormBody, on board: String, canBeShown: Bool) -> KnownForm? {
    switch self {
    case .draft, .propose, .withdraw, .discard: nil
    case .confirm:
      form.texts(Self.ticked).isEmpty
        ? nil
        : KnownForm(
          title: "Bekräfta punkt \(form.texts(Self.ticked).inSwedish()) i utkastet för \(board)",
          fields: form.texts(Self.ticked).map { Field(Self.delegate(of: $0), .text, title: "Delegat i punkt \($0)") },
          canBeShown: false)
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
