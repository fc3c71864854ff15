import WorkflowKit

extension EffectContext {
  /// The bytes of an attachment.
  ///
  /// - Throws: `EffectFailure.retry` where they cannot be read.
  func content(of attachment: Attachment) throws -> [UInt8] {
    do { return try document(attachment.hash) } catch {
      throw EffectFailure.retry("Handlingen \"\(attachment.title)\" gick inte att läsa: \(error)")
    }
  }
}
