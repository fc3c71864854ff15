import CivilTime
import Delegation
import FEEL

/// Whether an account may decide a matter, for a command's answer.
struct ActorAnswer {
  /// The answer's entries in JSON.
  let entries: [(String, Value)]
  /// The answer in words.
  let lines: [String]

  init(_ account: String, _ matter: Matter, _ rules: AuthorityRules, on day: CivilDate) {
    var question = AuthorityQuestion(matter, by: .account(account), on: day)
    // Whether the reasons are good is for the decision itself; here it is asked who may give them.
    if matter.isUrgent { question.urgency = AuthorityQuestion.Urgency(reason: "anges", whyNoMeeting: "anges") }
    var entries: [(String, Value)] = [("actor", .string(account))]
    do {
      let authority = try rules.authorise(question)
      entries += [("allowed", .boolean(true)), ("code", .null), ("reason", .text(authority.explanation.last))]
      lines = ["\(account) får besluta i ärendet."]
    } catch {
      entries += [
        ("allowed", .boolean(false)), ("code", .string(error.code.rawValue)), ("reason", .string(error.message)),
      ]
      lines = ["\(account) får inte besluta: \(error.message) \(error.hint)"]
    }
    self.entries = entries
  }
}
