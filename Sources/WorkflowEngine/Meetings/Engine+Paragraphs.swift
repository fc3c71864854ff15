import CaseStore
package import CivilTime
import FEEL

extension Engine {
  /// The paragraphs of a body's meeting, in their order.
  ///
  /// - Throws: `StoreError`.
  package func paragraphs(of organ: String, at meeting: CivilDate) async throws -> [MeetingParagraph] {
    try await paragraphs(of: organ, in: [meeting.year]).filter { $0.meeting == meeting }
  }

  /// The paragraphs of a body in some years, in their order within each.
  ///
  /// - Throws: `StoreError`.
  package func paragraphs(of organ: String, in years: Set<Int>) async throws -> [MeetingParagraph] {
    try await store.read { try Self.paragraphs(of: organ, in: years, $0) }
  }

  /// The same in a view of the store.
  ///
  /// - Throws: `StoreError`.
  static func paragraphs(
    of organ: String, in years: Set<Int>, _ tx: any StoreReader
  ) throws -> [MeetingParagraph] {
    try years.sorted().flatMap { year in
      try tx.registerRecords(MeetingParagraph.register(of: organ, year: year)).filter { !$0.value.isNull }
        .map { try ValueDecoder().decode(MeetingParagraph.self, from: $0.value) }
    }
  }
}
