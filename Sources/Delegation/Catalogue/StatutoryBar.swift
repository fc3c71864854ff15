import FEEL

/// A rule by which the law itself keeps a kind of decision with the nämnd.
///
/// The catalogue shows these rules, and may have stricter ones, but is not taken into use without them: what the law bars
/// is no setting. One that was laid in before the rule was known here is read with the rule added. A key that is not named
/// here is the municipality's own, and its rules are the catalogue's.
struct StatutoryBar: Sendable {
  /// When it holds, over the facts of the decision type; nil where it always does.
  let condition: String?
  /// The fact that the condition reads; nil where it always holds.
  let fact: Fact?
  /// What may not be delegated, as a sentence begins.
  let matter: String
  /// The rule's citation.
  let lagrum: String

  /// A rule that always holds, or when a fact is so.
  init(when fact: Fact? = nil, is condition: String? = nil, _ matter: String, _ lagrum: String) {
    self.fact = fact
    self.condition = condition ?? fact?.name
    self.matter = matter
    self.lagrum = lagrum
  }

  /// The rules, by the key of the decision type.
  static let byType: [String: [StatutoryBar]] = [
    "remiss.yttrande": [
      StatutoryBar(
        when: Fact("till_fullmäktige", .boolean, title: "Yttrandet lämnas till fullmäktige"),
        "Ett yttrande till fullmäktige", "6 kap. 38 § 2 kommunallagen"),
      StatutoryBar(
        when: Fact(
          "rör_mål_eller_inriktning", .boolean,
          title: "Yttrandet rör verksamhetens mål, inriktning, omfattning eller kvalitet"),
        "Ett ärende som rör verksamhetens mål, inriktning, omfattning eller kvalitet", "6 kap. 38 § 1 kommunallagen"),
      StatutoryBar(
        when: Fact("medborgarförslag", .boolean, title: "Ärendet har väckts genom ett medborgarförslag"),
        "Ett ärende som har väckts genom ett medborgarförslag", "6 kap. 38 § 4 kommunallagen"),
    ],
    "yttrande.till_domstol": [
      StatutoryBar(
        when: Fact(
          "beslutat_av", .choice(["delegat", "utskott", "ordförande", "nämnden", "fullmäktige"]),
          title: "Vem som fattade det överklagade beslutet"),
        is: "beslutat_av in (\"nämnden\", \"fullmäktige\")",
        "Ett yttrande över ett överklagat beslut av nämnden i dess helhet eller av fullmäktige",
        "6 kap. 38 § 2 kommunallagen")
    ],
    "nämnd.förslag_till_fullmäktige": [
      StatutoryBar("En framställning till fullmäktige", "6 kap. 38 § 2 kommunallagen")
    ],
    "nämnd.delegationsordning": [
      StatutoryBar("Att anta delegationsordningen", "6 kap. 37 § kommunallagen")
    ],
    "nämnd.jäv": [StatutoryBar("Prövning av en fråga om jäv", "6 kap. 30 § kommunallagen")],
  ]

  /// Whether one of a catalogue's rules says as much as this one: the same, or always.
  func isKept(by bars: [DelegationBar]) -> Bool {
    bars.contains { $0.condition == nil || $0.condition?.source == condition }
  }

  /// The facts of a decision type with the rule's own.
  func adding(to facts: [Fact]) -> [Fact] {
    guard let fact, !facts.contains(where: { $0.name == fact.name }) else { return facts }
    return facts + [fact]
  }

  /// The rule over facts that have its own. Where it cannot be read over them, since one of the same name is of another
  /// kind, it always holds.
  func bar(over facts: [Fact]) -> DelegationBar {
    let shape = CatalogueEntry.shape(of: facts)
    return DelegationBar(
      condition: condition.flatMap { Expression.compile($0, in: shape, expecting: .boolean).expression },
      reason: "\(matter) får inte delegeras (\(lagrum)).")
  }

  /// How the catalogue writes it under `delegeras_inte`.
  var written: String {
    let reason = "skäl: … (\(lagrum))"
    guard let condition else { return "- \(reason)" }
    return "- {när: '\(condition)', \(reason)}"
  }
}
