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

  /// What is wrong with when fields are given or needed, in Swedish.
  package var faultyPromises: [String] {
    let asked = forms.flatMap(\.fields)
    let given = (config + asked).filter { $0.given != nil }
    let needed = (output + asked).filter { $0.needed != nil }
    return given.map { "\"\($0.name)\" har given, som bara resultatets fält kan ha" }
      + needed.map { "\"\($0.name)\" har needed, som bara fälten under with kan ha" }
      + output.compactMap { fault(of: $0, $0.given, "sägs finnas", "given", among: output, "resultatet") }
      + config.compactMap { fault(of: $0, $0.needed, "sägs behövas", "needed", among: config, "fälten under with") }
  }

  private func fault(
    of field: Field, _ given: Field.Given?, _ said: String, _ key: String, among fields: [Field], _ place: String
  ) -> String? {
    guard let given else { return nil }
    let start = "\"\(field.name)\" \(said) när \(given.words)"
    if field.required || key == "needed" && !field.standard.isNull {
      return "\(start), men finns alltid: ta bort \(key)"
    }
    guard let choice = fields.first(where: { $0.name == given.choice }) else {
      return "\(start), men \"\(given.choice)\" står inte i \(place)"
    }
    guard let options = choice.type.options, choice.required || key == "needed" && !choice.standard.isNull else {
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
