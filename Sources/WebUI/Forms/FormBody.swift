import WorkflowKit

/// What a browser has sent in with a form: texts and files, in the order of the page.
struct FormBody: Sendable {
  /// A file that came with a form.
  struct File: Sendable {
    let name: String
    let bytes: [UInt8]
  }

  /// The field that carries the session's token.
  static let tokenName = "_token"
  /// The form of the request that is being answered, once it has been read and its token is right.
  @TaskLocal static var current = FormBody()

  /// The button that takes away a row of a list; its value is the row's path.
  static let removal = "_bort"

  /// More fields than this are no form of ours.
  static let mostFields = 5_000

  private(set) var fields: [(name: String, value: String)] = []
  /// Whether a file that came with it was too large: then the file is not in it, but its texts are.
  var isCut = false
  private(set) var files: [(name: String, file: File)] = []

  /// Whether it is only to be shown again, as it is filled in: with another row of a list or one less, or after a new login.
  var isOnlyShown: Bool { has("_rad") || has(Self.removal) || has(LeftForm.mark) }

  /// The id of the form that was left behind and has now been shown again or sent in; empty where it is none.
  var leftID: String { has(LeftForm.mark) ? text(LeftForm.mark) : text(LeftForm.source) }

  /// What a person has typed or chosen. What only the page fills in has a name that begins with `_`.
  var typed: [(name: String, value: String)] { fields.filter { !$0.name.hasPrefix("_") && !$0.value.isBlank } }

  /// How much its texts are, in bytes.
  var size: Int { fields.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count } }

  /// The last text of a name; empty where there is none.
  func text(_ name: String) -> String { fields.last { $0.name == name }?.value ?? "" }

  /// All texts of a name.
  func texts(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  /// Whether there is such a field.
  func has(_ name: String) -> Bool { fields.contains { $0.name == name } }

  /// The file of a name; nil where none was chosen.
  func file(_ name: String) -> File? { files.last { $0.name == name && !$0.file.name.isEmpty }?.file }

  /// Its texts, but for those of some names.
  func withoutFiles(and names: Set<String>) -> FormBody {
    var form = FormBody()
    form.fields = fields.filter { !names.contains($0.name) }
    return form
  }

  /// Whether it says the same as another.
  func isSame(as other: FormBody) -> Bool { fields.elementsEqual(other.fields) { $0 == $1 } }

  mutating func add(_ name: String, _ value: String) throws {
    guard fields.count < Self.mostFields else { throw PageFault.tooLarge }
    // Browsers send line ends as CR LF (RFC 7578 section 4); texts have LF.
    fields.append((name, value.replacing("\r\n", with: "\n")))
  }

  mutating func add(_ name: String, _ file: File) throws {
    guard files.count < 100 else { throw PageFault.tooLarge }
    files.append((name, file))
  }
}
