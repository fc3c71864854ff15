import SourceDiagnostics

/// A compiled model with the models that it uses: its elements by number, what an element needs before it.
final class ModelCode: Sendable {
  let nodes: [Node]
  /// The elements of the main model by name.
  let named: [String: Int]
  let types: TypeTable

  init(nodes: [Node], named: [String: Int], types: TypeTable) {
    self.nodes = nodes
    self.named = named
    self.types = types
  }

  /// An element of a model.
  struct Node: Sendable {
    enum Form: Sendable {
      case input
      /// A decision; without logic its value can only be given.
      case decision([Binding], Logic?)
      case knowledge([Binding], FunctionCode)
      case service(ServiceCode)
    }

    var key: ElementKey
    var name: String
    var type: DeclaredType
    var form: Form
    var place: SourcePlace?
  }

  /// A name in the scope of an element's logic; its place in the list is its slot.
  struct Binding: Sendable {
    enum Source: Sendable {
      case node(Int)
      /// Elements of another model, as a context.
      case group([(name: String, node: Int)])
    }

    var name: String
    var source: Source
  }

  /// A decision service: what is given, in the order of the parameters, and what it gives.
  struct ServiceCode: Sendable {
    var parameters: [Int]
    var outputs: [Int]
  }
}
