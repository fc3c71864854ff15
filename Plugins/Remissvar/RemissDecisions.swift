import WorkflowKit

/// The decisions that answering a remiss needs.
enum RemissDecisions {
  /// To give, or to decline to give, a yttrande over a remiss; never by delegation to fullmäktige (KL 6:38 p 2).
  static let opinion = DecisionType(
    id: "remiss.yttrande", title: "Yttrande över remiss", lagrum: ["KL 6:12", "KL 6:38", "KL 13:2"],
    appeal: .notAppealable(reason: "Ett yttrande är av rent förberedande art (13 kap. 2 § kommunallagen)."))
}
