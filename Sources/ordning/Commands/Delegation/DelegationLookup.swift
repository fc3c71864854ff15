import ArgumentParser
import CivilTime
import Delegation
import FEEL
import SourceDiagnostics
import WorkflowKit

/// Tells who may decide.
struct DelegationLookup: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookup", abstract: "Slå upp vem som får besluta, och varför.",
    discussion: """
      Ange en beslutstyp med de fakta den tar, eller numret på en punkt; då prövas de beslut som punkten omfattar. Saknas ett faktum som ett villkor hänger på, \
      eller är punkten inte bekräftad, beslutar nämnden. JSON: {level, roles, item, unconfirmed, revision, lagrum, \
      explanation}, och \
      med --actor också {actor, allowed, code, reason}. En fil som inte är antagen svarar som om den gällde, men ger \
      ingen rätt.
      """)

  @OptionGroup var options: OrderOptions
  @Option(help: ArgumentHelp("Beslutstypen, till exempel alkohol.varning.", valueName: "nyckel"))
  var decisionType: String?
  @Option(help: ArgumentHelp("Punktens nummer, till exempel 12.8.", valueName: "nr")) var nr: String?
  @Option(help: ArgumentHelp("Ett faktum om ärendet; får anges flera gånger.", valueName: "namn=värde"))
  var fact: [String] = []
  @Flag(help: "Ärendet är principiellt eller annars av större vikt (KL 6:38 p 3).") var weighty = false
  @Flag(help: "Ärendet är för brådskande för att vänta på nämnden (KL 6:39).") var urgent = false
  @Option(help: ArgumentHelp("Kontot som vill besluta; svaret säger om det får.", valueName: "konto"))
  var actor: String?
  @OptionGroup var globals: GlobalOptions

  func validate() throws {
    guard (decisionType == nil) != (nr == nil) else {
      throw ValidationError("Ange antingen --decision-type eller --nr.")
    }
  }

  func run() async throws {
    do { try await answer() } catch let problem as FactProblem {
      throw Refusal(problem.message, code: "delegation.fact", hint: problem.hint)
    }
  }

  private func answer() async throws {
    let asked = try await options.asked(globals)
    if let decisionType {
      let matter = try matter(decisionType, asked)
      tell(asked.explain(matter), right(matter, asked), asked)
    } else if let nr {
      let (answer, matters) = try item(nr, asked)
      guard actor == nil || matters.count == 1 else {
        throw Refusal(
          "Punkt \(nr) omfattar inte precis en beslutstyp, så det går inte att säga om \(actor ?? "") får besluta.",
          code: "delegation.which-type", hint: "Ange beslutstypen med --decision-type i stället för --nr.")
      }
      tell(answer, matters.first.flatMap { right($0, asked) }, asked)
    }
  }

  private func right(_ matter: Matter, _ asked: AskedOrder) -> ActorAnswer? {
    actor.map { ActorAnswer($0, matter, asked) }
  }

  private func matter(_ key: String, _ asked: AskedOrder) throws -> Matter {
    var facts = Context()
    if let number = asked.catalogue.number(of: key) { facts = try asked.catalogue.facts(fact, of: number) }
    return try asked.catalogue.matter(key, facts: facts, isWeighty: weighty, isUrgent: urgent)
  }

  /// - Returns: The answer, and a matter of each decision type that the item covers.
  /// - Throws: `Refusal` where no revision is in force, or none or several items have the number.
  private func item(_ nr: String, _ asked: AskedOrder) throws -> (answer: ExplainedAnswer, matters: [Matter]) {
    guard let revision = asked.revision else {
      throw Refusal(
        "Ingen delegationsordning gäller \(asked.day).", code: "delegation.none-in-force",
        hint: "Ange en annan dag med --date.")
    }
    let items = revision.items(numbered: nr)
    guard let index = items.first else {
      let numbers = revision.items.map(\.number.value)
      throw Refusal(
        "Punkt \(nr) finns inte i revisionen.", code: "delegation.no-item",
        hint: Suggestion.closest(to: nr, in: numbers).map { "Menade du \($0)?" })
    }
    guard items.count == 1 else {
      throw Refusal(
        "Numret \(nr) är tryckt \(items.count) gånger.", code: "delegation.same-number",
        hint: "Ange \(items.map { "\"\(revision.items[$0].reference)\"" }.joined(separator: " eller ")).")
    }
    let matters = try matters(of: revision.items[index], asked)
    return (revision.explain(item: index, as: matters, on: asked.day), matters)
  }

  /// A matter of each decision type that an item covers, with the facts that it takes.
  ///
  /// - Throws: `FactProblem` where a fact is one that none of them takes, or is wrong.
  private func matters(of item: OrderItem, _ asked: AskedOrder) throws -> [Matter] {
    let types = item.covers.map { asked.catalogue[$0.type] }
    func takes(_ type: CatalogueEntry, _ fact: String) -> Bool {
      type.facts.contains { fact.hasPrefix("\($0.name)=") }
    }
    if let first = types.first, let stray = fact.first(where: { fact in !types.contains { takes($0, fact) } }) {
      _ = try asked.catalogue.facts([stray], of: first.number)
    }
    return try types.map { type in
      let facts = try asked.catalogue.facts(fact.filter { takes(type, $0) }, of: type.number)
      return try asked.catalogue.matter(type.key, facts: facts, isWeighty: weighty, isUrgent: urgent)
    }
  }

  private func tell(_ answer: ExplainedAnswer, _ right: ActorAnswer?, _ asked: AskedOrder) {
    var unconfirmed: String?
    if case .unconfirmed(let index) = answer.answer.basis { unconfirmed = asked.revision?.items[index].reference }
    var entries: [(String, Value)] = [
      ("level", .string(answer.answer.level.rawValue)),
      ("roles", .list(answer.answer.delegates.map { .string($0.id) })), ("item", .text(answer.item)),
      ("unconfirmed", .text(unconfirmed)), ("revision", .text(answer.revision)),
      ("lagrum", .string(answer.lagrum.joined(separator: ", "))),
      ("explanation", .list(answer.explanation.map { .string($0) })),
    ]
    if let right { entries += right.entries }
    globals.answer(
      .context(Context(entries)), text: (answer.explanation + (right?.lines ?? [])).joined(separator: "\n"))
  }
}
