public import CaseStore
import FEEL
public import WorkflowKit

/// A line of the outbox as people look at it.
public struct DispatchView: Sendable, Hashable {
  /// The line.
  public let row: EffectRow
  /// What it is, in words, such as `e-post`.
  public let kind: String

  /// A line.
  public init(_ row: EffectRow, registry: PluginRegistry) {
    self.row = row
    kind = registry.effectTitle(row.kind)
  }

  /// To whom it goes, as its payload says; empty where it does not say.
  public var receiver: String { row.payload["till"].text ?? row.payload["receiver"].text ?? "" }
}

extension PluginRegistry {
  /// What a kind of effect is called; its own name where nothing installed carries it out.
  func effectTitle(_ kind: String) -> String {
    kind == CaseMessageEffect.kind ? CaseMessageEffect.title : handler(kind)?.title ?? kind
  }
}
