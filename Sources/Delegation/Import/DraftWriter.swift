public import SourceDiagnostics
import YAMLSource

/// Writes a draft of a revision from an imported table.
///
/// A table says neither which decision types an item covers nor what its abbreviations stand for. Both are taken from an
/// earlier order where it has the same row and the same abbreviation, and left for a person elsewhere. What is still to be
/// confirmed in the earlier order's row must be so in the draft's too.
public struct DraftWriter: Sendable {
  private let heading: DraftHeading
  private let earlier: DelegationOrder?
  private let catalogue: DecisionCatalogue
  private let earlierItems: [RowKey: [OrderItem]]

  private struct RowKey: Hashable {
    let number: String
    let matter: String
  }

  /// A writer.
  ///
  /// - Parameter earlier: An order to take decision types, conditions and delegates from.
  public init(_ heading: DraftHeading, earlier: DelegationOrder? = nil, catalogue: DecisionCatalogue) {
    self.heading = heading
    self.earlier = earlier
    self.catalogue = catalogue
    earlierItems = Dictionary(grouping: earlier?.items ?? []) {
      RowKey(number: $0.number.value, matter: $0.matter.value)
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
    return try YAMLEditor(SourceFile(name: name, text: skeleton)).applying([
      .set(["delegationsordning"], to: .text(heading.title)),
      .set(["nämnd"], to: .text(heading.board)),
      .set(["källa"], to: .text(heading.source)),
      .set(["dagar"], to: .text(heading.dayCount.rawValue)),
      .set(["delegater"], to: delegates(of: table)),
      .set(["avsnitt"], to: .list(table.sections.map { section($0) })),
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

  private func section(_ section: ImportedTable.Section) -> YAMLValue {
    var entries: [YAMLValue.Entry] = [.init(key: "rubrik", value: .text(section.title))]
    if let act = section.act { entries.append(.init(key: "lag", value: .text(act))) }
    entries.append(.init(key: "punkter", value: .list(section.rows.map { row($0) })))
    return .mapping(entries)
  }

  private func row(_ row: ImportedRow) -> YAMLValue {
    let twin = twin(of: row)
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
    if let twin {
      let keys = twin.covers.map { YAMLValue.text(catalogue[$0.type].key) }
      add("beslutstyper", keys.isEmpty ? nil : .list(keys))
      add("villkor", twin.condition.map { .text($0.value) })
      add("ersättare", twin.substitutes.isEmpty ? nil : .list(twin.substitutes.map { .text($0.value.abbreviation) }))
      add("anmäls", twin.reporting == .reported ? nil : .text(twin.reporting.rawValue))
      add("gäller_vid_brådska", twin.holdsWhenUrgent ? nil : false)
    }
    add("ingår", row.delegates.isEmpty ? false : nil)
    let doubts = row.doubts + (twin.flatMap { $0.isUnconfirmed ? $0.doubt?.question : nil }.map { [$0] } ?? [])
    add("oklar", doubts.isEmpty ? nil : ["fråga": .text(doubts.joined(separator: " "))])
    return .mapping(entries)
  }

  /// The item of the earlier order with the same number and words.
  private func twin(of row: ImportedRow) -> OrderItem? {
    let same = earlierItems[RowKey(number: row.number, matter: row.matter)] ?? []
    return same.count == 1 ? same[0] : nil
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
