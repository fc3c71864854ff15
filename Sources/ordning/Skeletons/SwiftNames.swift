/// Names that a module cannot have, since they are taken where a plugin is compiled: a module of the same name would hide
/// what is there, or could not be imported.
///
/// The targets of Package.swift are found there.
enum SwiftNames {
  static let taken = words.union(modules).union(dependencies).union(types).union(kit)

  /// Words of the language with a capital first.
  private static let words: Set<String> = ["Any", "Self", "Type", "Protocol"]

  /// What comes with the compiler.
  private static let modules: Set<String> = [
    "Builtin", "Cxx", "CxxStdlib", "Dispatch", "Distributed", "Foundation", "FoundationEssentials",
    "FoundationInternationalization", "FoundationNetworking", "FoundationXML", "Glibc", "Musl", "Observation",
    "PackageDescription", "PackagePlugin", "RegexBuilder", "Runtime", "Swift", "Synchronization", "Testing", "XCTest",
  ]

  /// What the program is built on.
  private static let dependencies: Set<String> = [
    "ArgumentParser", "BitCollections", "Collections", "Crypto", "CryptoExtras", "DequeModule", "GRDB", "HTTPTypes",
    "HeapModule",
    "Hummingbird", "HummingbirdCore", "HummingbirdTLS", "HummingbirdTesting", "Logging", "Mustache", "NIOCore",
    "NIOPosix", "NIOSSL", "OrderedCollections",
  ]

  /// Types that any file may name.
  private static let types: Set<String> = [
    "Array", "Bool", "Character", "Clock", "Codable", "Comparable", "Data", "Date", "Decimal", "Decodable",
    "Dictionary", "Double", "Duration", "Encodable", "Equatable", "Error", "Float", "Hashable", "Identifiable", "Int",
    "Iterator", "Never", "Optional", "Process", "Range", "Regex", "Result", "Sendable", "Sequence", "Set", "String",
    "Substring", "Task", "URL", "UUID", "Unicode", "Void",
  ]

  /// Types of WorkflowKit and FEEL, and those of the plugin that is written.
  private static let kit: Set<String> = [
    "Action", "Choice", "Config", "Context", "Expression", "Field", "FieldType", "Form", "Number", "Output", "Plugin",
    "Progress", "Refusal", "Role", "Signal", "State", "Step", "Value", "VisitStep", "Wait",
  ]
}
