public import CivilTime
import FEEL

/// Who decides what on a day, as a table: a row for each decision type, a column for each delegate and the nämnd.
public struct DelegationMatrix: Sendable, Hashable {
  /// A decision type and, by column, the items under which it is decided.
  public struct Row: Sendable, Hashable {
    /// The decision type's key.
    public let key: String
    /// Its title.
    public let title: String
    /// A text for each column; empty where that delegate does not decide.
    public let cells: [String]
  }

  /// What the table is of: the revision and the day.
  public let caption: String
  /// What the columns are called, the nämnd last.
  public let columns: [String]
  /// The decision types, in the order of the catalogue.
  public let rows: [Row]

  /// The table of a revision on a day.
  public init(_ compiled: CompiledOrder, on day: CivilDate) {
    let names = compiled.order.delegates.keys.sorted()
    caption = "\(day): \(compiled.order.heading)"
    columns =
      names.map { name in
        compiled.order.delegates[name].map { compiled.terms.title(of: $0.value) } ?? name
      } + [compiled.terms.boardName]
    rows = compiled.catalogue.entries.map { entry in
      let candidates = compiled.candidates[compiled.ranges[entry.number.index]]
      var cells = names.map { name in
        candidates.filter { candidate in
          candidate.isIncluded && !candidate.isUnconfirmed
            && candidate.delegates.contains { $0.abbreviation == name }
        }.map { Self.text($0, compiled) }.joined(separator: "; ")
      }
      cells.append(Self.board(entry, Array(candidates), compiled))
      return Row(key: entry.key, title: entry.title, cells: cells)
    }
  }

  private static func text(_ candidate: CompiledOrder.Candidate, _ compiled: CompiledOrder) -> String {
    let reference = compiled.items[candidate.item].reference
    return candidate.condition.map { "\(reference) när \($0.words)" } ?? reference
  }

  /// What the nämnd decides of a type: all of it, or what is not confirmed or kept from delegation.
  private static func board(
    _ entry: CatalogueEntry, _ candidates: [CompiledOrder.Candidate], _ compiled: CompiledOrder
  ) -> String {
    if entry.isNeverDelegated { return "alltid" }
    let words = ConditionWords(entry.facts)
    var parts = entry.bars.compactMap(\.condition).map { "när \(words.text($0.source))" }
    let usable = candidates.filter { $0.isIncluded && !$0.isUnconfirmed }
    let unconfirmed = candidates.filter(\.isUnconfirmed).map { "\(compiled.items[$0.item].reference) inte bekräftad" }
    parts += unconfirmed
    if usable.isEmpty, unconfirmed.isEmpty { parts.append("ingen punkt") }
    return parts.joined(separator: "; ")
  }
}
