public import FEEL

/// A case to be opened.
public struct OpenRequest: Sendable, Hashable {
  /// The process to run.
  public var workflow: String
  /// The nämnd it belongs to.
  public var board: String
  /// What was filled in.
  public var inputs: Context
  /// The documents that came with it.
  public var documents: [IncomingDocument]

  /// A request.
  public init(workflow: String, board: String, inputs: Context, documents: [IncomingDocument] = []) {
    self.workflow = workflow
    self.board = board
    self.inputs = inputs
    self.documents = documents
  }
}
