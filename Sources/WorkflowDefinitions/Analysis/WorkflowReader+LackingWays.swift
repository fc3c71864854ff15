import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// Outcomes of a step that have no way of their own, though what is read later is not there with them: the way for
/// återremiss that was forgotten.
extension WorkflowReader {
  /// What to write where a field of a step is missing with some outcomes, and no way leads those elsewhere; nil where each
  /// has one.
  ///
  /// - Parameter path: The path that may be missing: `nämnd.beslut`.
  func wayForgotten(_ path: String, in layout: ScopeLayout) -> String? {
    let parts = path.split(separator: ".").map(String.init)
    guard parts.count == 2, let given = field(at: parts, in: layout)?.given,
      case .choice(let choices)? = field(at: [parts[0], given.choice], in: layout)?.type,
      let list = flow?.lists.first(where: { $0.position(of: parts[0]) != nil }),
      let position = list.position(of: parts[0])
    else { return nil }
    let step = list.steps[position]
    let choice = "\(parts[0]).\(given.choice)"
    let ways = step.node["next"]?.sequence ?? []
    // What asks by way of a fact, or for what it is not, may well take them.
    let isPlain = ways.allSatisfy { way in
      let text = way["when"]?.expressionText ?? ""
      return self.words(in: text).allSatisfy { factNodes[$0] == nil } && !text.contains("not(")
        && !text.contains("\(choice) !=")
    }
    guard isPlain else { return nil }
    let without = choices.map(\.value).filter { !given.holds(for: .string($0)) }
    let forgotten = without.filter { value in !ways.contains { asksAlone($0, choice, value) } }
    guard !forgotten.isEmpty else { return nil }
    let words = forgotten.map { Diagnostic.quote($0) }
    let test = forgotten.count == 1 ? "= \(words[0])" : "in (\(words.joined(separator: ", ")))"
    let row = "- {when: '\(choice) \(test)', to: …}"
    let partly = ways.first { way in
      let text = way["when"]?.expressionText ?? ""
      return forgotten.contains { text.contains(choice) && text.contains("\"\($0)\"") }
    }
    let start = "\(path) finns inte vid \(words.inSwedish("eller")), "
    if let partly, Self.asksTwice(partly["when"]?.expressionText ?? "") != nil {
      return start + "och rad \(partly.place.line) tar dem aldrig: skriv or i stället för and där"
    }
    if let partly {
      return start + "och rad \(partly.place.line) tar bara en del av dem: lägg till en rad under den, \(row)"
    }
    guard let last = ways.first(where: { $0["when"] == nil }) else {
      let rest = list.steps.dropFirst(position + 1).first.map { ", och sist - {to: \($0.id)}" } ?? ""
      return start + "som inte har någon egen väg: lägg till next i steget \"\(parts[0])\", med raden \(row)\(rest)"
    }
    return start + "som inte har någon egen väg: lägg till en rad före rad \(last.place.line), \(row)"
  }

  /// The path that a condition asks to be two values at once; nil where it asks for no such thing.
  static func asksTwice(_ condition: String) -> String? {
    let twice = #/([\p{L}_][\p{L}\p{N}_.]*)\s*=\s*("[^"]*")\s+and\s+([\p{L}_][\p{L}\p{N}_.]*)\s*=\s*("[^"]*")/#
    guard let match = condition.firstMatch(of: twice), match.output.1 == match.output.3,
      match.output.2 != match.output.4
    else { return nil }
    return String(match.output.1)
  }

  /// Whether a way is taken by every case in which a choice has a value, as far as its condition tells.
  private func asksAlone(_ way: YAMLNode, _ choice: String, _ value: String) -> Bool {
    guard let text = way["when"]?.expressionText else { return false }
    return text.contains(choice) && text.contains("\"\(value)\"") && !text.contains(#/\band\b/#)
  }
}
