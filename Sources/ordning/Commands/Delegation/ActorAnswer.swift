import CivilTime
import Delegation
import FEEL

/// Whether an account may decide a matter, for a command's answer.
struct ActorAnswer {
  /// The answer's entries in JSON.
  let entries: [(String, Value)]
  /// The answer in words.
  let lines: [String]

  init(_ account: String, _ matter: Matter, _ asked: AskedOrder) {
    var question = AuthorityQuestion(matter, by: .account(account), on: asked.day)
    // Whether the reasons are good is for the decision itself; here it is asked who may give them.
    if matter.isUrgent { question.urgency = AuthorityQuestion.Urgency(reason: "anges", whyNoMeeting: "anges") }
    let may = asked.tried == nil ? (yes: "får", no: "får inte") : (yes: "skulle få", no: "skulle inte få")
    let (code, reason, line): (String?, String?, String)
    do {
      let authority = try asked.rules.authorise(question)
      (code, reason) = (nil, authority.explanation.last)
      line = "\(account) \(may.yes) besluta i ärendet."
    } catch {
      (code, reason) = (error.code.rawValue, error.message)
      line = "\(account) \(may.no) besluta: \(error.message) \(error.hint)"
    }
    var entries: [(String, Value)] = [("actor", .string(account))]
    guard let state = asked.tried?.state else {
      entries += [("allowed", .boolean(code == nil)), ("code", .text(code)), ("reason", .text(reason))]
      (self.entries, lines) = (entries, [line])
      return
    }
    // Nobody has a right by what is not adopted, whoever would have it.
    let notYet = "Revisionen är ett \(state.rawValue), så den ger ingen rätt förrän nämnden har antagit den."
    entries += [
      ("allowed", false), ("code", "delegation.not-in-force"), ("reason", .string("\(notYet) Om den gällde: \(line)")),
    ]
    (self.entries, lines) = (entries, [line, notYet])
  }
}
