import ArgumentParser
import CivilTime
import Delegation
import FEEL
import WorkflowKit

/// Compares two revisions.
struct DelegationDiff: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Jämför två revisioner: struket, nytt, och vem som får besluta om vad.",
    discussion: """
      JSON: {rows: [{fate, nr, cells: [{column, runs: [{fate, text}]}]}], types: [{type, when, before, after}], undecided}.
      """)

  /// How the comparison is written.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text
    case html
    case markdown
  }

  @Argument(help: ArgumentHelp("Den tidigare revisionen.", valueName: "fil")) var before: String
  @Argument(help: ArgumentHelp("Den senare revisionen.", valueName: "fil")) var after: String
  @Option(help: ArgumentHelp("Hur jämförelsen skrivs: text, html eller markdown.", valueName: "form"))
  var format = Form.text
  @Flag(help: "Visa också punkter som är oförändrade.") var all = false
  @Option(help: ArgumentHelp("Dagen att jämföra för; annars i dag.", valueName: "datum")) var date: String?
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let folder = try DelegationFolder(globals.installation)
    let (old, new) = (try folder.document(before).order, try folder.document(after).order)
    guard old.board.value == new.board.value else {
      throw Refusal(
        "Revisionerna är för olika nämnder: \(old.board.value) och \(new.board.value).", code: "delegation.other-board",
        hint: "Ange två revisioner av samma nämnds ordning.")
    }
    let day = try date.map { try CivilDate.parse($0) } ?? SwedishTime.date(of: try time.instant())
    let comparison = OrderComparison(old, new, catalogue: folder.catalogue)
    let effects = try ComparisonEffects(
      from: old, to: new, catalogue: folder.catalogue, terms: try folder.board(new.board.value).terms, on: day)
    let document = ComparisonDocument(comparison, effects: effects, showsAll: all)
    globals.answer(value(comparison, effects), text: text(document))
  }

  private func text(_ document: ComparisonDocument) -> String {
    switch format {
    case .text: document.text
    case .html: document.html
    case .markdown: document.markdown
    }
  }

  private func value(_ comparison: OrderComparison, _ effects: ComparisonEffects) -> Value {
    let rows = comparison.rows.filter { all || $0.fate != .kept }.map { row -> Value in
      [
        "fate": .string("\(row.fate)"), "nr": .text((row.after ?? row.before)?.reference),
        "cells": .list(
          RowChange.Column.allCases.map { column in
            [
              "column": .string(column.rawValue),
              "runs": .list(row[column].runs.map { ["fate": .string("\($0.fate)"), "text": .string($0.text)] }),
            ]
          }),
      ]
    }
    let types = effects.types.map { change -> Value in
      [
        "type": .string(change.type), "when": .text(change.when?.feel), "before": Self.value(change.before),
        "after": Self.value(change.after),
      ]
    }
    return [
      "rows": .list(rows), "types": .list(types), "undecided": .list(effects.undecided.map { .string($0) }),
    ]
  }

  private static func value(_ outcome: ComparedAnswer) -> Value {
    [
      "level": .string(outcome.level.rawValue), "who": .list(outcome.titles.map { .string($0) }),
      "item": .text(outcome.item), "unconfirmed": .text(outcome.unconfirmed),
    ]
  }
}
