public import CivilTime
public import SourceDiagnostics
import YAMLSource

/// Writes a draft of a revision from an imported table.
///
/// A table says neither which decision types an item covers nor what its abbreviations stand for. Both are taken from an
/// earlier order where it has the same row and the same abbreviation, and left for a person elsewhere. Where only the words
/// are a little different, they are taken too, and a person must confirm it. What is still to be confirmed in the earlier
/// order's row must be so in the draft's too. What a count of days means is taken from it as well; where nothing says it,
/// each row that has one asks.
public struct DraftWriter: Sendable {
  let heading: DraftHeading
  let earlier: DelegationOrder?
  let catalogue: DecisionCatalogue
  let day: CivilDate

  /// A writer.
  ///
  /// - Parameters:
  ///   - earlier: An order to take decision types, conditions and delegates from.
  ///   - day: The day on which the printed lagrum are to hold.
  public init(
    _ heading: DraftHeading, earlier: DelegationOrder? = nil, catalogue: DecisionCatalogue, on day: CivilDate
  ) {
    self.heading = heading
    self.earlier = earlier
    self.catalogue = catalogue
    self.day = day
  }

  /// The table with everything in its rows that a person must confirm: what was read unsurely, what was taken from the
  /// earlier order, and what in the printed lagrum is not so by law.
  public func examined(_ table: ImportedTable) -> ImportedTable {
    let matches = EarlierRows(table.rows, earlier?.items ?? []).matches
    var (table, place) = (table, 0)
    for (number, section) in table.sections.enumerated() {
      let lagrum = SectionLagrum(section, catalogue, on: day)
      for (index, row) in section.rows.enumerated() {
        table.sections[number].rows[index].doubts =
          matches[place].map { doubts(of: row, $0, section.act) } ?? doubts(of: row, lagrum.doubts(of: index))
        place += 1
      }
    }
    return table
  }

  /// What was taken from the earlier order, by the rows' numbers.
  public struct Taken: Sendable, Hashable {
    /// The rows that it has word for word.
    public var same: [String] = []
    /// The rows that it has in other words.
    public var near: [String] = []
    /// The rows that it does not have.
    public var none: [String] = []
  }

  /// What a draft of a table takes from the earlier order; nil where there is none.
  public func taken(for table: ImportedTable) -> Taken? {
    guard let earlier else { return nil }
    let matches = EarlierRows(table.rows, earlier.items).matches
    return table.rows.enumerated().reduce(into: Taken()) { taken, row in
      switch matches[row.offset]?.isSame {
      case true: taken.same.append(row.element.number)
      case false: taken.near.append(row.element.number)
      case nil: taken.none.append(row.element.number)
      }
    }
  }

  /// The draft.
  ///
  /// - Throws: `DiagnosticError` where it cannot be written.
  public func draft(of table: ImportedTable, named name: String) throws(DiagnosticError) -> SourceFile {
    let skeleton = """
      # Utkast som har lästs in ur en tabell. Det som inte gick att läsa säkert är märkt oklar.
      delegationsordning:
      nämnd:
      läge: utkast
      källa:
      dagar:   # serveringsdagar eller tidsrymd: vad ett antal dagar betyder
      delegater:   # vad förkortningarna står för: roll, utskott, ledamot eller nämnd
      avsnitt:

      """
    let table = examined(table)
    let matches = EarlierRows(table.rows, earlier?.items ?? []).matches
    let sections = table.sections.reduce(into: (values: [YAMLValue](), first: 0)) { written, section in
      written.values.append(self.section(section, from: written.first, matches))
      written.first += section.rows.count
    }
    return try YAMLEditor(SourceFile(name: name, text: skeleton)).applying([
      .set(["delegationsordning"], to: .text(heading.title)),
      .set(["nämnd"], to: .text(heading.board)),
      .set(["källa"], to: .text(heading.source)),
      .set(["dagar"], to: .text(dayCount.rawValue)),
      .set(["delegater"], to: delegates(of: table)),
      .set(["avsnitt"], to: .list(sections.values)),
    ]).file
  }

  /// The abbreviations in the table that nothing says the meaning of.
  public func unknownDelegates(in table: ImportedTable) -> [String] {
    Self.names(in: table).filter { known($0) == nil }
  }

  private static func names(in table: ImportedTable) -> [String] {
    table.rows.flatMap(\.delegates).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func known(_ name: String) -> Delegate? {
    heading.delegates.first { $0.abbreviation == name } ?? earlier?.delegates[name]?.value
  }

  private func delegates(of table: ImportedTable) -> YAMLValue {
    .mapping(
      Self.names(in: table).map { name in
        .init(key: name, value: known(name)?.written ?? .mapping([]))
      })
  }

  private func section(
    _ section: ImportedTable.Section, from first: Int, _ matches: [Int: EarlierRows.Match]
  ) -> YAMLValue {
    var entries: [YAMLValue.Entry] = [.init(key: "rubrik", value: .text(section.title))]
    if let act = section.act { entries.append(.init(key: "lag", value: .text(act))) }
    let rows = section.rows.enumerated().map { row($0.element, matches[first + $0.offset]) }
    entries.append(.init(key: "punkter", value: .list(rows)))
    return .mapping(entries)
  }

  private func row(_ row: ImportedRow, _ match: EarlierRows.Match?) -> YAMLValue {
    let twin = match?.item
    let reading = ConditionReading(row, match, catalogue)
    var entries: [YAMLValue.Entry] = [
      .init(key: "nr", value: .text(row.number)), .init(key: "ärende", value: .text(row.matter)),
    ]
    func add(_ key: String, _ value: YAMLValue?) {
      if let value { entries.append(.init(key: key, value: value)) }
    }
    add("lagrum", row.lagrum.map { .text($0) })
    let delegates = row.delegates.map { YAMLValue.text($0) }
    add("delegat", delegates.count == 1 ? delegates[0] : delegates.isEmpty ? nil : .list(delegates))
    add("tryckt", row.delegates.count > 1 ? .text(row.delegates.joined(separator: " ")) : nil)
    add("anteckning", row.note.map { .text($0) })
    let keys = (twin?.covers ?? []).map { YAMLValue.text(catalogue[$0.type].key) }
    add("beslutstyper", keys.isEmpty ? nil : .list(keys))
    add("villkor", reading.condition.map { .text($0) })
    if let twin {
      add("ersättare", twin.substitutes.isEmpty ? nil : .list(twin.substitutes.map { .text($0.value.abbreviation) }))
      add("anmäls", twin.reporting == .reported ? nil : .text(twin.reporting.rawValue))
      add("gäller_vid_brådska", twin.holdsWhenUrgent ? nil : false)
    }
    add("ingår", row.delegates.isEmpty || twin?.isIncluded == false ? false : nil)
    add("oklar", row.doubts.isEmpty ? nil : ["fråga": .text(row.doubts.joined(separator: " "))])
    return .mapping(entries)
  }
}

extension Delegate {
  /// What an order's `delegater` says of it.
  var written: YAMLValue {
    let kind =
      switch level {
      case .delegate: "roll"
      case .committee: "utskott"
      case .chair: "ledamot"
      case .board: "nämnd"
      }
    var entries: [YAMLValue.Entry] = [.init(key: kind, value: .text(id))]
    if maySubdelegate { entries.append(.init(key: "vidaredelegering", value: true)) }
    return .mapping(entries)
  }
}
