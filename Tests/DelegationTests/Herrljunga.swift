import CivilTime
import Delegation
import FEEL
import Foundation
import SourceDiagnostics
import Testing
import YAMLSource

/// The shipped catalogue and orders, and an organisation that has what they name.
struct Herrljunga {
  let catalogue: DecisionCatalogue
  let before: DelegationOrder
  let proposed: DelegationOrder
  /// The orders with every row confirmed, as a person would do it in the file.
  let confirmedBefore: DelegationOrder
  let confirmedProposed: DelegationOrder
  let day: CivilDate
  var terms = OrderTerms(
    board: "socialnämnden", boardName: "Socialnämnden",
    committees: ["myndighetsutskottet": "Socialnämndens myndighetsutskott"],
    roles: [
      "handläggare": "Handläggare", "förvaltningschef": "Förvaltningschef", "verksamhetschef": "Verksamhetschef",
      "ordförande": "Ordförande",
    ], chiefRoles: ["förvaltningschef"])

  private static let loaded = Result { try Herrljunga(reading: ()) }

  /// What is shipped, read once for all tests.
  static func get() throws -> Herrljunga { try loaded.get() }

  private init(reading: ()) throws {
    catalogue = try Self.read("beslutstyper.yaml", DecisionCatalogueFile.read)
    before = try Self.order("2019-07-01", catalogue)
    proposed = try Self.order("2021-09-10-forslag", catalogue)
    confirmedBefore = try Self.confirmed(before, catalogue)
    confirmedProposed = try Self.confirmed(proposed, catalogue)
    day = try CivilDate.parse("2021-09-15")
  }

  func compiled(_ order: DelegationOrder) -> CompiledOrder { CompiledOrder(order, catalogue: catalogue, terms: terms) }

  private static func confirmed(
    _ order: DelegationOrder, _ catalogue: DecisionCatalogue
  ) throws -> DelegationOrder {
    var editor = try YAMLEditor(order.file)
    for (section, node) in (editor.root["avsnitt"]?.sequence ?? []).enumerated() {
      for (item, node) in (node["punkter"]?.sequence ?? []).enumerated() where node["oklar"] != nil {
        editor = try editor.applying(
          .insertKey(
            "bekräftad", ["dag": .plain("2021-09-12"), "av": "Nämndsekreterare 1"],
            into: ["avsnitt", .index(section), "punkter", .index(item), "oklar"]))
      }
    }
    return try require(DelegationOrderFile.read(editor.file, catalogue: catalogue))
  }

  /// The proposal as the nämnd adopts it: every row confirmed, with a day.
  func adopted(from first: String) throws -> DelegationOrder {
    let editor = try YAMLEditor(confirmedProposed.file).applying([
      .set(["läge"], to: "antagen"),
      .insertKey("antagen", ["dag": .plain("2021-09-28"), "paragraf": 102], into: []),
      .insertKey("gäller_från", .plain(first), into: []),
    ])
    return try require(DelegationOrderFile.read(editor.file, catalogue: catalogue))
  }

  private static func order(_ name: String, _ catalogue: DecisionCatalogue) throws -> DelegationOrder {
    try read("delegationsordningar/socialnamnden/\(name).yaml") {
      DelegationOrderFile.read($0, catalogue: catalogue)
    }
  }

  private static func read<T>(_ path: String, _ read: (SourceFile) -> (T?, [Diagnostic])) throws -> T {
    let config = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../config")
    let bytes = [UInt8](try Data(contentsOf: config.appending(path: path)))
    return try require(read(SourceFile(name: path, bytes: bytes)))
  }
}

/// The value read, or what is wrong.
func require<T>(_ result: (T?, [Diagnostic])) throws -> T {
  guard let value = result.0 else { throw DiagnosticError(diagnostics: result.1) }
  return value
}

/// Nothing to read.
struct NoValues: ScopeValues {
  let today = CivilDate.earliest
  var now: Instant { Instant(startOfUTC: today) }
  func value(at slot: Int) -> Value { .null }
  func call(_ function: Int, _ arguments: [Value]) -> Value { .null }
}
