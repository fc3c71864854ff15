package import FEEL

extension StepDescriptor {
  /// What is wrong with an output that lacks a field which the step gives as it is (`Field.Given`); nil where nothing is.
  package func brokenPromise(in value: Value) -> String? {
    for field in output {
      guard let given = field.given, given.holds(for: value[given.choice]), value[field.name].isNull else { continue }
      return "Steget \(id) gav inget värde i \(field.name), som ska finnas när \(given.words). Felet finns i steget "
        + "och inte i ärendet: be den som sköter programmet att rätta det, och försök sedan igen."
    }
    return nil
  }

  /// What is wrong with when fields are given, in Swedish.
  package var faultyPromises: [String] {
    let inputs = (config + forms.flatMap(\.fields)).filter { $0.given != nil }
    return inputs.map { "\"\($0.name)\" har given, som bara resultatets fält kan ha" } + output.compactMap(fault)
  }

  private func fault(of field: Field) -> String? {
    guard let given = field.given else { return nil }
    let start = "\"\(field.name)\" sägs finnas när \(given.words)"
    if field.required { return "\(start), men finns alltid: ta bort given" }
    guard let choice = output.first(where: { $0.name == given.choice }) else {
      return "\(start), men \"\(given.choice)\" står inte i resultatet"
    }
    guard let options = choice.type.options, choice.required else {
      return "\(start), men \"\(choice.name)\" är inget val som alltid finns"
    }
    if let other = given.values.first(where: { !options.contains($0) }) {
      return "\(start), men \"\(choice.name)\" kan inte vara \(other.text ?? "\(other)")"
    }
    switch options.count(where: given.holds) {
    case 0: return "\(start), men det gäller aldrig"
    case options.count: return "\(start), men det gäller alltid"
    default: return nil
    }
  }
}
