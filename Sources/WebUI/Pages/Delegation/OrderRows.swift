import CivilTime
import Delegation

/// A revision's sections and items as rows of words.
struct OrderRows {
  let order: DelegationOrder
  let terms: OrderTerms
  let catalogue: DecisionCatalogue
  /// The revision's name, where its items can be edited or confirmed.
  let name: String?

  var sections: [View] {
    order.sections.enumerated().map { number, section -> View in
      ["section": section.title, "section_id": "avsnitt-\(number + 1)", "items": section.items.map(row)]
    }
  }

  /// What the abbreviations stand for.
  var abbreviations: [View] {
    order.delegates.sorted { $0.key < $1.key }.map { name, delegate -> View in
      ["abbreviation": name, "meaning": terms.title(of: delegate.value)]
    }
  }

  private func row(_ item: OrderItem) -> View {
    let doubt = item.doubt
    return [
      "anchor": Self.anchor(item.reference), "nr": item.number.value, "reference": item.reference,
      "matter": item.matter.value, "lagrum": item.lagrum?.value ?? "",
      "delegates": delegates(item.delegates), "printed": item.printedDelegates ?? "",
      "has_printed": item.printedDelegates != nil, "note": item.note ?? "",
      "condition": item.condition.map { ConditionWords(item, in: catalogue).text($0.value) } ?? "",
      "has_condition": item.condition != nil,
      "substitutes": delegates(item.substitutes), "has_substitutes": !item.substitutes.isEmpty,
      "own_protocol": item.reporting == .ownProtocol, "not_urgent": !item.holdsWhenUrgent,
      "is_out": !item.isIncluded, "is_unclear": item.isUnconfirmed, "question": PageWords.plain(doubt?.question ?? ""),
      "confirmed": doubt?.confirmation.map { "Bekräftad \($0.day.swedish) av \($0.by)." } ?? "",
      "is_confirmed": doubt?.confirmation != nil, "board_name": terms.boardName,
      "item_path": name.map { DelegationPaths.item($0, item.reference) } ?? "", "has_path": name != nil,
    ]
  }

  private func delegates(_ delegates: [Located<Delegate>]) -> String {
    delegates.map { "\(terms.title(of: $0.value)) (\($0.value.abbreviation))" }.joined(separator: " eller ")
  }

  /// The anchor of an item on a page: `punkt-12.9-2`.
  static func anchor(_ reference: String) -> String {
    "punkt-" + reference.split { " ()".contains($0) }.joined(separator: "-")
  }
}
