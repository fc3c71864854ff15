import CivilTime
import Delegation
import FEEL
import SourceDiagnostics
import Testing

/// To change, correct or revoke what has been decided.
extension AuthorityTests {
  @Test("what was decided at a higher level is not changed at a lower")
  func higherDecision() throws {
    var question = try permit(2, by: "hl1", on: "2021-10-01")
    for level in [DecisionLevel.chair, .committee, .board] {
      question.earlier = AuthorityQuestion.Earlier(level: level)
      #expect(refusal(question).hasPrefix("authority.higher-decision: Handläggare 1 får inte rätta eller ändra"))
    }
    question.earlier = AuthorityQuestion.Earlier(level: .delegate)
    #expect(try rules().authorise(question).decider == "hl1")
    var meeting = try self.question("alkohol.varning", by: "", on: "2021-10-01")
    meeting.decider = .committee("myndighetsutskottet")
    meeting.earlier = AuthorityQuestion.Earlier(level: .board)
    #expect(refusal(meeting).hasPrefix("authority.higher-decision: Socialnämndens myndighetsutskott får inte"))
    meeting.decider = .board
    #expect(try rules().authorise(meeting).level == .board)
  }

  @Test("a change is decided at no lower level than its matter would be today; a rättelse may be")
  func matterToday() throws {
    var question = try permit(2, by: "hl1", on: "2021-09-30")
    question.earlier = AuthorityQuestion.Earlier(
      level: .delegate, matter: try permit(5, by: "", on: "2021-09-30").matter)
    #expect(refusal(question).hasPrefix("authority.needs-meeting: Socialnämndens myndighetsutskott beslutar i ärendet"))
    var meeting = question
    meeting.decider = .committee("myndighetsutskottet")
    #expect(try rules().authorise(meeting).level == .committee)
    question.earlier = AuthorityQuestion.Earlier(level: .delegate, isCorrection: true)
    #expect(try rules().authorise(question).decider == "hl1")
    question.earlier = AuthorityQuestion.Earlier(
      level: .delegate, matter: try permit(3, by: "", on: "2021-09-30").matter)
    #expect(try rules().authorise(question).decider == "hl1")
  }

  @Test("to change to the detriment takes the right to revoke")
  func revocation() throws {
    var question = try permit(2, by: "hl1", on: "2021-09-30")
    let higher = try permit(5, by: "", on: "2021-09-30").matter
    question.earlier = AuthorityQuestion.Earlier(level: .delegate, revocation: higher)
    #expect(refusal(question).hasPrefix("authority.needs-meeting: Socialnämndens myndighetsutskott beslutar i ärendet"))
    let answer = rules().explain(question.matter, changing: question.earlier, on: question.day)
    #expect(answer.explanation.contains("Att ändra beslutet till nackdel prövas som att återkalla det."))
    question.earlier = AuthorityQuestion.Earlier(
      level: .delegate, revocation: try permit(3, by: "", on: "2021-09-30").matter)
    #expect(try rules().authorise(question).decider == "hl1")
  }

  @Test("an utskott puts right and changes what it has decided itself, also where a delegate decides such matters")
  func committeeCorrects() throws {
    var question = try permit(2, by: "", on: "2021-10-01")
    question.decider = .committee("myndighetsutskottet")
    #expect(refusal(question).hasPrefix("authority.not-delegate"))
    question.earlier = AuthorityQuestion.Earlier(
      level: .committee, committee: "myndighetsutskottet", isCorrection: true)
    #expect(try rules().authorise(question).level == .committee)
    question.earlier = AuthorityQuestion.Earlier(level: .committee, committee: "arbetsutskottet", isCorrection: true)
    #expect(refusal(question).hasPrefix("authority.higher-decision: Socialnämndens myndighetsutskott får inte"))
  }

  @Test(
    "whoever decides in the nämnd's place puts a slip of their own right, and changes the nämnd's when it is urgent")
  func chairCorrects() throws {
    var question = try permit(2, by: "ordf1", on: "2021-10-01")
    question.earlier = AuthorityQuestion.Earlier(level: .chair, isCorrection: true)
    #expect(try rules().authorise(question).level == .chair)
    question.decider = .account("hl1")
    #expect(refusal(question).hasPrefix("authority.higher-decision: Handläggare 1 får inte rätta eller ändra"))
    var change = try urgent("ordf1", on: "2021-10-29")
    change.earlier = AuthorityQuestion.Earlier(level: .board, matter: change.matter)
    #expect(try rules().authorise(change).isUrgent)
    change.matter.isUrgent = false
    change.urgency = nil
    #expect(refusal(change).hasPrefix("authority.higher-decision: Ordförande 1 får inte rätta eller ändra"))
  }
}
