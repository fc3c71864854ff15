import Mustache

/// What the template language itself lets pass: values put in without escaping, and parts that do not exist.
struct TemplateCheck {
  let name: String
  let text: String
  let names: Set<String>

  /// What is wrong, one sentence each.
  var problems: [String] {
    var found: [String] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      for tag in tags(in: line) {
        if tag.first == "=" {
          found.append("mallen \(name), rad \(number + 1): andra märken än {{ }} kan inte användas; ta bort {{= =}}")
        } else if tag.first == "{" || tag.first == "&" {
          found.append(
            "mallen \(name), rad \(number + 1): värdet skulle sättas in utan skydd mot HTML-tecken; skriv {{\(bare(tag))}}"
          )
        } else if tag.first == ">", !names.contains(bare(tag)) {
          found.append(
            "mallen \(name), rad \(number + 1): delen \"\(bare(tag))\" finns inte; lägg den bland mallarna eller ta bort märket"
          )
        }
      }
    }
    return found
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

  private func tags(in line: Substring) -> [Substring] {
    Array(line.split(separator: "{{", omittingEmptySubsequences: false).dropFirst())
  }

  private func bare(_ tag: Substring) -> String {
    let name = tag.drop { "{&> ".contains($0) }
    return String(name.prefix { !"} ".contains($0) })
  }
}
