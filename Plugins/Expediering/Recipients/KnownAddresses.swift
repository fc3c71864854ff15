import WorkflowKit

/// The addresses that the case and the contact register know, for holding a line against.
struct KnownAddresses {
  /// An address, and who says it.
  struct Entry: Hashable {
    let text: String
    let source: String

    /// The address on one line.
    var line: String {
      text.split(whereSeparator: \.isNewline).compactMap { Text.filled(String($0)) }.joined(separator: ", ")
    }
  }

  let config: SkickaConfig
  let context: StepContext

  /// The addresses of a line's recipient that are not the line's own; none where it has none of its own yet.
  ///
  /// Whoever has the role of remittent is held against the asker's address, however the name is spelt.
  func others(than line: DispatchLine) throws -> [Entry] {
    guard line.channel != .file, let own = line.channelAddress else { return [] }
    return try all(of: line).filter { $0.text.folded != own.folded }
  }

  /// The addresses of a line's recipient that the case and the register know, each once, on the line's channel.
  func all(of line: DispatchLine) throws -> [Entry] {
    guard line.channel != .file else { return [] }
    var seen: Set<String> = []
    return try (registered(line) + known(line)).filter { seen.insert($0.text.folded).inserted }
  }

  private func registered(_ line: DispatchLine) throws -> [Entry] {
    guard line.role.mayUseRegister else { return [] }
    let address = try Contact.named(line.name, in: context)?.address(for: line.channel)
    return address.map { [Entry(text: $0, source: "kontaktregistret")] } ?? []
  }

  private func known(_ line: DispatchLine) -> [Entry] {
    let named = (config.knownAddresses ?? []).filter { ($0.name).folded == line.name.folded }
    let asker = config.asker.flatMap { config.isToAsker(line) ? $0 : nil }
    return (named + [asker].compactMap { $0 }).compactMap { party in
      party.address(for: line.channel).map { Entry(text: $0, source: "ärendet") }
    }
  }
}
