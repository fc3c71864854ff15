import CivilTime
import FEEL
import WorkflowKit

extension Dispatcher {
  /// What the lines wait for; done, with a proof of dispatch, when they wait for nothing.
  func progress() throws -> Progress<SkickaState, SkickaOutput> {
    let waits = try state.lines.flatMap { line in try line.waitKeys.compactMap { try wait($0, for: line) } }
    guard waits.isEmpty else { return .waiting(state, for: waits, also: actions) }
    let document = try proof()
    let output = SkickaOutput(
      lines: state.lines.map {
        SkickaOutput.Line(
          name: $0.name, channel: $0.channel, state: $0.state, day: $0.day, address: $0.channelAddress,
          protected: $0.protected ? true : nil, sentBy: $0.sentBy)
      }, sent: state.sent, proofNumber: document.number)
    return .done(output, also: actions + [.document(document)])
  }

  private func wait(_ key: String, for line: DispatchLine) throws -> Wait? {
    if key == line.effectKey { return .effect(key) }
    switch line.state {
    case .stopped:
      return .task(
        key,
        TaskRequest(
          form: "stopp",
          title: "Stoppad: \(line.name) (\(line.channel.word)). \(line.stops.joined(separator: " "))",
          due: context.today, prefill: .context(prefill(line)),
          choices: [
            "åtgärd": StopForm.choices(line, known: try KnownAddresses(config: config, context: context).all(of: line))
          ],
          advice: line.isDisputed
            ? ["Raden har nu \(line.addressLine). Dit skickas det om du väljer att skicka som det står."] : []))
    case .toPost:
      // Most addresses begin with the name.
      let address = line.addressLine
      let receiver = address == line.name || address.hasPrefix("\(line.name), ") ? address : "\(line.name), \(address)"
      let title =
        line.sentBy.map { "Bekräfta att \($0) har skickat till \(receiver)" }
        ?? "Bekräfta postat brev till \(receiver)"
      let files = line.files ?? []
      let isOurs = line.sentBy == nil && !files.isEmpty
      let advice = isOurs ? ["Brevet att skriva ut: \(files.joined(separator: ", "))."] : []
      return .task(key, TaskRequest(form: "postat", title: title, advice: advice))
    case .uncertain:
      return .task(
        key,
        TaskRequest(
          form: "oviss",
          title: "Ovisst om det kom fram till \(line.name), \(line.channelAddress ?? "")."
            + (line.reply.map { " \($0)" } ?? ""), advice: [try change(of: line)].compactMap { $0 }))
    case .queued, .sent, .confirmed, .struck, .failed: return nil
    }
  }

  private func prefill(_ line: DispatchLine) -> Context {
    var prefill = Context([("kanal", .string(line.channel.rawValue))])
    // What has to be chosen is not chosen already.
    let isOpen = line.isDisputed
    if let email = line.email, !(isOpen && line.channel == .email) { prefill["e_post"] = .string(email) }
    if let address = line.address, !(isOpen && line.channel == .letter) { prefill["adress"] = .string(address) }
    return prefill
  }

  private func proof() throws -> NewDocument {
    let values = DispatchProof(
      title: context.caseInfo.title, subject: state.subject, day: context.today.swedishText.long,
      lines: state.lines.map { DispatchProof.Line($0) })
    let isProtected = state.lines.contains(where: \.protected)
    return NewDocument(
      number: try context.takeDocumentNumber(), title: "Expedieringsbevis", direction: .drawnUp, day: context.today,
      secrecy: isProtected ? Secrecy.protectedPerson : "", publicTitle: isProtected ? "Expedieringsbevis" : "",
      content: try context.render("expedieringsbevis", with: values))
  }
}
