import ArgumentParser
import CivilTime
import Delegation
import FEEL
import WorkflowKit

/// Shows who decides what.
struct DelegationMatrixCommand: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix", abstract: "Visa vem som beslutar vad en viss dag, som en tabell.",
    discussion: "JSON: {caption, columns, rows: [{key, title, cells}]}.")

  /// How the table is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case csv
    case html
  }

  @OptionGroup var options: OrderOptions
  @Option(help: ArgumentHelp("Hur tabellen skrivs.", valueName: "form")) var format = Format.text
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let asked = try await options.asked(globals)
    guard let revision = asked.revision else {
      throw Refusal(
        "Ingen delegationsordning gäller \(asked.day).", code: "delegation.none-in-force",
        hint: "Ange en annan dag med --date.")
    }
    let matrix = DelegationMatrix(revision, on: asked.day)
    switch format {
    case .csv where !globals.json: Output.write(String(matrix.csv.dropLast()))
    case .html where !globals.json: Output.write(matrix.html)
    default: globals.answer(Self.value(matrix), text: Self.text(matrix))
    }
  }

  private static func text(_ matrix: DelegationMatrix) -> String {
    var lines = [matrix.caption]
    for row in matrix.rows {
      let cells = zip(matrix.columns, row.cells).filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" }
      lines.append("\(row.title) (\(row.key))\n    \(cells.joined(separator: ", "))")
    }
    return lines.joined(separator: "\n")
  }

  private static func value(_ matrix: DelegationMatrix) -> Value {
    [
      "caption": .string(matrix.caption), "columns": .list(matrix.columns.map { .string($0) }),
      "rows": .list(
        matrix.rows.map { row in
          ["key": .string(row.key), "title": .string(row.title), "cells": .list(row.cells.map { .string($0) })]
        }),
    ]
  }
}
