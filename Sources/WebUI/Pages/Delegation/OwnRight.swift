import CivilTime
import Delegation
import WorkflowEngine
import WorkflowKit

/// Whether an account may decide a matter, in words.
struct OwnRight {
  let may: Bool
  let verdict: String
  let reason: String
  /// What to do instead; empty where the account may.
  let hint: String

  init(_ matter: Matter, _ rules: AuthorityRules, account: Account, on day: CivilDate) {
    var question = AuthorityQuestion(matter, by: .account(account.id), on: day)
    // Whether the reasons are good is for the decision itself; here it is asked who may give them.
    if matter.isUrgent { question.urgency = AuthorityQuestion.Urgency(reason: "anges", whyNoMeeting: "anges") }
    do {
      let authority = try rules.authorise(question)
      may = true
      verdict = "Ja, du får besluta."
      reason = PageWords.plain(authority.explanation.last ?? "")
      hint = ""
    } catch {
      may = false
      verdict = "Nej, du får inte besluta."
      reason = PageWords.plain(error.message(toldTo: account.title))
      hint = PageWords.plain(error.hint)
    }
  }
}
