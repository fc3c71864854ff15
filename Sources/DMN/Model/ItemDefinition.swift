public import SourceDiagnostics

/// A named type, or a named part of one (DMN 1.5, 7.3.3).
public struct ItemDefinition: Sendable, Hashable {
  /// What the type is made of.
  public enum Form: Sendable, Hashable {
    /// Another type, by name; nil means any value.
    case reference(String?)
    /// A context of those parts.
    case components([ItemDefinition])
    /// A function with those parameters.
    case function([InformationItem], result: String?)
  }

  /// The name of the type or the part.
  public var name: String
  /// What it is made of.
  public var form: Form
  /// Whether its values are lists.
  public var isCollection = false
  /// The unary tests that a value, or each item of a collection, must pass.
  public var allowedValues: SourceText?
  /// The unary tests that the whole value must pass, also where it is a collection.
  public var typeConstraint: SourceText?
  /// Where it stands.
  public var place: SourcePlace?

  /// A type of that form.
  public init(_ name: String, _ form: Form, place: SourcePlace? = nil) {
    self.name = name
    self.form = form
    self.place = place
  }
}
