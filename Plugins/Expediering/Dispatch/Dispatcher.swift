import CivilTime
import FEEL
import WorkflowKit

/// Moves lines on and collects what must be done for them.
struct Dispatcher {
  let config: SkickaConfig
  let context: StepContext
  var state: SkickaState
  var actions: [Action] = []

  /// Sends every line that nothing stops.
  mutating func sendFree() throws {
    for index in state.lines.indices where state.lines[index].state == .queued { try send(index) }
  }

  /// Sends a line on its channel.
  mutating func send(_ index: Int) throws {
    state.lines[index].stops = []
    state.lines[index].attempts += 1
    let line = state.lines[index]
    switch line.channel {
    case .file: try settle(index, as: .confirmed, on: context.today)
    case .email, .letter:
      guard line.sentBy == nil else {
        state.lines[index].state = .toPost
        return
      }
      state.lines[index].state = .queued
      if line.channel == .email { try requestEmail(line) } else { try requestLetter(index) }
    }
  }

  /// Ends a line, and tells the day if the case is answered by it.
  mutating func settle(_ index: Int, as end: LineState, on day: CivilDate) throws {
    state.lines[index].state = end
    state.lines[index].day = day
    let line = state.lines[index]
    guard config.isAnswer(line), end == .sent || end == .confirmed, state.sent == nil else { return }
    state.sent = day
    actions.append(try .report(SentReport(sent: day)))
  }

  /// Notes what a person has decided about a line.
  mutating func decide(_ index: Int, _ measure: String, reason: String) {
    let line = state.lines[index]
    state.lines[index].decisions.append("\(measure): \(reason)")
    actions.append(.note("Expediering, rad \(line.number) (\(line.name)): \(measure). Skäl: \(reason)"))
  }

  private mutating func requestEmail(_ line: DispatchLine) throws {
    let board = try context.board().name
    let payload = EmailPayload(
      to: line.channelAddress ?? "", senderName: "\(board), \(context.organisation.name)", subject: state.subject,
      text: """
        \(state.subject)

        Ärendenummer: \(context.caseInfo.dnr). Ange det om ni svarar.
        Bifogat: \(line.attachments.isEmpty ? "inget" : line.attachments.map(\.title).joined(separator: "; "))

        \(board)
        \(context.organisation.name)

        """, attachments: line.attachments, messageID: line.messageID)
    request(line.effectKey, "expediering.epost", try ValueEncoder().encode(payload))
  }

  private mutating func requestLetter(_ index: Int) throws {
    let letter = try letter(index)
    let line = state.lines[index]
    let payload = LetterPayload(
      to: line.name, address: line.channelAddress ?? "", subject: state.subject,
      attachments: [letter] + line.attachments, id: "\(line.number)-\(line.messageID.suffix(8))")
    request(line.effectKey, "expediering.brev", try ValueEncoder().encode(payload))
  }

  private mutating func letter(_ index: Int) throws -> Attachment {
    let line = state.lines[index]
    if let letter = line.letter { return letter }
    let page = LetterPage(
      day: context.today.swedishText.long, name: line.name,
      address: AddressBlock.lines(line.channelAddress ?? "", below: line.name), subject: state.subject,
      attachments: line.attachments.map(\.title))
    let document = NewDocument(
      number: try context.takeDocumentNumber(), title: "Följebrev till \(line.name)", direction: .drawnUp,
      day: context.today, counterpart: line.name, secrecy: line.protected ? Secrecy.protectedPerson : "",
      publicTitle: line.protected ? "Följebrev" : "", content: try context.render("brev", with: page))
    actions.append(.document(document))
    let letter = Attachment(title: "Följebrev", hash: document.hash, mediaType: document.mediaType)
    state.lines[index].letter = letter
    return letter
  }

  private mutating func request(_ key: String, _ kind: String, _ payload: Value) {
    actions.append(.effect(EffectRequest(key: key, kind: kind, payload: payload)))
  }
}
