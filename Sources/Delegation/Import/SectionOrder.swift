import SourceDiagnostics

/// Puts rows under the headings they belong to, where a text has them in another order.
struct SectionOrder {
  private(set) var sections: [ImportedTable.Section] = []
  private(set) var findings: [Diagnostic] = []
  private let file: SourceFile
  private let vocabulary: ImportVocabulary

  private typealias Segment = TableAssembly.Segment

  init(_ segments: [TableAssembly.Segment], file: SourceFile, vocabulary: ImportVocabulary) {
    self.file = file
    self.vocabulary = vocabulary
    var group: [Segment] = []
    var title: String?
    for segment in segments where !(segment.rows.isEmpty && segment.headings.isEmpty) {
      if let act = segment.headings.firstIndex(where: { Self.act(in: $0) != nil }) {
        if !group.isEmpty { close(title, group) }
        title = segment.headings[act]
        var segment = segment
        segment.headings = Array(segment.headings[(act + 1)...])
        group = [segment]
      } else {
        group.append(segment)
      }
    }
    if !group.isEmpty { close(title, group) }
  }

  /// The number of the act that a heading names.
  static func act(in heading: String) -> String? {
    heading.firstMatch(of: #/(?:^|[^0-9])((?:1[6-9]|20)\d\d:\d{1,4})(?:[^0-9]|$)/#).map { String($0.1) }
  }

  // MARK: - One act

  private mutating func close(_ title: String?, _ group: [Segment]) {
    let group = Self.continued(group)
    let headings = group.flatMap(\.headings)
    let heads = group.indices.filter { group[$0].hasHeader && !group[$0].rows.isEmpty }
    var own: [Int: String] = [:]
    if headings.count == heads.count {
      let byNumber = heads.sorted { Self.first(group[$0]) < Self.first(group[$1]) }
      for (heading, index) in zip(headings, byNumber) { own[index] = heading }
      let printed = zip(headings, heads).allSatisfy { group[$0.1].headings == [$0.0] }
      if !printed { report(title, group, isPaired: true) }
    } else {
      for index in heads { own[index] = group[index].headings.last }
      if !headings.isEmpty { report(title, group, isPaired: false) }
    }
    add(title, group, own)
  }

  /// The rows, those of one heading together, in the order of their numbers.
  private mutating func add(_ title: String?, _ group: [Segment], _ own: [Int: String]) {
    var parts: [(heading: String?, rows: [ImportedRow])] = []
    let sorted = group.indices.filter { !group[$0].rows.isEmpty }
      .sorted { Self.first(group[$0]) < Self.first(group[$1]) }
    // Rows without a heading of their own go on where their numbers do.
    for index in sorted {
      if let heading = own[index] {
        parts.append((heading, group[index].rows))
      } else if parts.isEmpty {
        parts.append((nil, group[index].rows))
      } else {
        parts[parts.count - 1].rows += group[index].rows
      }
    }
    for part in parts {
      let act = title.flatMap { Self.act(in: $0) }
      sections.append(
        ImportedTable.Section(
          title: Self.title(title, part.heading), act: act.flatMap { vocabulary.actNumbers.contains($0) ? $0 : nil },
          rows: part.rows))
    }
    if let title, let act = Self.act(in: title), !vocabulary.actNumbers.contains(act), let row = parts.first?.rows.first
    {
      findings.append(
        .warning(
          "import.unknown-act", "lagen \(act) i rubriken \(Diagnostic.quote(title)) finns inte i beslutstyper.yaml",
          at: row.place, hint: "lägg till den under lagar, och skriv lag: \"\(act)\" i avsnittet"))
    }
  }

  /// The segments, each that only begins a new page put together with the one before it.
  private static func continued(_ group: [Segment]) -> [Segment] {
    group.reduce(into: []) { result, segment in
      if segment.headings.isEmpty, let next = segment.rows.first.flatMap({ ItemNumber($0.number) }),
        let last = result.last?.rows.last.flatMap({ ItemNumber($0.number) }), last.isFollowed(by: next)
      {
        result[result.count - 1].rows += segment.rows
      } else {
        result.append(segment)
      }
    }
  }

  private static func first(_ segment: Segment) -> ItemNumber {
    segment.rows.lazy.compactMap { ItemNumber($0.number) }.first ?? .none
  }

  private static func title(_ act: String?, _ heading: String?) -> String {
    guard let act else { return heading ?? "Avsnitt utan rubrik" }
    guard let heading else { return act }
    return "\(act): \(heading.prefix(1).lowercased())\(heading.dropFirst())"
  }

  private mutating func report(_ title: String?, _ group: [Segment], isPaired: Bool) {
    let headings = group.flatMap(\.headings).map { Diagnostic.quote($0) }.joined(separator: ", ")
    findings.append(
      .warning(
        "import.headings",
        isPaired
          ? "rubrikerna \(headings) står inte intill sina punkter, som därför har ordnats efter nummer"
          : "rubrikerna \(headings) går inte att para ihop med punkterna",
        at: group.lazy.flatMap(\.rows).first?.place, hint: "kontrollera avsnitten i utkastet"))
  }
}
