import WorkflowKit

extension RevisionAction {
  /// Its form as it was left behind; nil where nothing is filled in.
  func known(_ form: FormBody) -> KnownForm? {
    switch self {
    case .draft, .propose, .withdraw: nil
    case .confirm:
      KnownForm(
        title: "Bekräfta punkt \(form.text("_punkt"))", fields: [Field("delegat", .text, title: "Delegat")],
        canBeShown: false)
    case .adopt:
      KnownForm(
        title: "Skriv in att nämnden har antagit revisionen",
        fields: [
          Field("dag", .date, title: "Sammanträdets dag"), Field("paragraf", .text, title: "Protokollets paragraf (§)"),
          Field("fran", .date, title: "Första dagen som revisionen gäller"),
        ])
    }
  }
}
