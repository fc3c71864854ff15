/// Collects what plugins bring, and everything that is wrong with it.
struct PluginRegistryBuilder {
  var problems: [String] = []
  var steps: [String: (step: ErasedStep, plugin: String)] = [:]
  var handlers: [String: (handler: any EffectHandler, plugin: String)] = [:]
  var messages: [String: (type: MessageType, plugin: String)] = [:]
  var registers: [String: (type: RegisterType, plugin: String)] = [:]
  var records: [String: RecordType] = Dictionary(
    RecordType.common.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
  var decisionTypes: [String: DecisionType] = [:]
  var templates: Set<String> = []
  private var plugins: Set<String> = []

  mutating func add(_ plugin: any WorkflowPlugin) {
    if !plugins.insert(plugin.id).inserted { problems.append("insticksmodulen \(plugin.id) är installerad två gånger") }
    for step in plugin.steps { add(step, from: plugin.id) }
    for handler in plugin.effects {
      if let other = handlers[handler.kind] {
        problems.append("effekten \(handler.kind) utförs av både \(other.plugin) och \(plugin.id)")
      }
      handlers[handler.kind] = (handler, plugin.id)
    }
    for type in plugin.messages { add(type, from: plugin.id) }
    for type in plugin.registers {
      if let other = registers[type.id] {
        problems.append("registret \(type.id) hålls av både \(other.plugin) och \(plugin.id)")
      }
      registers[type.id] = (type, plugin.id)
    }
    for record in plugin.records {
      if let other = records[record.id], other != record {
        problems.append("typen \(record.id) har två olika former; en av dem från \(plugin.id)")
      }
      records[record.id] = record
    }
    for type in plugin.decisionTypes {
      if let other = decisionTypes[type.id], other != type {
        problems.append("beslutstypen \(type.id) har två olika beskrivningar; en av dem från \(plugin.id)")
      }
      decisionTypes[type.id] = type
    }
    templates.formUnion(plugin.templates)
  }

  private mutating func add(_ step: any Step.Type, from plugin: String) {
    let erased = ErasedStep(step)
    let descriptor = erased.descriptor
    if let other = steps[descriptor.id] {
      problems.append("steget \(descriptor.id) finns i både \(other.plugin) och \(plugin)")
    }
    if !isStepName(descriptor.id) {
      problems.append("steget \"\(descriptor.id)\" i \(plugin) ska heta modul.verb med a–z, 0–9 och _")
    }
    for (what, names) in [
      ("with", descriptor.config.map(\.name)), ("resultatet", descriptor.output.map(\.name)),
      ("formulären", descriptor.forms.map(\.name)),
    ] + descriptor.forms.map({ ("formuläret \($0.name)", $0.fields.map(\.name)) }) {
      for name in Set(names).sorted() where names.count(where: { $0 == name }) > 1 {
        problems.append("steget \(descriptor.id): \"\(name)\" står två gånger i \(what)")
      }
    }
    problems += descriptor.faultyPromises.map { "steget \(descriptor.id): \($0)" }
    steps[descriptor.id] = (erased, plugin)
  }

  private mutating func add(_ type: MessageType, from plugin: String) {
    if let other = messages[type.id], other.type.fields != type.fields {
      problems.append(
        "meddelandet \(type.id) har olika fält hos \(other.plugin) och \(plugin): avsändare och mottagare måste vara överens"
      )
    }
    messages[type.id] = (type, plugin)
  }

  mutating func checkReferences() {
    for (id, entry) in steps.sorted(by: { $0.key < $1.key }) {
      for message in entry.step.descriptor.messages where messages[message] == nil {
        problems.append("steget \(id) väntar på meddelandet \(message), som ingen modul har")
      }
      for kind in entry.step.descriptor.effects where handlers[kind] == nil {
        problems.append("steget \(id) begär effekten \(kind), som ingen modul utför")
      }
    }
  }

  private func isStepName(_ id: String) -> Bool {
    let parts = id.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
      }
  }
}
