public import FEEL
import Mustache

import CivilTime

/// The document templates of an installation (`config/mallar`), Mustache in HTML; every value is escaped, so the marks
/// that would put a value in as it stands (`{{{x}}}` and `{{&x}}`) are refused. A template takes in another one as a part
/// of itself with `{{> name}}`.
public struct TemplateLibrary: Sendable {
  private let library: MustacheLibrary
  /// The names of the templates.
  public let names: [String]

  /// Compiles templates.
  ///
  /// - Throws: `TemplateProblem` naming every template that cannot be read, and where.
  public init(_ texts: [String: String]) throws {
    HTMLText.register()
    var templates: [String: MustacheTemplate] = [:]
    let tags = texts.mapValues { TemplateTag.tags(in: $0) }
    var problems = TemplateCircles(tags: tags).problems
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
      problems += TemplateCheck(name: name, tags: tags[name] ?? [], names: Set(texts.keys)).problems
      do {
        // Read by itself first, so that what is wrong is told at its own place.
        _ = try MustacheTemplate(string: text)
        templates[name] = try MustacheTemplate(string: HTMLText.pragma + text)
      } catch {
        problems.append(TemplateCheck.problem(in: name, error))
      }
    }
    guard problems.isEmpty else { throw TemplateProblem(problems.joined(separator: "\n")) }
    library = MustacheLibrary(templates: templates)
    names = texts.keys.sorted()
  }

  /// Fills in a template.
  ///
  /// - Throws: `TemplateProblem` where there is no such template.
  public func render(_ name: String, with values: Value) throws -> [UInt8] {
    guard let text = library.render(plain(values), withTemplate: name) else {
      throw TemplateProblem(
        "mallen \(name) finns inte; "
          + (names.isEmpty ? "det finns inga mallar" : "de som finns är " + names.joined(separator: ", ")))
    }
    return Array(text.utf8)
  }

  private func plain(_ value: Value) -> Any {
    switch value {
    case .context(let context):
      Dictionary(context.map { ($0.name, plain($0.value)) }, uniquingKeysWith: { $1 }) as [String: Any]
    case .list(let items): items.map { plain($0) }
    case .boolean(let value): value
    case .string(let text): text
    case .date(let date): date.description
    case .null: false
    default: ValueJSON.plain(value, pretty: false)
    }
  }
}
