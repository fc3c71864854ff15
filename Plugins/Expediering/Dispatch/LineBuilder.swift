import WorkflowKit

/// Makes lines of the försättsblad's recipients, with every reason not to send them by themselves.
struct LineBuilder {
  let config: SkickaConfig
  let context: StepContext
  private let documents: [DocumentInfo]
  private let scan: CaseNumberScan?

  /// A builder.
  ///
  /// - Throws: `StepFault` where a document to be sent is not in the case.
  init(_ config: SkickaConfig, in context: StepContext) throws {
    self.config = config
    self.context = context
    let board = try context.board()
    scan = CaseNumberScan(format: board.numberFormat, code: board.code)
    documents = try config.documents.map { try LineBuilder.document($0, context) }
  }

  /// The line of a recipient; stopped where a person must decide first.
  ///
  /// - Parameter source: Who says the recipient's address.
  func line(_ number: Int, _ recipient: Recipient, from source: String = "försättsbladet") throws -> DispatchLine {
    var recipient = recipient
    let register = recipient.role.mayUseRegister ? try Contact.named(recipient.name, in: context) : nil
    let registered = register?.address(for: recipient.channel)
    let own = recipient.channel == .email ? recipient.email : recipient.address
    let written = own.flatMap(Text.filled)
    if written == nil, let registered {
      if recipient.channel == .email { recipient.email = registered } else { recipient.address = registered }
    }
    let sent = try documents + (recipient.attachments ?? []).map { try LineBuilder.document($0, context) }
    var line = DispatchLine(
      number: number, name: recipient.name, role: recipient.role, channel: recipient.channel, email: recipient.email,
      address: recipient.address, attachments: sent.map { Attachment($0) }, protected: recipient.protected ?? false,
      sentBy: recipient.sentBy.flatMap(Text.filled), stops: [], state: .queued, attempts: 0,
      messageID: messageID(number), decisions: [])
    guard recipient.channel != .file else { return line }
    let others = try KnownAddresses(config: config, context: context).others(than: line)
    line.told = others.map(\.text)
    let source = written == nil ? "kontaktregistret" : source
    line.stops =
      try stops(line, recipient) + differing(line, from: source, others) + documentStops(line, sent)
    if !line.stops.isEmpty { line.state = .stopped }
    return line
  }

  /// Stopped lines to the asker for the channels that no line has, so that the answer does not fail to come.
  ///
  /// - Parameter next: The number of the first one.
  func missing(among lines: [DispatchLine], from next: Int) throws -> [DispatchLine] {
    guard let asker = config.asker else { return [] }
    let channels = (config.answerChannels ?? []).filter { channel in
      channel != .file && !lines.contains { $0.channel == channel && config.isToAsker($0) }
    }
    return try channels.enumerated().map { offset, channel in
      var line = try line(
        next + offset,
        Recipient(name: asker.name, role: .asker, channel: channel, email: asker.email, address: asker.address),
        from: "ärendet")
      let way = channel == .email ? "med e-post" : "på papper"
      line.stops.insert(
        "Svaret önskas \(way), men försättsbladet har ingen sådan rad till \(asker.name). Avgör om den ska skickas.",
        at: 0)
      line.state = .stopped
      return line
    }
  }

  private func stops(_ line: DispatchLine, _ recipient: Recipient) -> [String] {
    var stops: [String] = []
    if AddressTemplate.isOne(line.name) || Text.hasControl(line.name) {
      stops.append("Namnet \"\(line.name)\" är en mall, inget namn.")
    }
    if let fault = AddressCheck.fault(line.channelAddress, channel: line.channel) { stops.append(fault) }
    if recipient.uncertain == true { stops.append("Adressen är märkt som osäker.") }
    if line.protected {
      stops.append("Mottagaren har skyddade personuppgifter: avgör om och hur det får skickas.")
    }
    return stops
  }

  private func differing(_ line: DispatchLine, from source: String, _ others: [KnownAddresses.Entry]) -> [String] {
    guard !others.isEmpty, let own = line.channelAddress else { return [] }
    let list = ([KnownAddresses.Entry(text: own, source: source)] + others).map { "\($0.text) (\($0.source))" }
      .joined(separator: " och ")
    return [
      "\(others.count == 1 ? "Två" : "Flera") adresser finns för mottagaren: \(list). Välj vilken som ska gälla."
    ]
  }

  private func documentStops(_ line: DispatchLine, _ documents: [DocumentInfo]) throws -> [String] {
    var stops: [String] = []
    for document in documents {
      if let other = try otherCase(in: document) {
        stops.append("Handling nr \(document.number), \"\(document.openTitle)\", nämner ett annat ärende: \(other).")
      }
      if line.channel == .email, !document.secrecy.isEmpty {
        stops.append(
          "Handling nr \(document.number), \"\(document.openTitle)\", är sekretessmarkerad (\(document.secrecy)): avgör om "
            + "den får skickas med e-post.")
      }
    }
    return stops
  }

  /// Another case that the document's title or text names, as it stands there.
  private func otherCase(in document: DocumentInfo) throws -> String? {
    guard let scan else { return nil }
    if let other = scan.other(than: context.caseInfo.dnr, in: document.title) { return other }
    return try context.documentText(document.number).flatMap { scan.other(than: context.caseInfo.dnr, in: $0) }
  }

  private func messageID(_ number: Int) -> String {
    let whole = "\(context.caseInfo.dnr)\n\(context.instance)\n\(number)"
    return "\(context.caseInfo.dnr.slug).\(number).\(Text.fingerprint(whole))"
  }

  private static func document(_ number: Int, _ context: StepContext) throws -> DocumentInfo {
    guard let document = try context.document(number) else {
      throw StepFault(
        "Handling nr \(number) skulle skickas men finns inte i ärendet \(context.caseInfo.dnr). Rätta handlingar: i "
          + "processen eller bilagorna på försättsbladet och försök igen.")
    }
    return document
  }
}
