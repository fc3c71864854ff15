import Mustache
import SourceDiagnostics

/// What the template language itself lets pass: values put in without escaping, and parts that do not exist.
struct TemplateCheck {
  let name: String
  let tags: [TemplateTag]
  /// The names of all templates.
  let names: Set<String>

  /// What is wrong, one sentence each.
  var problems: [String] {
    tags.compactMap { tag in
      problem(of: tag).map { "mallen \(name), rad \(tag.line): \($0)" }
    }
  }

  private func problem(of tag: TemplateTag) -> String? {
    switch tag.mark {
    case "=": "andra märken än {{ }} kan inte användas; ta bort {{= =}}"
    case "%": "en mall kan inte byta innehållstyp, som slår av skyddet mot HTML-tecken; ta bort {{% }}"
    case "{", "&": "värdet skulle sättas in utan skydd mot HTML-tecken; skriv {{\(tag.name)}}"
    case "<", "$": "en mall kan inte ärva av en annan; ta in en del med {{> namn}}"
    case ">" where tag.name.hasPrefix("*"): "vilken del som tas in kan inte vara ett värde; skriv delens namn"
    case ">" where !names.contains(tag.name):
      "delen \"\(tag.name)\" finns inte; "
        + (Suggestion.hint(for: tag.name, in: names) ?? "lägg den bland mallarna eller ta bort märket")
    default: nil
    }
  }

  /// The problem of a template that cannot be parsed.
  static func problem(in name: String, _ error: any Error) -> String {
    guard let failure = error as? MustacheTemplate.ParserError else {
      return "mallen \(name) går inte att läsa: \(error)"
    }
    let place = "mallen \(name), rad \(failure.context.lineNumber)"
    switch failure.error as? MustacheTemplate.Error {
    case .sectionCloseNameIncorrect:
      return "\(place): avsnittet stängs under ett annat namn än det öppnades; varje {{#namn}} ska ha ett {{/namn}}"
    case .expectedSectionEnd: return "\(place): ett avsnitt stängs aldrig; varje {{#namn}} ska ha ett {{/namn}}"
    case .unfinishedName: return "\(place): klamrarna efter ett namn saknas; skriv {{namn}}"
    default: return "\(place): mallens märken {{ }} går inte att läsa; kontrollera att alla är avslutade"
    }
  }
}
