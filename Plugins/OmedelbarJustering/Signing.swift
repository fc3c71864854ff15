import CivilTime
import WorkflowKit

/// A signing that holds: by all, on a day that can be right.
struct Signing: Sendable {
  let day: CivilDate
  let way: SigningWay
  let immediate: Bool

  /// A signing as the form tells it.
  ///
  /// - Throws: `Refusal` saying what is missing or wrong.
  init(_ form: SigningForm, of config: JusteraConfig, today: CivilDate) throws {
    let missing = form.missing
    guard missing.isEmpty else {
      throw Refusal(
        "\(config.paragraph) är inte justerad förrän alla har skrivit under. Det saknas: "
          + "\(missing.joined(separator: ", ")).", code: "justering.not-signed",
        hint: "Registrera justeringen när den sista har skrivit under.",
        fields: Dictionary(uniqueKeysWithValues: missing.map { ($0, "har inte skrivit under") }), lagrum: ["KL 5:69"])
    }
    guard let day = form.signed, let way = form.way else {
      var fields: [String: String] = [:]
      if form.signed == nil { fields["justerad"] = "måste fyllas i" }
      if form.way == nil { fields["sätt"] = "måste fyllas i" }
      throw Refusal(
        "Det står inte när eller hur \(config.paragraph) skrevs under.", code: "justering.incomplete",
        hint: "Fyll i dagen då den sista skrev under, och hur.", fields: fields)
    }
    self.day = day
    self.way = way
    immediate = form.immediate ?? config.immediate
    try check(config, today: today)
  }

  private func check(_ config: JusteraConfig, today: CivilDate) throws {
    guard config.immediate || !immediate else {
      throw Refusal(
        "Nämnden har inte beslutat att \(config.paragraph) ska justeras omedelbart.",
        code: "justering.not-decided-immediate",
        hint: "Svara nej på om paragrafen justerades omedelbart. Är beslutet fel registrerat: välj att rätta beslutet.",
        fields: ["omedelbar": "är inte beslutat"])
    }
    guard day >= config.day else {
      throw Refusal(
        "\(config.paragraph) kan inte vara justerad \(day.swedish): sammanträdet var \(config.day.swedish).",
        code: "justering.before-meeting", hint: "Rätta dagen.", fields: ["justerad": "kan inte vara före sammanträdet"])
    }
    guard day <= today else {
      throw Refusal(
        "\(day.swedish) ligger i framtiden.", code: "justering.in-future",
        hint: "Registrera justeringen när den är gjord.", fields: ["justerad": "dagen kan inte ligga i framtiden"])
    }
    guard !immediate || day == config.day else {
      throw Refusal(
        "En omedelbar justering görs på sammanträdets dag, \(config.day.swedish).", code: "justering.not-immediate",
        hint: "Skrevs paragrafen under senare: svara nej på om paragrafen justerades omedelbart. Då gäller 14 dagar.",
        fields: ["justerad": "ska vara sammanträdets dag"])
    }
  }
}
