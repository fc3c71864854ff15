import Delegation

/// A comparison of two revisions as rows of words: what is struck and what is new is told in words too.
struct ComparisonRows {
  let comparison: OrderComparison
  /// The later revision's name, where its items can be edited or confirmed.
  let name: String?

  /// The sections with what differs, and with what is still to be confirmed.
  var sections: [View] {
    comparison.sections.compactMap { section in
      let rows = section.rows.filter { $0.fate != .kept || $0.isUnconfirmed }
      guard !rows.isEmpty else { return nil }
      return ["section": section.title, "rows": rows.map(row)]
    }
  }

  /// What differs above the items.
  var headings: [View] {
    comparison.headings.map { ["label": $0.label, "runs": runs($0.difference)] }
  }

  /// How many items differ.
  var changed: Int { comparison.rows.filter { $0.fate != .kept }.count }

  private func row(_ change: RowChange) -> View {
    let item = change.after ?? change.before
    return [
      "anchor": OrderRows.anchor(item?.reference ?? ""), "fate": Self.words(change.fate),
      "fate_class": Self.mark(change.fate), "reference": item?.reference ?? "",
      "cells": change.cells.enumerated().map { index, cell -> View in
        ["column": RowChange.Column.allCases[index].rawValue, "runs": runs(cell), "has_runs": !cell.runs.isEmpty]
      },
      "is_unclear": change.isUnconfirmed, "question": PageWords.plain(item?.doubt?.question ?? ""),
      "item_path": change.after.flatMap { after in name.map { DelegationPaths.item($0, after.reference) } } ?? "",
      "has_path": change.after != nil && name != nil,
    ]
  }

  private func runs(_ difference: WordDifference) -> [View] {
    difference.runs.map {
      [
        "text": $0.text, "is_kept": $0.fate == .kept, "is_removed": $0.fate == .removed,
        "is_added": $0.fate == .added,
      ]
    }
  }

  private static func words(_ fate: RowChange.Fate) -> String {
    switch fate {
    case .kept: "Oförändrad"
    case .changed: "Ändrad"
    case .removed: "Utgår"
    case .added: "Ny"
    }
  }

  private static func mark(_ fate: RowChange.Fate) -> String {
    switch fate {
    case .kept: "kept"
    case .changed: "changed"
    case .removed: "gone"
    case .added: "new"
    }
  }
}
