import CivilTime

extension AuthorityRules {
  /// What an urgent decision rests on: it is the urgency that gives the right (KL 6:39).
  struct Urgent {
    /// The reasons, whole sentences.
    let sentences: [String]
    /// The next meeting that could have decided; nil where none is known.
    let nextMeeting: CivilDate?
  }

  /// Holds an urgent decision against its reasons and the calendar. The nämnd's own meeting can be awaited, and so can that
  /// of the utskott that would otherwise decide.
  func urgent(_ question: AuthorityQuestion, _ answer: ExplainedAnswer) throws(AuthorityRefusal) -> Urgent {
    func refusal(_ code: AuthorityRefusal.Code, _ message: String, _ hint: String) -> AuthorityRefusal {
      AuthorityRefusal(
        code: code, message: message, explanation: answer.explanation, hint: hint, lagrum: ["KL 6:39"])
    }
    guard let urgency = question.urgency, Self.isSaid(urgency.reason), Self.isSaid(urgency.whyNoMeeting) else {
      throw refusal(
        .noUrgency, "Ett brådskande beslut kräver att skälet anges, och varför nämnden inte hann sammanträda.",
        "Ange båda, eller lämna ärendet till \(terms.boardName).")
    }
    var sentences = ["Skäl till brådskan: \(urgency.reason)", "Varför nämnden inte hann: \(urgency.whyNoMeeting)"]
    guard let next = nextMeeting(question) else { return Urgent(sentences: sentences, nextMeeting: nil) }
    sentences.append("Nästa sammanträde: \(next.name) \(next.day).")
    if next.day == question.day {
      guard let despite = urgency.despiteMeeting, Self.isSaid(despite) else {
        throw refusal(
          .meetsToday,
          "\(next.name.asSentenceStart) sammanträder samma dag, \(next.day). Det framgår inte varför ärendet inte kan "
            + "vänta till dess.",
          "Ta upp ärendet vid sammanträdet, eller ange varför det inte kan vänta till dess.")
      }
      sentences.append("Varför det inte kunde vänta till sammanträdet samma dag: \(despite)")
    }
    return Urgent(sentences: sentences, nextMeeting: next.day)
  }

  private func nextMeeting(_ question: AuthorityQuestion) -> (name: String, day: CivilDate)? {
    var calm = question.matter
    calm.isUrgent = false
    let committees = explain(calm, changing: question.earlier, on: question.day).answer.delegates.filter {
      $0.level == .committee
    }.map(
      \.id)
    let meetings = ([terms.board] + committees).compactMap { body in
      question.nextMeetings[body].map { (name: terms.committees[body] ?? terms.boardName, day: $0) }
    }
    return meetings.min { $0.day < $1.day }
  }

  private static func isSaid(_ text: String) -> Bool { text.contains { !$0.isWhitespace } }
}
