/// The words that a reader of tables must know: what is an act, and what is a delegate.
public struct ImportVocabulary: Sendable {
  /// The numbers of known acts, such as `2010:1622`.
  let actNumbers: Set<String>
  /// The delegates that are known by name, longest first, each as its words.
  let delegates: [[String]]
  private let actNames: Set<String>

  /// The words of a catalogue, and the names of delegates where they are known.
  ///
  /// - Parameter delegates: What tables call the delegates, such as `HL` or `Enhetschef`. Abbreviations in capitals are
  ///   found without being named.
  public init(catalogue: DecisionCatalogue, delegates: [String] = []) {
    actNumbers = Set(catalogue.acts.keys)
    actNames = Self.common.union(
      catalogue.acts.values.flatMap { $0.abbreviations + [$0.name] }.map { $0.lowercased() })
    self.delegates =
      delegates.map { $0.split(separator: " ").map { $0.lowercased() } }.filter { !$0.isEmpty }
      .sorted { $0.count > $1.count }
  }

  /// Acts that orders cite though a catalogue may lack them.
  private static let common: Set<String> = [
    "al", "brb", "fb", "fl", "kl", "lou", "lss", "ltlp", "lvm", "lvu", "mb", "osl", "pbl", "rf", "sol", "tf", "äb",
  ]

  /// Whether a word stands for an act, such as `FL` or `Spellag`.
  func isAct(_ word: String) -> Bool {
    let word = word.lowercased()
    return actNames.contains(word) || actNames.contains(word + "en")
  }

  /// The number of words from a place that name one delegate; nil where none is named there.
  func delegate(in words: [String], at start: Int) -> Int? {
    for name in delegates where start + name.count <= words.count {
      let here = words[start..<(start + name.count)]
      if zip(here, name).allSatisfy({ Self.bare($0).lowercased() == $1 }) { return name.count }
    }
    let word = Self.bare(words[start])
    return Self.isAbbreviation(word) && !isAct(word) ? 1 : nil
  }

  /// Whether a word is in capitals, two to six of them, as abbreviations of roles are.
  private static func isAbbreviation(_ word: String) -> Bool {
    word.wholeMatch(of: #/[A-ZÅÄÖ]{2,6}[0-9]?/#) != nil
  }

  /// The word without a comma after it.
  static func bare(_ word: String) -> String { word.hasSuffix(",") ? String(word.dropLast()) : word }
}
