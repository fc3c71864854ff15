extension Explanation {
  /// Something that gives a code, and the same put right.
  public struct Example: Sendable {
    /// What is shown.
    public enum Kind: Sendable, Hashable {
      /// A YAML file of any kind.
      case yaml
      /// Parts of a process file; what is not shown is right.
      case process
      /// Parts of `organisation.yaml`; what is not shown is right.
      case organisation
      /// `kontakter.yaml`.
      case contacts
      /// `installation.yaml`.
      case settings
      /// Parts of `beslutstyper.yaml`; what is not shown is right.
      case decisionTypes
      /// Parts of a revision of a delegation order, which replaces another one; what is not shown is right.
      case delegationOrder
      /// Items of such a revision.
      case orderItems
      /// A table that is read as a delegation order, in a file with a name that tells its form.
      case table(name: String)
      /// `taxor.yaml`.
      case fees
      /// A scenario file.
      case scenario
      /// An expression, evaluated with names and their values, in YAML.
      case expression(names: String)
      /// Events of a scenario, in a case of a process. The parts of the process are shown only where they matter, and
      /// so are the events before.
      case events(process: String, before: String)
      /// Commands, the last of which is the one in question, in a folder with a small installation and one case.
      case commands
    }

    /// What is shown.
    public let kind: Kind
    /// What gives the code.
    public let wrong: String
    /// What does not.
    public let right: String

    /// An example.
    public init(_ kind: Kind, wrong: String, right: String) {
      self.kind = kind
      self.wrong = wrong
      self.right = right
    }
  }
}

extension Explanation.Example {
  /// Parts of a process file.
  public static func process(wrong: String, right: String) -> Self { Self(.process, wrong: wrong, right: right) }

  /// A YAML file of any kind.
  public static func yaml(wrong: String, right: String) -> Self { Self(.yaml, wrong: wrong, right: right) }

  /// An expression.
  public static func expression(wrong: String, right: String, names: String = "{}") -> Self {
    Self(.expression(names: names), wrong: wrong, right: right)
  }

  /// Events of a scenario in a case of a process with one step.
  ///
  /// - Parameter step: The step as it stands in a process file.
  public static func events(step: String, before: String = "", wrong: String, right: String) -> Self {
    let lines = step.split(separator: "\n").enumerated().map { ($0.offset == 0 ? "  - " : "    ") + $0.element }
    return events(
      process: "steps:\n" + lines.joined(separator: "\n"), before: before, wrong: wrong, right: right)
  }

  /// Events of a scenario in a case of a process.
  public static func events(process: String, before: String = "", wrong: String, right: String) -> Self {
    Self(.events(process: process, before: before), wrong: wrong, right: right)
  }

  /// A table in a file, `tabell.csv` or `tabell.txt`.
  public static func table(_ name: String, wrong: String, right: String) -> Self {
    Self(.table(name: name), wrong: wrong, right: right)
  }

  /// Commands.
  public static func commands(wrong: String, right: String) -> Self { Self(.commands, wrong: wrong, right: right) }
}
