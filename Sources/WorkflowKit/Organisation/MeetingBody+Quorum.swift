extension MeetingBody {
  /// Checks that the body could handle matters at a meeting: more than half of its ledamöter took part (KL 6:27). Passes
  /// where nobody has said how many they are.
  ///
  /// - Parameter present: How many took part; nil where that is not said.
  /// - Throws: `Refusal` where that is not said, or is too few, or more than there are.
  public func requireQuorum(present: Int?) throws {
    guard let members else { return }
    guard let present else {
      throw Refusal(
        "Det står inte hur många ledamöter i \(name) som deltog.", code: "decision.no-present",
        hint: "Ange antalet tjänstgörande ledamöter, som det står i närvarolistan.",
        fields: ["antal_ledamöter": "måste fyllas i"], lagrum: ["KL 6:27"])
    }
    guard present <= members else {
      throw Refusal(
        "\(name) har \(members) ledamöter. \(present) kan inte ha deltagit.", code: "decision.too-many-present",
        hint: "Rätta antalet: bara tjänstgörande ledamöter räknas. Är antalet ledamöter ett annat: rätta det i "
          + "organisation.yaml.", fields: ["antal_ledamöter": "får vara högst \(members)"], lagrum: ["KL 6:27"])
    }
    guard present * 2 > members else {
      throw Refusal(
        "\(name) var inte beslutför: \(present) av \(members) ledamöter deltog.", code: "decision.not-quorate",
        hint: "Fler än hälften måste delta. Kontrollera antalet, eller ta upp ärendet vid ett nytt sammanträde.",
        fields: ["antal_ledamöter": "är för få"], lagrum: ["KL 6:27"])
    }
  }
}
