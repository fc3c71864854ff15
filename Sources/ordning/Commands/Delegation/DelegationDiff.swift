import ArgumentParser
import CivilTime
import Delegation
import FEEL
import WorkflowKit

/// Compares two revisions.
struct DelegationDiff: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Jämför två revisioner: struket, nytt, vem som beslutar och vilka ärenden det rör.",
    discussion: """
      Finns datamappen prövas också nämndens öppna ärenden, och besluten de senaste 365 dagarna, mot båda revisionerna. \
      JSON: {rows: [{fate, nr, cells: [{column, runs: [{fate, text}]}]}], types: [{type, when, before, after}], \
      undecided, open: [{case, title, before, after}], decided: [{case, title, decided, decider, before, after}], \
      untried: [{case, reason}]}.
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
    let effects = try await globals.effects(from: old, to: new, in: folder, on: day, at: time)
    let document = ComparisonDocument(comparison, effects: effects.effects, showsAll: all)
    if let note = effects.note, !globals.json { Output.complain(note) }
    globals.answer(value(comparison, effects), text: text(document))
  }

  private func text(_ document: ComparisonDocument) -> String {
    switch format {
    case .text: document.text
    case .html: document.html
    case .markdown: document.markdown
    }
  }

  private func value(_ comparison: OrderComparison, _ effects: RevisionEffects) -> Value {
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
    return .context(Context([("rows", .list(rows))] + effects.entries))
  }
}
