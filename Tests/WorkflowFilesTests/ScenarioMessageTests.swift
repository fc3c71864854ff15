import Foundation
import SourceDiagnostics
import Testing
import WorkflowDefinitions
import WorkflowTesting

@Suite("A scenario that is wrong is told where it is, once, with what to write")
struct ScenarioMessageTests {
  private static let process = """
    workflow: anteckning
    title: Anteckning
    steps: [{id: a, uses: arende.anteckna, role: handläggare}]
    """

  private static let text = """
    scenario: Någon antecknar
    workflow: anteckning
    board: socialnämnden
    start: 2018-03-01
    as: registrator1
    input: {}
    story:
      - {do: a, as: hl1, with: {text: Klart.}}
    """

  /// What is wrong with the scenario where a part of it is written otherwise: the text of its place, the words, the hint.
  private func told(_ old: String, _ new: String) async throws -> [String] {
    let installed = try Installed()
    let (library, diagnostics) = WorkflowLibrary.load(
      [SourceFile(name: "anteckning.yaml", text: Self.process)], registry: installed.registry)
    #expect(diagnostics.isEmpty, "\(DiagnosticRenderer().renderAll(diagnostics))")
    let text = Self.text.replacingOccurrences(of: old, with: new)
    let (scenario, wrong) = ScenarioReader.read(SourceFile(name: "fel.yaml", text: text)) { _ in nil }
    guard let scenario else { return wrong.map(row) }
    let folder = try Installed.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return await ScenarioRunner(installed.environment(folder, library: library)).run(scenario).problems.map(row)
  }

  private func row(_ problem: Diagnostic) -> String {
    [problem.place?.text, problem.message, problem.hint].compactMap(\.self).joined(separator: " | ")
  }

  @Test("as it should be nothing is told")
  func right() async throws { #expect(try await told("", "") == []) }

  @Test("a process that there is not is told at its name")
  func process() async throws {
    #expect(
      try await told("workflow: anteckning", "workflow: antekning") == [
        "antekning | processen \"antekning\" finns inte | menade du \"anteckning\"?"
      ])
    #expect(
      try await told("workflow: anteckning", "workflow: anteckning.yaml") == [
        "anteckning.yaml | processen \"anteckning.yaml\" finns inte | skriv processens namn: anteckning"
      ])
  }

  @Test("a nämnd that there is not is told at its name")
  func board() async throws {
    let found = try await told("board: socialnämnden", "board: Socialnämnden")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("Socialnämnden | nekades: Nämnden \"Socialnämnden\" finns inte.") == true)
  }

  @Test("what could not be tried is not said to have gone through")
  func untried() async throws {
    #expect(
      try await told("do: a,", "do: b, refused: Nej,") == [
        "{do: b, refused: Nej, as: hl1, with: {text: Klart.}} | "
          + "det finns ingen uppgift \"b\"; öppna är: a (anteckning)"
      ])
  }

  @Test("a day before the last one is told once")
  func earlier() async throws {
    #expect(
      try await told("{do: a, ", "{do: a, day: 2018-02-01, ") == [
        "{do: a, day: 2018-02-01, as: hl1, with: {text: Klart.}} | dagen 2018-02-01 ligger före 2018-03-01"
      ])
  }

  @Test("a message that there is not is told with the one that is meant")
  func message() async throws {
    #expect(
      try await told("{do: a, as: hl1, with: {text: Klart.}}", "{message: remiss_återkalad}") == [
        "{message: remiss_återkalad} | meddelandet \"remiss_återkalad\" finns inte | menade du \"remiss_återkallad\"?"
      ])
  }

  @Test("what is filled in beside with is told to stand under it")
  func besideWith() async throws {
    #expect(
      try await told("with: {text: Klart.}", "anteckning: Klart.") == [
        "anteckning | okänd nyckel \"anteckning\" i händelsen | "
          + "det som fylls i i uppgiften står under with: skriv with: {anteckning: Klart.}"
      ])
  }

  @Test("a Swedish name of what is expected is told in the language's own")
  func expected() async throws {
    #expect(
      try await told("with: {text: Klart.}", "with: {text: Klart.}, expect: {beslut: [bifall], closed: true}") == [
        "beslut | okänd nyckel \"beslut\" i expect | skriv decisions",
        "closed | okänd nyckel \"closed\" i expect | skriv status: closed",
      ])
  }

  @Test("a key without a value is told with what it wants")
  func empty() async throws {
    #expect(
      try await told("with: {text: Klart.}", "with: {text: Klart.}, day: , expect: {status: }, refused: ") == [
        "day | day står utan värde | skriv ett datum (ÅÅÅÅ-MM-DD) efter day, eller ta bort day om det inte används",
        "status | status står utan värde | skriv en text efter status, eller ta bort status om det inte används",
        "refused | refused står utan värde | "
          + "skriv en text, eller en lista av texter efter refused, eller ta bort refused om det inte används",
      ])
    #expect(
      try await told("story:", "after:\nstory:") == [
        "after | after står utan värde | skriv en lista av texter efter after, eller ta bort after om det inte används"
      ])
  }
}
