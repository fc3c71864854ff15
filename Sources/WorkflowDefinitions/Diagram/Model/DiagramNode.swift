/// A part of a picture that holds no others.
package struct DiagramNode: Sendable {
  /// What it is.
  package enum Kind: Sendable, Hashable {
    /// Where a list begins: by itself, or because something has happened.
    case start(DiagramEvent?)
    /// Something that breaks into another part, which it sits on.
    case boundary(DiagramEvent, on: String)
    /// Where a list ends.
    case end(End)
    /// A step that somebody with the role does.
    case person(role: String)
    /// A step that the program does.
    case program
    /// Tells those with the roles.
    case notify(roles: [String])
    /// Another process.
    case call(workflow: String)
    /// One way is chosen.
    case decision
    /// All branches begin.
    case fork
    /// Branches meet.
    case join(Join)
  }

  /// How a list ends.
  package enum End: Sendable, Hashable {
    /// The list is done.
    case plain
    /// Everything of what holds it ends.
    case whole
    /// The process leaves for that exit.
    case exit(id: String)
    /// That optional step begins.
    case begins(id: String)
  }

  /// Its id, unique in the picture: an XML name of ASCII letters.
  package let id: String
  /// What it is.
  package let kind: Kind
  /// What it is called; empty where it has no name.
  package let title: String
  /// The path of the step it shows; nil where it shows none.
  package let path: String?
  /// The group it stands in; nil for the main flow.
  package let group: String?
  /// What else is to be said about it, a sentence each.
  package let notes: [String]
  /// Whether the case stands there.
  package let isCurrent: Bool

  /// Whether it is a step or a call, drawn as a box.
  package var isActivity: Bool {
    switch kind {
    case .person, .program, .notify, .call: true
    case .start, .boundary, .end, .decision, .fork, .join: false
    }
  }
}
