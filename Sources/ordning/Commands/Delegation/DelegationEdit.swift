import ArgumentParser
import CivilTime
import Delegation
import FEEL
import WorkflowEngine
import WorkflowKit

/// Changes an item of a draft.
struct DelegationEdit: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Ändra en punkt i ett utkast; kommentarer och uppställning blir kvar.",
    discussion: """
      Fälten är \(ItemField.allCases.map(\.rawValue).joined(separator: ", ")). Flera värden ges med flera --set av samma fält. \
      En punkt som var bekräftad måste bekräftas på nytt. Det som är fel sparas inte. JSON: {file, state, revision, changes, findings}.
      """)

  @Argument(help: ArgumentHelp("Utkastet.", valueName: "fil")) var file: String
  @Option(help: ArgumentHelp("Punktens nummer, till exempel 12.8 eller \"12.9 (2)\".", valueName: "nr")) var nr: String
  @Option(
    help: ArgumentHelp("Ett fält och dess nya värde, till exempel delegat=HL.", valueName: "fält=värde"),
    transform: FieldSetting.init(written:))
  var set: [FieldSetting] = []
  @Option(help: ArgumentHelp("Ett fält att ta bort.", valueName: "fält")) var unset: [NamedChoice<ItemField>] = []
  @OptionGroup var actor: ActorOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let folder = try DelegationFolder(globals.installation)
    let before = try folder.document(file)
    let today = try SwedishTime.date(of: try time.instant())
    let author = try folder.author(actor.actor, of: before.order, on: today)
    var after = before
    guard !set.isEmpty || !unset.isEmpty else {
      throw Refusal("Ingenting är angivet att ändra.", code: "delegation.nothing", hint: "Ange --set eller --unset.")
    }
    let fields = set.map(\.field).reduce(into: [ItemField]()) { if !$0.contains($1) { $0.append($1) } }
    // The number last: the item is found by it.
    for field in fields.filter({ $0 != .number }) + fields.filter({ $0 == .number }) {
      after = try after.setting(field, of: nr, to: set.filter { $0.field == field }.map(\.value))
    }
    for field in unset { after = try after.setting(field.value, of: nr, to: []) }
    try globals.save(
      after, over: before, by: author, at: file, in: folder, on: today, saying: "Ändrat i \(file):")
  }
}

/// A field with its new value, as written on the command line: `delegat=HL`.
struct FieldSetting {
  let field: ItemField
  let value: String

  /// - Throws: `ValidationError` that says what may be written.
  init(written argument: String) throws {
    guard let equals = argument.firstIndex(of: "=") else {
      throw ValidationError("\"\(argument)\" ska vara fält=värde, till exempel delegat=HL.")
    }
    guard let field = ItemField(rawValue: String(argument[..<equals])) else {
      let fields = ItemField.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("\"\(argument[..<equals])\" är inget fält i en punkt. Fälten är \(fields).")
    }
    self.field = field
    value = String(argument[argument.index(after: equals)...])
  }
}
