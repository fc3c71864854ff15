import FEEL

/// A rule by which the law itself keeps a kind of decision with the nämnd.
///
/// The catalogue shows these rules, and may have stricter ones, but is not read without them: what the law bars is no
/// setting. A key that is not named here is the municipality's own, and its rules are the catalogue's.
struct StatutoryBar: Sendable {
  /// When it holds, over the facts of the decision type; nil where it always does.
  let condition: String?
  /// The rule's citation.
  let lagrum: String

  /// The rules, by the key of the decision type.
  static let byType: [String: [StatutoryBar]] = [
    "remiss.yttrande": [
      StatutoryBar(condition: "till_fullmäktige", lagrum: "6 kap. 38 § 2 kommunallagen"),
      StatutoryBar(condition: "rör_mål_eller_inriktning", lagrum: "6 kap. 38 § 1 kommunallagen"),
      StatutoryBar(condition: "medborgarförslag", lagrum: "6 kap. 38 § 4 kommunallagen"),
    ],
    "yttrande.till_domstol": [
      StatutoryBar(
        condition: "beslutat_av in (\"nämnden\", \"fullmäktige\")", lagrum: "6 kap. 38 § 2 kommunallagen")
    ],
    "nämnd.förslag_till_fullmäktige": [StatutoryBar(condition: nil, lagrum: "6 kap. 38 § 2 kommunallagen")],
    "nämnd.delegationsordning": [StatutoryBar(condition: nil, lagrum: "6 kap. 37 § kommunallagen")],
    "nämnd.jäv": [StatutoryBar(condition: nil, lagrum: "6 kap. 30 § kommunallagen")],
  ]

  /// Whether one of a catalogue's rules says as much as this one: the same, or always.
  func isKept(by bars: [DelegationBar]) -> Bool {
    bars.contains { $0.condition == nil || $0.condition?.source == condition }
  }

  /// How the catalogue writes it under `delegeras_inte`.
  var written: String {
    let reason = "skäl: … (\(lagrum))"
    guard let condition else { return "- \(reason)" }
    return "- {när: '\(condition)', \(reason)}"
  }
}
