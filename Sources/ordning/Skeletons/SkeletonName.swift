import Foundation
import SourceDiagnostics
import WorkflowDefinitions
import WorkflowKit
import YAMLSource

/// The names that new processes and plugins may have.
enum SkeletonName {
  private static let longest = ProcessName.longest
  /// What tools of YAML 1.1 read as true or false.
  private static let truths: Set<String> = ["yes", "no", "on", "off", "y", "n"]

  /// The name of a process: small letters, digits and `_`, with a letter first. Letters that are stored in two parts, as
  /// some keyboards give them, are put together.
  ///
  /// - Throws: `Refusal` with a name near by that would do.
  static func process(_ name: String) throws -> String {
    let composed = name.precomposedStringWithCanonicalMapping
    if YAMLCoreType(plain: composed) != .string || truths.contains(composed) {
      throw Refusal(
        "Namnet \"\(composed)\" duger inte för en process.", code: "new.name",
        hint: "Ordet betyder något annat i YAML. Skriv ett annat, till exempel \(composed)_ny.")
    }
    if ProcessName.isRight(composed) { return composed }
    throw Refusal(
      "Namnet \"\(name)\" duger inte för en process.", code: "new.name",
      hint: Failure.sentence(ProcessName.rule + (ProcessName.near(name).map { ", till exempel \($0)" } ?? "")))
  }

  /// The name of a plugin: a Swift module's, of ASCII letters and digits, with a capital first.
  ///
  /// - Throws: `Refusal` with a name near by that would do.
  static func plugin(_ name: String) throws -> String {
    let isRight =
      name.count <= longest && name.first?.isUppercase == true
      && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    if SwiftNames.taken.contains(name) {
      throw Refusal(
        "Namnet \(name) är upptaget i Swift.", code: "new.name",
        hint: "Så heter en modul, en typ eller ett ord i språket. Skriv ett annat, till exempel \(name)arende.")
    }
    if isRight { return name }
    let near = ascii(name).filter { $0.isLetter || $0.isNumber }.drop { !$0.isLetter }.prefix(longest)
    throw Refusal(
      "Namnet \"\(name)\" duger inte för en insticksmodul.", code: "new.name",
      hint: "Det blir ett namn i Swift: skriv högst \(longest) bokstäver a–z och siffror, med en stor bokstav först"
        + (near.isEmpty ? "." : ", till exempel \(near.prefix(1).uppercased() + near.dropFirst())."))
  }

  /// A title on one line; made from the name where none is given.
  ///
  /// - Throws: `Refusal` where it is blank or has several lines.
  static func title(_ title: String?, for name: String) throws -> String {
    guard let title else {
      let words = name.map { $0 == "_" ? " " : $0 }
      return String(words).prefix(1).uppercased() + String(words).dropFirst()
    }
    guard Title.fault(title) == nil else {
      throw Refusal(
        "Titeln är tom eller har flera rader.", code: "new.title", hint: "Skriv titeln på en rad efter --title.")
    }
    return title
  }

  /// Checks that no process has the name.
  ///
  /// - Throws: `Refusal` with the file of the one that has.
  static func requireFree(_ name: String, in library: WorkflowLibrary) throws {
    guard let taken = library.workflows[name] else { return }
    throw Refusal(
      "Processen \(name) finns redan, i \(taken.file.name).", code: "new.taken", hint: "Välj ett annat namn.")
  }

  /// Checks that no installed plugin has the name.
  ///
  /// - Throws: `Refusal` where one has.
  static func requireFreePlugin(_ name: String) throws {
    let id = name.lowercased()
    guard InstalledPlugins.all.contains(where: { $0.id == id }) else { return }
    throw Refusal(
      "Insticksmodulen \(id) finns redan.", code: "new.taken", hint: "Välj ett annat namn.")
  }

  /// A name for a file: ASCII letters in place of å, ä and ö.
  static func ascii(_ name: String) -> String {
    String(
      name.map { character -> Character in
        switch character {
        case "å", "ä": "a"
        case "ö": "o"
        case "Å", "Ä": "A"
        case "Ö": "O"
        case let other where other.isASCII: other
        default: "_"
        }
      })
  }
}
