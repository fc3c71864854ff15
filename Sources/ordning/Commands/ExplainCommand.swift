import ArgumentParser
import FEEL
import SourceDiagnostics
import WorkflowKit

/// Explains the codes of messages.
struct ExplainCommand: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Förklara meddelandenas koder: vad de betyder, varför och hur man rättar.",
    discussion: """
      Utan kod visas alla koder, och med början på koder, till exempel workflow, de som börjar så. Koderna står i JSON-svaren \
      och sist i svaret från ordning validate. JSON: en lista av {code, title, meaning, reason, lagrum, remedy, wrong, right}.
      """)

  /// How the answer is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case markdown
  }

  @Argument(help: ArgumentHelp("Koder, eller början på dem.", valueName: "kod")) var codes: [String] = []
  @Option(help: ArgumentHelp("Hur svaret skrivs.", valueName: "form")) var format = Format.text
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let found = try codes.map { try Self.find($0) }
    let areas =
      codes.isEmpty
      ? ExplanationArea.all : found.flatMap { $0 }.map { ExplanationArea(title: "", explanations: [$0]) }
    if globals.json { return Output.write(json: .list(areas.flatMap(\.explanations).map(Self.value))) }
    switch format {
    case .markdown: Output.write(ExplanationPage(areas).markdown)
    case .text where codes.isEmpty: Output.write(Self.list(areas))
    case .text: Output.write(found.map(Self.text).joined(separator: "\n\n"))
    }
  }

  /// A line that tells how to read more about some codes; empty where none of them has an explanation.
  static func advice(for codes: [String]) -> String {
    var seen: Set<String> = []
    let known = codes.filter { seen.insert($0).inserted && ExplanationArea.explanation(of: $0) != nil }
    return known.isEmpty ? "" : "Läs mer: ordning explain \(known.joined(separator: " "))"
  }

  /// The explanation of a code, or those of the codes that begin with a word.
  private static func find(_ code: String) throws -> [Explanation] {
    if let explanation = ExplanationArea.explanation(of: code) { return [explanation] }
    let all = ExplanationArea.all.flatMap(\.explanations)
    let group = all.filter { $0.code.hasPrefix(code + ".") }
    if !group.isEmpty { return group }
    throw Refusal(
      "Koden \"\(code)\" finns inte.", code: "explain.unknown",
      hint: Suggestion.hint(for: code, in: all.map(\.code)).map(Failure.sentence)
        ?? "Alla koder visas med ordning explain.")
  }

  private static func text(_ explanations: [Explanation]) -> String {
    guard explanations.count == 1, let only = explanations.first else { return list(explanations) }
    return only.text
  }

  private static func list(_ areas: [ExplanationArea]) -> String {
    areas.map { "\($0.title)\n" + list($0.explanations) }.joined(separator: "\n\n")
  }

  private static func list(_ explanations: [Explanation]) -> String {
    var table = TextTable(indent: 2)
    for explanation in explanations { table.add(explanation.code, explanation.title) }
    return table.text
  }

  private static func value(_ explanation: Explanation) -> Value {
    [
      "code": .string(explanation.code), "title": .string(explanation.title),
      "meaning": .string(explanation.meaning), "reason": .string(explanation.reason),
      "lagrum": .list(explanation.lagrum.map { .string($0) }), "remedy": .string(explanation.remedy),
      "wrong": .text(explanation.example?.wrong), "right": .text(explanation.example?.right),
    ]
  }
}
