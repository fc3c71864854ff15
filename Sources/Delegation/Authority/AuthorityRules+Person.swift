import CivilTime

extension AuthorityRules {
  /// How a person comes by a delegate's right.
  private struct Claim {
    /// The delegate whose right it is.
    let delegate: Delegate
    /// The role by which the person has it, for avtalssamverkan.
    let role: String
    /// Whom the person stands in for.
    var standsInFor: String?
    /// The role that has passed the right on.
    var passedOnBy: String?
    /// Whether it is that of an item's ersättare, or of the ledamot named besides the ordförande.
    var isStandIn = false
    /// How, a whole sentence.
    let sentence: String
  }

  func person(
    _ account: String, _ question: AuthorityQuestion, _ answer: ExplainedAnswer
  ) throws(AuthorityRefusal) -> Authority {
    func refusal(_ code: AuthorityRefusal.Code, _ message: String, _ hint: String, _ lagrum: [String])
      -> AuthorityRefusal
    {
      AuthorityRefusal(
        code: code, message: message, explanation: answer.explanation, hint: hint, lagrum: lagrum)
    }
    guard let member = staff.members[account] else {
      throw refusal(
        .unknownAccount, "Kontot \(account) finns inte i \(terms.boardName).", "Kontrollera kontots id.", [])
    }
    let jav = question.disqualified.first { $0.account == account }
    if let jav, jav.isQuestion {
      throw refusal(
        .disputed, "Frågan om \(member.title) är jävig i ärendet är inte prövad: \(jav.ground).",
        "Låt en annan delegat besluta, lämna ärendet till \(terms.boardName), eller låt nämnden pröva frågan, som den "
          + "ska göra snarast.", ["KL 6:28", "KL 6:30", "KL 7:4"])
    }
    if let jav {
      throw refusal(
        .disqualified, "\(member.title) är jävig i ärendet: \(jav.ground).",
        "Lämna ärendet till en annan delegat eller till \(terms.boardName).", ["KL 6:28", "KL 6:30", "KL 7:4"])
    }
    if let rule = question.excluded.first(where: { $0.account == account }) {
      throw refusal(
        .excluded, "\(member.title) får inte besluta i ärendet: \(rule.ground).",
        "Lämna ärendet till \(terms.boardName), eller be den som får omfördela uppgifter att låta någon annan besluta.",
        [])
    }
    if let absence = staff.absence(of: account, on: question.day) {
      throw refusal(
        .absent, "\(member.title) är frånvarande \(Self.text(absence.days)) och beslutar inte då.",
        "Låt någon annan som får besluta göra det. Är frånvaron fel: rätta den i organisation.yaml.", [])
    }
    let claim = try claim(member, question, answer)
    if let employer = member.employer,
      !staff.contracts.contains(where: { $0.covers(claim.role, of: employer, on: question.day) })
    {
      throw refusal(
        .noContract,
        "\(member.title) är anställd av \(employer), och inget avtal om samverkan omfattar rollen \(question.day).",
        "Låt en egen anställd besluta, eller lägg in avtalet om det finns.", ["KL 9:37"])
    }
    let urgent = answer.answer.basis == .urgent ? try urgent(question, answer) : nil
    var reasons = urgent?.sentences ?? []
    if let employer = member.employer { reasons.append("\(member.title) är anställd av \(employer) (KL 9:37).") }
    return Authority(
      decider: account, level: claim.delegate.level, role: claim.delegate.id, standsInFor: claim.standsInFor,
      passedOnBy: claim.passedOnBy, isStandIn: claim.isStandIn, employer: member.employer, item: answer.item,
      revision: answer.revision,
      isUrgent: urgent != nil, nextMeeting: urgent?.nextMeeting,
      explanation: answer.explanation + [claim.sentence] + reasons)
  }

  // MARK: - By what right

  private func claim(
    _ member: Staff.Member, _ question: AuthorityQuestion, _ answer: ExplainedAnswer
  ) throws(AuthorityRefusal) -> Claim {
    let delegates = answer.answer.delegates.filter { $0.level == .delegate || $0.level == .chair }
    let claims = [own, substitute, itemSubstitute, chairStandIn, passedOn]
    for find in claims {
      for delegate in delegates {
        if let claim = find(member, delegate, question, answer) { return claim }
      }
    }
    if let earlier = question.earlier, answer.answer.basis == .earlierDecision {
      throw refusal(member.title, earlier, answer)
    }
    throw refusal(member, delegates, question.day, answer)
  }

  private func own(
    _ member: Staff.Member, _ delegate: Delegate, _ question: AuthorityQuestion, _ answer: ExplainedAnswer
  ) -> Claim? {
    guard member.roles.contains(delegate.id) else { return nil }
    return Claim(
      delegate: delegate, role: delegate.id, sentence: "\(member.title) har rollen \(terms.title(of: delegate)).")
  }

  private func substitute(
    _ member: Staff.Member, _ delegate: Delegate, _ question: AuthorityQuestion, _ answer: ExplainedAnswer
  ) -> Claim? {
    guard let absence = absences(for: member, delegate).first(where: { $0.days.contains(question.day) }),
      let item = item(of: answer, on: question.day), let named = substitute(member, under: item)
    else { return nil }
    return Claim(
      delegate: delegate, role: named.id, standsInFor: absence.account,
      sentence: "\(member.title) ersätter \(title(absence.account)), som är borta \(Self.text(absence.days)), och är "
        + "ersättare enligt punkt \(item.reference).")
  }

  /// The ersättare of an item that a member is. Who is away names nobody: the right is the nämnd's to give (KL 7:5).
  private func substitute(_ member: Staff.Member, under item: OrderItem) -> Delegate? {
    item.substitutes.first { $0.value.level == .delegate && member.roles.contains($0.value.id) }?.value
  }

  /// The absences during which a member stands in for a holder of a delegate's role. Nobody stands in so for the
  /// ordförande: that task is given by the nämnd, to a ledamot whom it names (KL 6:39).
  private func absences(for member: Staff.Member, _ delegate: Delegate) -> [Staff.Absence] {
    guard delegate.level == .delegate else { return [] }
    return staff.absences.filter { $0.substitute == member.account && staff.has($0.account, delegate.id) }
  }

  private func itemSubstitute(
    _ member: Staff.Member, _ delegate: Delegate, _ question: AuthorityQuestion, _ answer: ExplainedAnswer
  ) -> Claim? {
    let day = question.day
    guard let item = item(of: answer, on: day), item.delegates.allSatisfy({ $0.value.level == .delegate }),
      isVacant(item.delegates.map(\.value.id), question),
      let substitute = substitute(member, under: item)
    else { return nil }
    return Claim(
      delegate: substitute, role: substitute.id, isStandIn: true,
      sentence: "\(member.title) är ersättare enligt punkt \(item.reference), och ingen ordinarie delegat kan besluta "
        + "\(day).")
  }

  private func chairStandIn(
    _ member: Staff.Member, _ delegate: Delegate, _ question: AuthorityQuestion, _ answer: ExplainedAnswer
  ) -> Claim? {
    guard delegate.level == .chair, terms.chairStandIns.contains(member.account), isVacant([delegate.id], question)
    else { return nil }
    return Claim(
      delegate: delegate, role: delegate.id, isStandIn: true,
      sentence: "\(member.title) är den ledamot som \(terms.boardName) har utsett att besluta när ingen med rollen "
        + "\(terms.title(of: delegate)) kan (KL 6:39).")
  }

  private func isVacant(_ roles: [String], _ question: AuthorityQuestion) -> Bool {
    staff.isVacant(roles, on: question.day, disqualified: Set(question.disqualified.map(\.account)))
  }

  private func passedOn(
    _ member: Staff.Member, _ delegate: Delegate, _ question: AuthorityQuestion, _ answer: ExplainedAnswer
  ) -> Claim? {
    guard delegate.maySubdelegate, terms.chiefRoles.contains(delegate.id),
      let passed = subdelegation(to: member, delegate, answer), history.holds(passed, on: question.day)
    else { return nil }
    return Claim(
      delegate: delegate, role: delegate.id, passedOnBy: delegate.id,
      sentence: "\(terms.title(of: delegate)) har gett \(member.title) rätt att besluta enligt punkt "
        + "\(answer.item ?? "") (KL 7:6).")
  }

  private func subdelegation(
    to member: Staff.Member, _ delegate: Delegate, _ answer: ExplainedAnswer
  ) -> Staff.Subdelegation? {
    staff.subdelegations.first {
      $0.account == member.account && $0.from == delegate.id && $0.item == answer.item
    }
  }

  // MARK: - Refusals

  private func refusal(
    _ member: Staff.Member, _ delegates: [Delegate], _ day: CivilDate, _ answer: ExplainedAnswer
  ) -> AuthorityRefusal {
    for delegate in delegates {
      let absences = absences(for: member, delegate)
      if let absence = absences.first(where: { $0.days.contains(day) }) {
        return AuthorityRefusal(
          code: .substituteRole,
          message: "\(member.title) ersätter \(title(absence.account)) \(Self.text(absence.days)), men har inte rollen "
            + "\(terms.title(of: delegate)) och är inte ersättare enligt punkt \(answer.item ?? "").",
          explanation: answer.explanation,
          hint: "\(hint(answer)) Vem som får besluta i en annans ställe säger delegationsordningen under ersättare.",
          lagrum: ["KL 6:37", "KL 7:5"])
      }
      if let absence = absences.first {
        return AuthorityRefusal(
          code: .substituteDays,
          message: "\(member.title) ersätter \(title(absence.account)) \(Self.text(absence.days)), inte \(day).",
          explanation: answer.explanation, hint: hint(answer), lagrum: ["KL 7:5"])
      }
      if let passed = subdelegation(to: member, delegate, answer) {
        return AuthorityRefusal(
          code: .subdelegation,
          message: history.holds(passed, on: day)
            ? "\(terms.title(of: delegate)) får inte ge sin beslutanderätt vidare till \(member.title)."
            : "\(member.title) har inte fått beslutanderätt för \(day).",
          explanation: answer.explanation, hint: hint(answer), lagrum: ["KL 7:6"])
      }
    }
    if answer.answer.level == .committee {
      return AuthorityRefusal(
        code: .needsMeeting,
        message: answer.titles.joined(separator: " eller ").asSentenceStart
          + " beslutar i ärendet, och det vid sammanträde.",
        explanation: answer.explanation, hint: hint(answer), lagrum: ["KL 6:37"])
    }
    return AuthorityRefusal(
      code: .notDelegate, message: "\(member.title) kan inte besluta i det här ärendet.",
      explanation: answer.explanation, hint: hint(answer), lagrum: ["KL 6:37", "KL 7:5"])
  }

  private func title(_ account: String) -> String { staff.members[account]?.title ?? account }

  private static func text(_ days: ClosedRange<CivilDate>) -> String { "\(days.lowerBound)–\(days.upperBound)" }
}
