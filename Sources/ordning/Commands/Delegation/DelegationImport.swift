import ArgumentParser
import CivilTime
import Delegation
import FEEL
import SourceDiagnostics
import WorkflowEngine
import WorkflowKit

/// Makes a draft of a table.
struct DelegationImport: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Läs in en tabell ur CSV eller ur texten av en PDF som ett utkast.",
    discussion: """
      Utkastet skrivs på standard ut eller till --output, och det som var osäkert på standard fel. Osäkra rader blir oklara i \
      utkastet och måste bekräftas. JSON: {rows, unsure, unknown_delegates, taken: {same, near, none}, draft}.
      """)

  @Argument(help: ArgumentHelp("Filen med tabellen.", valueName: "fil")) var file: String
  @Option(help: ArgumentHelp("Nämnden som ordningen är för.", valueName: "nämnd")) var board: String
  @Option(help: ArgumentHelp("Filens form, csv eller text; annars avgör namnet.", valueName: "form"))
  var form: NamedChoice<TableImport.Form>?
  @Option(help: ArgumentHelp("Vad ordningen ska heta.", valueName: "text")) var title: String?
  @Option(help: ArgumentHelp("En revision att hämta beslutstyper, villkor och delegater ur.", valueName: "fil"))
  var like: String?
  @Option(
    help: ArgumentHelp(
      "Vad en förkortning står för, till exempel HL=roll:handläggare.", valueName: "namn=slag:id"),
    transform: DelegateMeaning.init(written:))
  var delegate: [DelegateMeaning] = []
  @Option(
    help: ArgumentHelp(
      "Vad ett antal dagar betyder: serveringsdagar eller tidsrymd. Utan den gäller detsamma som i --like, och utan båda "
        + "ska det bekräftas i varje punkt med ett antal dagar.", valueName: "ord"))
  var days: NamedChoice<DayCount>?
  @Option(help: ArgumentHelp("Filens teckenkodning: utf-8 eller windows-1252.", valueName: "namn"))
  var encoding = NamedChoice(TextEncoding.utf8)
  @Option(help: ArgumentHelp("Filen att skriva utkastet till.", valueName: "fil")) var output: String?
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func validate() throws {
    let names = delegate.map(\.delegate.abbreviation)
    guard let twice = names.first(where: { name in names.count { $0 == name } > 1 }) else { return }
    throw ValidationError("--delegate anger \(twice) flera gånger. Ange vad \(twice) står för en gång.")
  }

  func run() async throws {
    let folder = try DelegationFolder(globals.installation)
    let (board, terms) = try folder.board(board)
    let earlier = try like.map { try folder.document($0).order }
    let named = delegate.map(\.delegate)
    for delegate in named { try Self.requireKnown(delegate, terms) }
    let names = named.map(\.abbreviation) + (earlier.map { Array($0.delegates.keys) } ?? [])
    let source = encoding.value.decoded(try FileReading.source(file))
    let table = try TableImport.read(
      source, as: form?.value, vocabulary: ImportVocabulary(catalogue: folder.catalogue, delegates: names))
    let heading = DraftHeading(
      title: title ?? earlier?.title.value ?? "Delegationsordning för \(board.name)",
      board: board.id, source: file, dayCount: days?.value, delegates: named)
    let today = try SwedishTime.date(of: try time.instant())
    let writer = DraftWriter(heading, earlier: earlier, catalogue: folder.catalogue, on: today)
    let draft = try writer.draft(of: table, named: output ?? "utkast.yaml")
    if let output { try RevisionWriting.create(draft.bytes, at: output) }
    tell(writer.examined(table), writer, draft)
  }

  private static func requireKnown(_ delegate: Delegate, _ terms: OrderTerms) throws {
    guard let (what, hint) = terms.lacking(delegate) else { return }
    throw Refusal(
      Failure.sentence("\(what), som --delegate \(delegate.abbreviation) anger, finns inte i organisationen"),
      code: "delegation.unknown-role", hint: Failure.sentence(hint))
  }

  private func tell(_ table: ImportedTable, _ writer: DraftWriter, _ draft: SourceFile) {
    let (unknown, taken) = (writer.unknownDelegates(in: table), writer.taken(for: table))
    let text = String(decoding: draft.bytes, as: UTF8.self)
    if globals.json {
      Output.write(json: [
        "rows": .list(table.sections.flatMap { section in section.rows.map { Self.value($0, section.title) } }),
        "unsure": .list(table.unsure.map { Failure.value($0) }),
        "unknown_delegates": .list(unknown.map { .string($0) }), "taken": taken.map { Self.value($0) } ?? .null,
        "draft": output == nil ? .string(text) : .null,
      ])
      return
    }
    if !table.unsure.isEmpty { Output.complain(DiagnosticRenderer().renderAll(table.unsure)) }
    if !unknown.isEmpty {
      Output.complain(
        "Vad förkortningarna \(unknown.inSwedish()) står för framgår inte av tabellen. Utkastet kan inte användas förrän "
          + "det står under delegater. Läs in tabellen på nytt och ange dem, till exempel med "
          + "--delegate \(unknown[0])=roll:handläggare, eller skriv in dem i filen.")
    }
    let count = Words.count(table.rows.count, "punkt", "punkter")
    let unsure = Words.count(table.rows.filter { !$0.doubts.isEmpty }.count, "oklar", "oklara")
    Output.complain("\(count) inlästa, \(unsure).")
    if let taken { Output.complain(Self.text(taken)) }
    if output == nil { Output.write(text.hasSuffix("\n") ? String(text.dropLast()) : text) }
  }

  private static func text(_ taken: DraftWriter.Taken) -> String {
    var parts = ["Ur den tidigare revisionen: \(Words.count(taken.same.count, "punkt", "punkter")) med samma ord."]
    if !taken.near.isEmpty { parts.append("Med andra ord, att bekräfta: \(taken.near.joined(separator: ", ")).") }
    if !taken.none.isEmpty { parts.append("Utan motsvarighet: \(taken.none.joined(separator: ", ")).") }
    return parts.joined(separator: " ")
  }

  private static func value(_ taken: DraftWriter.Taken) -> Value {
    let list = { (numbers: [String]) in Value.list(numbers.map { .string($0) }) }
    return ["same": list(taken.same), "near": list(taken.near), "none": list(taken.none)]
  }

  private static func value(_ row: ImportedRow, _ section: String) -> Value {
    [
      "section": .string(section), "nr": .string(row.number), "matter": .string(row.matter),
      "lagrum": .text(row.lagrum), "delegates": .list(row.delegates.map { .string($0) }), "note": .text(row.note),
      "line": .count(row.place.line), "unclear": .list(row.doubts.map { .string($0) }),
    ]
  }
}

/// What an abbreviation stands for, as written on the command line: `HL=roll:handläggare`.
struct DelegateMeaning {
  let delegate: Delegate

  private static let levels: [String: DecisionLevel] = [
    "roll": .delegate, "utskott": .committee, "ledamot": .chair, "nämnd": .board,
  ]

  /// - Throws: `ValidationError` that says what may be written.
  init(written argument: String) throws {
    guard let equals = argument.firstIndex(of: "="), let colon = argument[equals...].firstIndex(of: ":") else {
      throw ValidationError("\"\(argument)\" ska vara namn=slag:id, till exempel HL=roll:handläggare.")
    }
    let kind = argument[argument.index(after: equals)..<colon].lowercased()
    guard let level = Self.levels[kind] else {
      throw ValidationError("\"\(kind)\" är inget slag av delegat. Skriv roll, utskott, ledamot eller nämnd.")
    }
    let (name, id) = (String(argument[..<equals]), String(argument[argument.index(after: colon)...]))
    guard !name.isEmpty, !id.isEmpty else {
      throw ValidationError("\"\(argument)\" ska vara namn=slag:id, till exempel HL=roll:handläggare.")
    }
    delegate = Delegate(abbreviation: name, level: level, id: id)
  }
}
