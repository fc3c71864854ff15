import CaseStore
import WorkflowEngine
import WorkflowKit

/// Finds the case that post is put into.
enum PostCase {
  /// The case of a number. One that the visitor may not read is not told from one that there is not.
  ///
  /// - Throws: `Refusal` beside the field.
  static func find(_ number: String, field: String, for visitor: Visitor, of site: Site) async throws -> String {
    let missing = Refusal(
      "Handlingen är inte tillagd.", hint: "Sök ärendet på namn eller text om du inte har numret.",
      fields: [field: number.isBlank ? "måste fyllas i" : "\"\(number)\" finns inte bland ärendena du får läsa"])
    guard !number.isBlank else { throw missing }
    let reader = visitor.reader
    do {
      return try await site.engine.store.read { try CaseLookup.find(number, in: $0, as: reader).id }
    } catch is Refusal {
      throw missing
    } catch EngineError.unknownCase { throw missing }
  }
}
