import FEEL
import SourceDiagnostics
import Testing
import WorkflowDefinitions
import WorkflowKit

@Suite("Processes that are right")
struct SoundProcessTests {
  @Test("an exit may end the process with outputs alone")
  func endWithOutputs() throws {
    let workflow = try sound(
      """
      workflow: prov
      title: Prov
      steps:
        - {id: hämta, uses: prov.hamta, next: [{when: 'hämta.utfall = "nej"', to: avbruten}, {to: skicka}]}
        - {id: skicka, uses: prov.skicka}
      exits:
        - {id: avbruten, title: Avbruten, outputs: {utfall: avbruten, varför: = hämta.utfall}}
      outputs: {dag: = skicka.skickat}
      """)
    let exit = try #require(workflow.exits["avbruten"])
    guard case .end = exit.kind else {
      Issue.record("utgången gör något")
      return
    }
    #expect(exit.title == "Avbruten")
    #expect(exit.outputs.map(\.name) == ["utfall", "varför"])
    let types: [String: FEELType] = [
      "utfall": .optional(.string), "varför": .optional(.string), "dag": .optional(.date),
    ]
    #expect(workflow.outputType == .context(types, open: false))
    #expect(workflow.steps["hämta"]?.next.map(\.target) == [.exit("avbruten"), .step("skicka")])
  }

  @Test("a branch reads what is outside it and its own steps")
  func branches() throws {
    let workflow = try sound(
      """
      workflow: prov
      title: Prov
      inputs: {titel: {type: text, required: true}}
      steps:
        - {id: hämta, uses: prov.hamta}
        - id: båda
          parallel:
            ena:
              - {id: fråga, uses: prov.fraga, role: chef, with: {fråga: = titel + hämta.utfall}}
              - {id: vidare, uses: prov.fraga, role: chef, with: {fråga: = fråga.svar}, distinct_from: [fråga]}
            andra:
              - {id: fråga, uses: prov.fraga, role: chef, with: {fråga: Hur?}}
          join: 1
      """)
    #expect(workflow.lists.keys.sorted() == ["", "!exits/", "!optional/", "båda/andra/", "båda/ena/"])
    #expect(workflow.node("båda/ena/vidare")?.distinctFrom == ["båda/ena/fråga"])
    guard case .parallel(let branches, .count(1))? = workflow.steps["båda"]?.kind else {
      Issue.record("inga grenar")
      return
    }
    #expect(branches.map(\.id) == ["ena", "andra"])
  }

  @Test(
    "a for_each key may be a text or a number, also one put together",
    arguments: ["post.namn", "post.antal", "post.namn + string(post.antal)"])
  func keys(_ key: String) throws {
    let workflow = try sound(
      """
      workflow: prov
      title: Prov
      steps:
        - {id: hämta, uses: prov.hamta}
        - id: alla
          for_each: {each: post, in: = hämta.poster, key: = \(key), join: any}
          steps:
            - {id: svar, uses: prov.fraga, role: chef, with: {fråga: = post.namn}}
      """)
    guard case .forEach("post", _, let expression, "alla/", .any)? = workflow.steps["alla"]?.kind else {
      Issue.record("ingen slinga")
      return
    }
    #expect(expression.expression.source == key)
  }

  @Test("a list of choices is a type")
  func listOfChoices() throws {
    let workflow = try sound(
      """
      workflow: prov
      title: Prov
      inputs:
        form: {type: list, of: choice, options: {brev: Brev, epost: E-post}, default: [brev]}
      steps:
        - {id: hämta, uses: prov.hamta}
      """)
    #expect(workflow.inputs.first?.type == .list(.choice([Choice("brev", "Brev"), Choice("epost", "E-post")])))
    #expect(workflow.inputs.first?.standard == .list([.string("brev")]))
  }

  @Test("a fact sees the types of those above it")
  func factTypes() throws {
    let (_, diagnostics) = try load(
      """
      workflow: prov
      title: Prov
      facts:
        antal: = count([1, 2])
        text: = upper case(antal)
      steps:
        - {id: hämta, uses: prov.hamta}
      """)
    #expect(diagnostics.map(\.code) == ["feel.type"])
    #expect(diagnostics.first?.place?.text == "antal")
  }

  @Test("a step that only an interrupt leads to, and a comment after an expression, are right")
  func interrupted() throws {
    let workflow = try sound(
      """
      workflow: prov
      title: Prov
      clocks:
        svarstid: {title: Svarstid, starts: = null, lasts: P1M}   # null until it is known
      steps:
        - {id: hämta, uses: prov.hamta, next: [{to: klar}]}
        - {id: åter, uses: prov.hamta}
        - {id: klar, uses: prov.skicka}
      interrupts:
        - {effect: klar, to: åter, while: [klar]}
      """)
    #expect(workflow.interrupts.first?.trigger == .effectFailed(step: "klar"))
    #expect(workflow.interrupts.first?.whileIn == ["klar"])
  }

  @Test("two equals signs begin a text that begins with one")
  func literalEquals() throws {
    let workflow = try sound(
      """
      workflow: prov
      title: Prov
      steps:
        - {id: a, uses: prov.fraga, role: chef, with: {fråga: == a, lista: [= ärende.dnr, b]}}
      """)
    guard case .step(_, let with)? = workflow.steps["a"]?.kind, case .literal(let text)? = with.first?.template else {
      Issue.record("inget värde")
      return
    }
    #expect(text == .string("= a"))
    guard case .list(let items)? = with.last?.template else {
      Issue.record("ingen lista")
      return
    }
    #expect(items.count == 2)
  }
}
