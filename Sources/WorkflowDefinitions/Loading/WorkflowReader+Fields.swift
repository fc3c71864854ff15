import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

extension WorkflowReader {
  /// The fields of a form, as a process writes them: name to type, title and so on.
  func fields(_ node: YAMLNode, what: String) -> [Field] {
    entries(node, what).map { name, node in field(name, node) }
  }

  /// A field; one whose type is wrong may hold anything, so that nothing more is told of whoever reads it.
  private func field(_ name: String, _ node: YAMLNode) -> Field {
    let writing: (String) -> String = { "\(name): {type: \(Self.typeWords[$0.lowercased()] ?? $0)}" }
    guard
      let reader = MappingReader(
        node, .field, what: "fältet \"\(name)\"", writing: writing, reporting: collector)
    else { return Field(name, .any) }
    var type = fieldType(reader, name) ?? .any
    // One that is said to hold several was meant as a list.
    if Self.manyWords.contains(where: { node[$0] != nil && node[$0]?.scalar?.text != "false" }), type.item == type {
      type = .list(type)
    }
    let title: String? = reader.optional("title")
    // What cannot be read was hardly written to say no.
    let isUnread = reader.node("required").map { !$0.isNull } ?? false
    // An expression is there to see to it that the field has a value.
    let isReckoned = node["default"]?.scalar?.text.isMarked ?? false
    let required: Bool = reader.optional("required") ?? (isUnread || isReckoned)
    let help: String? = reader.optional("help")
    let standardNode = reader.node("default")
    reader.pass(over: restOfOptions(in: node))
    reader.finish()
    let standard = standardNode.flatMap { self.standard($0, type, of: name) }
    // One that cannot be read is there to see to it that the field has a value.
    let isWrong = standard == nil && standardNode.map { !$0.isNull } ?? false
    return Field(name, type, title: title, required: required || isWrong, help: help, standard: standard ?? .null)
  }

  private func standard(_ node: YAMLNode, _ type: FieldType, of name: String) -> Value? {
    if node.scalar?.text.isMarked == true {
      collector.report(
        .error(
          "workflow.default", "default för \"\(name)\" kan inte vara ett uttryck", at: node.place,
          hint: "ta bort default, och skriv required: true om fältet måste fyllas i; det som räknas ut står under facts"
        ))
      return nil
    }
    if node.isNull { return nil }
    if type == .date, let text = node.scalar?.text.lowercased(), Self.today.contains(text) {
      collector.report(
        .error(
          "workflow.default", "default för \"\(name)\" kan inte vara dagen när ärendet öppnas", at: node.place,
          hint: "ta bort default, och läs ärende.öppnat där dagen behövs"))
      return nil
    }
    return FieldReader(reporting: collector).read(type, from: node, what: "default för \"\(name)\"")
  }

  private func fieldType(_ reader: MappingReader, _ name: String) -> FieldType? {
    let type: String? = reader.required("type")
    let (of, options) = (reader.node("of"), reader.node("options"))
    guard let type, let place = reader.node("type")?.place else { return nil }
    let item = type == "list" ? text(of) : nil
    let rest = restOfOptions(in: reader.node)
    if let of, type != "list" {
      collector.report(
        .error(
          "workflow.misplaced-key", "of hör till type: list", at: of.place, hint: "skriv type: list, eller ta bort of"))
    }
    if let options, type != "choice", item != "choice", Self.typeWords[type.lowercased()] != "choice" {
      collector.report(
        .error(
          "workflow.misplaced-key", "options hör till type: choice", at: options.place,
          hint: "skriv type: choice, eller ta bort options"))
    }
    switch (type, item) {
    case ("choice", _): return choice(options, of: name, at: place, and: rest)
    case ("list", "choice"): return choice(options, of: name, at: place, and: rest).map(FieldType.list)
    case ("list", let item?): return named(item, at: of?.place ?? place).map(FieldType.list)
    case ("list", nil):
      guard of == nil else { return nil }
      collector.report(
        .error(
          "workflow.no-item-type", "listan \"\(name)\" säger inte vad den består av", at: place,
          hint: "lägg till of: med posternas typ, till exempel of: text"))
      return nil
    default: return named(type, at: place)
    }
  }

  private func named(_ name: String, at place: SourcePlace) -> FieldType? {
    if let simple = FieldType.simple.first(where: { $0.name == name }) { return simple.type }
    if let record = environment.registry.records[name] { return .record(record) }
    let known = (FieldType.simple.map(\.name) + ["choice", "list"] + environment.registry.records.keys).sorted()
    collector.report(
      .error(
        "workflow.unknown-type", "typen \(Diagnostic.quote(name)) finns inte", at: place,
        hint: Self.typeWords[name.lowercased()].map { "menade du \(Diagnostic.quote($0))?" }
          ?? listOf(name, among: known) ?? Suggestion.hint(for: name, in: known) ?? "typerna är "
          + known.joined(separator: ", ")))
    return nil
  }

  /// The options that a comma between brackets has cut off from the first: `{options: ja, nej}`.
  private func restOfOptions(in field: YAMLNode) -> [String] {
    guard let entries = field.mapping, let place = entries.firstIndex(where: { $0.name == "options" }),
      entries[place].value.loneText != nil
    else { return [] }
    return entries[(place + 1)...].prefix { $0.value.isUnwritten && KeyTable.field.key($0.name) == nil }.map(\.name)
  }

  private func choice(
    _ options: YAMLNode?, of name: String, at place: SourcePlace, and restOfOptions: [String]
  ) -> FieldType? {
    let choices = options.map { self.choices($0, and: restOfOptions) } ?? []
    if !choices.isEmpty { return .choice(choices) }
    // Of what is neither a list nor names is told.
    if let options, !options.isNull, options.scalar != nil || options.sequence?.isEmpty == false { return nil }
    collector.report(
      .error(
        "workflow.no-options", "valet \"\(name)\" har inget att välja på", at: options?.place ?? place,
        hint: "lägg till options, till exempel options: {ja: Ja, nej: Nej}"))
    return nil
  }

  /// - Parameter rest: The options that have been cut off from a text.
  private func choices(_ node: YAMLNode, and rest: [String]) -> [Choice] {
    if let entries = node.mapping {
      if !environment.isStored { reportTitleless(node) }
      return entries.compactMap { entry in
        let title = entry.value.isNull ? entry.name : String.decode(entry.value, reporting: collector)
        return title.map { Choice(entry.name, $0) }
      }
    }
    if let text = node.loneText {
      let written = text.split { $0 == " " || $0 == "/" || $0 == ";" }.map(String.init)
      let words = (written.filter { !["eller", "och"].contains($0) } + rest).joined(separator: ", ")
      collector.report(
        .error(
          "yaml.wrong-type", "options ska vara en lista, men här står text", at: node.place, hint: "skriv [\(words)]"))
      return []
    }
    let items = items(node, "options")
    if !items.isEmpty, items.allSatisfy({ $0.mapping?.count == 1 }) {
      let written = items.compactMap { $0.mapping?.first.map { "\($0.name): \($0.value.scalar?.text ?? "…")" } }
      collector.report(
        .error(
          "yaml.wrong-type", "val med titlar är namn med texter, ingen lista", at: node.place,
          hint: node.place.text.hasPrefix("[")
            ? "skriv {\(written.joined(separator: ", "))}" : "ta bort \"- \" före varje val"))
      return []
    }
    return items.compactMap { text($0).map { Choice($0) } }
  }

  /// The keys by which people say that a field holds several values.
  private static let manyWords = ["list", "lista", "many", "multiple", "flera"]

  private static let today: Set<String> = ["idag", "i dag", "dagens datum", "nu", "today", "today()", "now"]

  /// What types are called elsewhere, and in Swedish.
  private static let typeWords = [
    "datum": "date", "dag": "date", "datetime": "date", "heltal": "integer", "int": "integer", "tal": "number",
    "float": "number", "decimal": "number", "string": "text", "str": "text", "sträng": "text", "bool": "boolean",
    "ja_nej": "boolean", "ja/nej": "boolean", "janej": "boolean", "sant/falskt": "boolean", "sant_falskt": "boolean",
    "val": "choice", "enum": "choice", "lista": "list",
    "array": "list", "epost": "email", "e-post": "email", "mail": "email", "fil": "document", "file": "document",
    "dokument": "document", "handling": "document", "konto": "account", "user": "account", "person": "party",
    "tidslängd": "period", "duration": "period", "kronor": "number", "kr": "number", "belopp": "number",
    "procent": "number", "money": "number", "antal": "integer", "nummer": "integer", "år": "integer",
    "fritext": "long_text", "lång text": "long_text", "textruta": "long_text", "rullista": "choice",
    "alternativ": "choice", "kryssruta": "boolean", "checkbox": "boolean", "adress": "place", "plats": "place",
  ]

  /// How a list is written whose type is put in words: `list of party`, `lista av text`, `list(date)`.
  private func listOf(_ name: String, among known: [String]) -> String? {
    guard
      let match = name.lowercased().wholeMatch(
        of: #/(?:list|lista|listor)(?:\s+(?:of|av|med)\s+|\s*[(<\[]\s*)([\p{L}_]+)\s*[)>\]]?/#)
    else { return nil }
    let item = String(match.output.1)
    return known.contains(item) ? "skriv type: list, of: \(item)" : "skriv type: list, of: med posternas typ"
  }
}
