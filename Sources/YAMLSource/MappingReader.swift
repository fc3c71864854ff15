public import SourceDiagnostics

/// Reads the keys of one mapping by name and reports those that are missing, wrong or unknown.
///
/// Ask for every key that the mapping may have, then call `finish()`, which reports the keys never asked for.
public final class MappingReader {
  /// The mapping.
  public let node: YAMLNode
  /// The mapping's entries in the order of the file.
  ///
  /// Reading them does not count as asking for their keys.
  public let entries: [YAMLEntry]
  /// Where problems are reported.
  public let collector: DiagnosticCollector

  private let what: String
  private let possible: [String]?
  private let mistaken: [String: MistakenKey]
  private let misplaced: [String: MistakenKey]
  /// The entries by name, where they are many; a few are looked through faster than they are hashed.
  private let byName: [String: Int]?
  private var asked: [String] = []
  private lazy var misspelt = meant()
  /// Those that are none of the possible keys.
  private lazy var strays = entries.filter { possible?.contains($0.name) != true }

  private static let few = 16

  /// Creates a reader, or reports that the node has no keys and gives `nil`.
  ///
  /// `what` is a definite Swedish noun for messages, such as "steget". Where `keys` are given there are no others: asking
  /// for another one finds nothing, and where it stands it is reported: with what was meant, where it is one of the
  /// `mistaken`, or of the `misplaced`, which are looked at first. `writing` says how a text that stands there alone is
  /// written with keys.
  public init?(
    _ node: YAMLNode, what: String, keys: [String]? = nil, mistaken: [String: MistakenKey] = [:],
    misplaced: [String: MistakenKey] = [:], writing: ((String) -> String)? = nil,
    reporting collector: DiagnosticCollector
  ) {
    guard let entries = node.mapping else {
      collector.report(
        .error(
          "yaml.wrong-type", "\(what) ska skrivas som nycklar med värden, men här står \(node.kindPhrase)",
          at: node.place,
          hint: "skriv " + (node.loneText.flatMap { writing?($0) } ?? "\"nyckel: värde\" på var sin rad")))
      return nil
    }
    self.node = node
    self.entries = entries
    self.collector = collector
    self.what = what
    self.possible = keys
    self.mistaken = mistaken
    self.misplaced = misplaced
    self.byName =
      entries.count <= Self.few
      ? nil
      : Dictionary(entries.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
    asked.reserveCapacity(keys?.count ?? entries.count)
  }

  /// Reads the value of a key that must be there; reports and gives `nil` when it is missing or cannot be read.
  public func required<T: YAMLDecodable>(_ key: String, _ type: T.Type = T.self) -> T? {
    guard let value = node(key) else {
      // Of the key that stands in its place is told.
      guard !entries.contains(where: { mistake($0.name)?.key == key || Self.unspacedKey($0) == key }) else {
        return nil
      }
      collector.report(
        .error(
          "yaml.missing-key", "\(what) saknar nyckeln \(Diagnostic.quote(key))", at: node.aliasPlace ?? node.place,
          hint: "lägg till \"\(key): …\""))
      return nil
    }
    return T.decode(value, reporting: collector)
  }

  /// Reads the value of a key that may be left out or empty; reports and gives `nil` when it cannot be read.
  public func optional<T: YAMLDecodable>(_ key: String, _ type: T.Type = T.self) -> T? {
    guard let value = node(key), !value.isNull else { return nil }
    return T.decode(value, reporting: collector)
  }

  /// Reads a key that may hold one text or a list of them; none where it is left out or cannot be read, which is reported.
  public func texts(_ key: String) -> [String] {
    if node(key)?.scalar != nil { return optional(key, String.self).map { [$0] } ?? [] }
    return optional(key) ?? []
  }

  /// Gives the value of a key as it stands, or `nil` when it is not there.
  public func node(_ key: String) -> YAMLNode? {
    entry(key)?.value
  }

  /// Gives a key with its value, or `nil` when it is not there.
  public func entry(_ key: String) -> YAMLEntry? {
    guard let found = find(key) else {
      asked.append(key)
      return misspelt[key] ?? mistaken(for: key)
    }
    if let possible, !possible.contains(key) { return nil }
    asked.append(key)
    return found
  }

  /// Reports the keys that were most likely meant as one of those; whether there are any.
  public func reportMisspelt(_ keys: [String]) -> Bool {
    let found = keys.compactMap { key in
      (misspelt[key] ?? (find(key) == nil ? mistaken(for: key) : nil)).map { (key, $0) }
    }
    for (key, entry) in found {
      collector.report(
        .error(
          "yaml.unknown-key", "okänd nyckel \(Diagnostic.quote(entry.name)) i \(what)", at: entry.key.place,
          hint: "menade du \(Diagnostic.quote(key))?"))
    }
    return !found.isEmpty
  }

  /// The entries whose keys are unknown, by the key that each was most likely meant to have and that is missing.
  private func meant() -> [String: YAMLEntry] {
    guard let possible else { return [:] }
    let unknown = strays.filter { mistake($0.name) == nil }
    guard !unknown.isEmpty else { return [:] }
    let missing = possible.filter { find($0) == nil }
    return unknown.reduce(into: [:]) { meant, entry in
      if Self.unspacedKey(entry) == nil, let key = Suggestion.closest(to: entry.name, in: missing), meant[key] == nil {
        meant[key] = entry
      }
    }
  }

  /// The key of an entry whose colon has no space after it, so that the value is taken for a part of the key.
  private static func unspacedKey(_ entry: YAMLEntry) -> String? {
    guard entry.value.isNull, let colon = entry.name.firstIndex(of: ":"), entry.name[colon...].count > 1 else {
      return nil
    }
    return String(entry.name[..<colon])
  }

  /// What is meant by a key that is written where another is, or that belongs somewhere else.
  private func mistake(_ name: String) -> MistakenKey? { misplaced[name] ?? mistaken[name] }

  /// The only entry whose key is written where another is meant.
  private func mistaken(for key: String) -> YAMLEntry? {
    let found = strays.filter { mistake($0.name)?.key == key }
    return found.count == 1 ? found[0] : nil
  }

  /// Lets keys pass of which it has been told that they are none.
  public func pass(over names: [String]) { asked += names }

  /// The key whose text a comma has cut off, where an entry is the rest of it: words without a value, between brackets.
  private func cutText(before entry: YAMLEntry) -> String? {
    guard entry.value.isNull, entry.name.contains(" "), node.place.text.hasPrefix("{"),
      let place = entries.firstIndex(where: { $0.name == entry.name }), place > 0
    else { return nil }
    let texts = entries[..<place].last { !$0.value.isNull }
    return texts?.value.scalar == nil ? nil : texts?.name
  }

  /// The key of a text that goes on in a line which reads as a key of its own, because it has a colon.
  private func textAbove(_ entry: YAMLEntry) -> String? {
    guard entry.name.contains(" "), entry.key.scalar?.style == .plain, !node.place.text.hasPrefix("{"),
      let place = entries.firstIndex(where: { $0.name == entry.name }), place > 0,
      let text = entries[place - 1].value.scalar, text.style == .plain, text.text.contains(" "),
      entries[place - 1].value.place.line == entry.key.place.line - 1
    else { return nil }
    return entries[place - 1].name
  }

  /// The number that a comma has cut off, where an entry is the rest of it: `{default: 0,5}`.
  private func cutNumber(before entry: YAMLEntry) -> String? {
    guard entry.value.isNull, entry.name.allSatisfy(\.isWholeNumber),
      let place = entries.firstIndex(where: { $0.name == entry.name }), place > 0,
      let whole = entries[place - 1].value.scalar?.text, !whole.isEmpty, whole.allSatisfy(\.isWholeNumber)
    else { return nil }
    return "\(entries[place - 1].name): \(whole).\(entry.name)"
  }

  private func find(_ key: String) -> YAMLEntry? {
    if let byName { return byName[key].map { entries[$0] } }
    return entries.place(of: key).map { entries[$0] }
  }

  /// Reports every key that has not been asked for, with the one probably meant and those that are possible.
  public func finish() {
    let unknown = entries.filter { !asked.contains($0.name) }
    guard !unknown.isEmpty else { return }
    var seen: Set<String> = []
    let keys = asked.filter { possible?.contains($0) ?? true }.filter { seen.insert($0).inserted }
    for entry in unknown {
      if let number = cutNumber(before: entry) {
        collector.report(
          .error(
            "yaml.unknown-key", "okänd nyckel \(Diagnostic.quote(entry.name)) i \(what)", at: entry.key.place,
            hint: "skriv decimaler med punkt: \(number)"))
        continue
      }
      if let cut = cutText(before: entry) {
        collector.report(
          .error(
            "yaml.unknown-key", "okänd nyckel \(Diagnostic.quote(entry.name)) i \(what)", at: entry.key.place,
            hint: "inom { } läser YAML ett komma som slutet på texten: sätt citattecken om hela texten efter \(cut)"))
        continue
      }
      if let mistake = self.mistake(entry.name) {
        collector.report(
          .error(
            "yaml.unknown-key", "okänd nyckel \(Diagnostic.quote(entry.name)) i \(what)", at: entry.key.place,
            hint: mistake.hint))
        continue
      }
      if let key = Self.unspacedKey(entry), keys.contains(key) {
        collector.report(
          .error(
            "yaml.unknown-key", "okänd nyckel \(Diagnostic.quote(entry.name)) i \(what)", at: entry.key.place,
            hint: "skriv ett mellanslag efter kolon: \(key): \(entry.name.dropFirst(key.count + 1))"))
        continue
      }
      if let owner = textAbove(entry) {
        collector.report(
          .error(
            "yaml.unknown-key", "okänd nyckel \(Diagnostic.quote(entry.name)) i \(what)", at: entry.key.place,
            hint: "hör raden till texten i \(owner), skriv \(owner): | och hela texten på raderna under, indragen"))
        continue
      }
      let missing = keys.filter { find($0) == nil }
      let meant = Suggestion.hint(for: entry.name, in: missing) ?? Suggestion.hint(for: entry.name, in: keys)
      let list = keys.isEmpty ? "här finns inga nycklar" : "möjliga nycklar: \(keys.joined(separator: ", "))"
      collector.report(
        .error(
          "yaml.unknown-key", "okänd nyckel \(Diagnostic.quote(entry.name)) i \(what)", at: entry.key.place,
          hint: meant.map { "\($0)\n\(list)" } ?? list))
    }
  }
}
