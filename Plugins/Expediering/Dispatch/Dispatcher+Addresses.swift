import WorkflowKit

extension Dispatcher {
  /// Adds a stopped line for each form of answer asked for that no line has.
  mutating func addMissing() throws {
    guard config.asker != nil else { return }
    state.lines += try LineBuilder(config, in: context).missing(among: state.lines, from: state.lines.count + 1)
  }

  /// Stops each line that has not gone and whose address has been corrected in the case; one in the outbox is taken
  /// back.
  mutating func stopChanged() throws {
    for index in state.lines.indices {
      let line = state.lines[index]
      guard let change = try change(of: line) else { continue }
      switch line.state {
      case .queued:
        actions.append(.withdraw(effect: line.effectKey))
        try stop(index, [change])
      case .toPost:
        try stop(index, [change + (line.sentBy == nil ? " Lägg undan det utskrivna brevet tills det är avgjort." : "")])
      case .stopped: try stop(index, line.stops + [change])
      // The person who finds out what became of it is told then.
      case .uncertain: continue
      case .sent, .confirmed, .struck, .failed: continue
      }
    }
  }

  /// How a line's address is not what the case now says, in Swedish; nil where nobody needs to be told.
  func change(of line: DispatchLine) throws -> String? {
    let told = Set((line.told ?? []).map { ($0).folded })
    let others = try KnownAddresses(config: config, context: context).others(than: line)
      .filter { !told.contains(($0.text).folded) }
    guard !others.isEmpty else { return nil }
    let list = others.map { "\($0.text) (\($0.source))" }.joined(separator: " och ")
    return
      "Adressen är ändrad: raden har \(line.addressLine), men nu finns \(list). Välj vilken som ska gälla."
  }

  /// Stops a line for a person to decide about, and notes which other addresses they are told of.
  mutating func stop(_ index: Int, _ reasons: [String]) throws {
    state.lines[index].state = .stopped
    state.lines[index].stops = reasons
    try tellAddresses(index)
  }

  /// Notes that a person has been told of the other addresses there are.
  mutating func tellAddresses(_ index: Int) throws {
    state.lines[index].told = try KnownAddresses(config: config, context: context).others(than: state.lines[index])
      .map(\.text)
  }
}
