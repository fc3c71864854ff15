import Foundation

@testable import ordning

/// A folder with the installation of the examples and four cases, where commands are run as a person would.
///
/// The cases are SOCN/2018:23, which waits to be registered; 24, which stands on an incident; 25, which has two tasks; and
/// 26, which stands on two incidents.
struct ExampleWorkspace {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace.copy(of: Self.template.get())
  }

  /// The codes that the last of some commands gives; the others must succeed.
  func codes(of text: String) throws -> FoundCodes {
    let lines = text.split(separator: "\n").map(String.init)
    for line in lines.dropLast() {
      let outcome = try run(line)
      guard outcome.status == 0 else { throw ExampleFailure("\(line): \(outcome.err)") }
    }
    let outcome = try run((lines.last ?? "") + " --json")
    if outcome.status == 0 {
      // A question of who may decide is answered also where the answer is no.
      return FoundCodes(Set([try? JSON(outcome.out)["code"].text].compactMap { $0 }), words: outcome.out)
    }
    guard outcome.status == 1 else { throw ExampleFailure("\(text): \(outcome.err)") }
    // Validation answers with a list of what is wrong; every other no is on standard error.
    if outcome.err.isEmpty { return FoundCodes(try Self.codes(in: JSON(outcome.out)), words: outcome.out) }
    let error = try JSON(outcome.err)["error"]
    let parts = Self.codes(in: error["diagnostics"])
    let whole = error["code"].text
    return FoundCodes(
      parts.isEmpty ? Set([whole].compactMap { $0 }) : parts, whole: whole, words: outcome.err)
  }

  /// The codes that reading a table as a delegation order gives.
  func codes(ofTable text: String, named name: String) throws -> FoundCodes {
    try workspace.write(name, text + "\n")
    let outcome = try run("ordning delegation import \(name) --board socialnämnden --json")
    guard outcome.status == 0 else {
      return FoundCodes(try Self.codes(in: JSON(outcome.err)["error"]["diagnostics"]), words: outcome.err)
    }
    return FoundCodes(try Self.codes(in: JSON(outcome.out)["unsure"]), words: outcome.out)
  }

  /// The codes that examining a revision of a delegation order gives.
  func codes(ofOrder text: String) throws -> FoundCodes {
    try workspace.write("config/delegationsordningar/socialnamnden/2018-02-01.yaml", text)
    let outcome = try run("ordning delegation validate --date 2018-02-14 --json")
    guard outcome.err.isEmpty else { throw ExampleFailure(outcome.err) }
    return FoundCodes(try Self.codes(in: JSON(outcome.out)), words: outcome.out)
  }

  private static func codes(in diagnostics: JSON) -> Set<String> {
    Set((0..<diagnostics.count).compactMap { diagnostics[$0]["code"].text })
  }

  private func run(_ line: String) throws -> Outcome {
    let parts = line.split(separator: "<<<", maxSplits: 1).map(String.init)
    var words = Self.words(of: parts[0])
    guard words.first == "ordning" else { throw ExampleFailure("\(line) är inget kommando") }
    words.removeFirst()
    guard parts.count == 2 else { return try workspace.run(words) }
    // What --json adds stands after the text.
    let rest = Self.words(of: parts[1])
    return try workspace.run(words + rest.dropFirst(), input: rest.first ?? "")
  }

  /// The words of a command line, where quotes hold several together.
  private static func words(of line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
      switch (character, quote) {
      case (_, .some(let open)) where character == open: quote = nil
      case ("\"", nil), ("'", nil):
        quote = character
        word = word ?? ""
      case (" ", nil):
        if let done = word { words.append(done) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    return words + [word].compactMap { $0 }
  }

  private static let template = Result { try makeTemplate() }

  private static func makeTemplate() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write("config/organisation.yaml", ExampleFiles.organisation)
    for name in ["prov", "beslut"] { try workspace.remove("Workflows/\(name).yaml") }
    try workspace.write(
      "Workflows/exempel.yaml", ExampleFiles.file(ExplanationArea.sample, in: ExampleFiles.process))
    for (name, text) in ExampleFiles.others {
      try workspace.write(
        "Workflows/\(name).yaml", ExampleFiles.file("workflow: \(name)\n" + text, in: ExampleFiles.process))
    }
    try workspace.write("in.yaml", "titel: Remiss\n")
    try workspace.write("tom.yaml", "{}\n")
    try workspace.write("underlag.yaml", "underlag: Brev\n")
    try workspace.write("scenarier/exempel.yaml", ExampleFiles.scenario("- expect: {status: open}"))
    try workspace.write(
      "annan/organisation.yaml",
      ExampleFiles.organisation.replacingOccurrences(of: "tenant: exempelkommun", with: "tenant: annankommun"))
    try workspace.write(
      "serie/organisation.yaml",
      ExampleFiles.organisation.replacingOccurrences(of: "next_case: 23", with: "next_case: 1"))
    try workspace.write("utan-mallar/mallar/brev.html", "<p>{{text}}</p>\n")
    for folder in ["config", "annan", "serie"] {
      try workspace.write("\(folder)/beslutstyper.yaml", ExampleFiles.decisionTypes)
      try workspace.write(
        "\(folder)/delegationsordningar/socialnamnden/2018-01-01.yaml", ExampleFiles.orderInForce)
    }
    for name in ["organisation.yaml", "beslutstyper.yaml"] {
      let text = name == "organisation.yaml" ? ExampleFiles.organisation : ExampleFiles.decisionTypes
      try workspace.write("sen-ordning/\(name)", text)
    }
    try workspace.write("sen-ordning/kontakter.yaml", Fixture.contacts)
    for (name, days) in [("2018-01-01", ["2017-12-12", "2018-01-01"]), ("2018-01-15", ["2017-12-20", "2018-01-15"])] {
      try workspace.write(
        "sen-ordning/delegationsordningar/socialnamnden/\(name).yaml",
        ExampleFiles.orderInForce.replacing("2017-12-12", with: days[0]).replacing("2018-01-01", with: days[1]))
    }
    try workspace.write("rattad-ordning/organisation.yaml", ExampleFiles.organisation)
    try workspace.write("rattad-ordning/beslutstyper.yaml", ExampleFiles.decisionTypes)
    try workspace.write(
      "rattad-ordning/delegationsordningar/socialnamnden/2018-01-01.yaml", ExampleFiles.orderInForce + "# Rättad.\n")
    try workspace.write("utan-delegation/organisation.yaml", ExampleFiles.organisation)
    for folder in ["rattad-ordning", "utan-delegation"] {
      try workspace.write("\(folder)/kontakter.yaml", Fixture.contacts)
    }
    try workspace.write("oklar.yaml", ExampleFiles.unclearOrder)
    try workspace.write(
      "byggnadsnamnden.yaml",
      ExampleFiles.unclearOrder.replacing("nämnd: socialnämnden", with: "nämnd: byggnadsnämnden"))
    var latin = Data("nr,".utf8)
    latin.append(0xE4)
    latin.append(contentsOf: "rende,delegat\n1,Varning,HL\n".utf8)
    try latin.write(to: workspace.folder.appending(path: "ur-excel.csv"))
    try workspace.write("utan-typer/delegationsordningar/2018-01-01.yaml", ExampleFiles.orderInForce)
    for folder in ["annan", "serie"] { try workspace.write("\(folder)/kontakter.yaml", Fixture.contacts) }
    try workspace.copy(Workspace.repository.appending(path: "config/mallar"), to: "config/mallar")
    try workspace.copy(Workspace.repository.appending(path: "config/mallar"), to: "fel-mall/mallar")
    try workspace.write("fel-mall/mallar/brev.html", "<p>{{{text}}}</p>\n")
    try workspace.must("init --example")
    for name in ["exempel", "stopp", "samtidigt", "flera"] {
      let input = name == "exempel" ? "in.yaml" : "tom.yaml"
      try workspace.must("case start \(name) --input \(input) --as registrator1 --now 2018-02-14")
    }
    return workspace
  }
}
