import SourceDiagnostics
import Testing
import WorkflowKit

@testable import WorkflowDefinitions

/// A process with a choice, a way back, a block, an interrupt, an exit, an optional step, a handler and a clock.
let smallProcess = """
  workflow: litet_ärende
  title: Litet ärende
  inputs: {dag: {type: date, required: true}}
  clocks:
    frist: {title: Fristen, lagrum: FL 11 §, until: = dag, warn: [P7D, P1D]}
  steps:
    - id: fråga
      uses: prov.fraga
      title: Fråga en människa
      role: handläggare
      with: {fråga: Hur går det?}
      deadline: = dag
      interrupts:
        - {clock: frist, state: expired, to: avbryt}
      next:
        - {when: 'fråga.svar = "igen"', to: fråga}
        - {when: fråga.antal > 3, to: poster}
        - {to: skicka}
    - id: poster
      title: Alla poster
      for_each: {each: post, in: '= ["a", "b"]', key: = post}
      steps:
        - {id: hämta, uses: prov.hamta}
    - {id: skicka, uses: prov.skicka, title: Skicka svaret}
  exits:
    - {id: avbryt, title: Avbruten}
  interrupts:
    - {message: återkallad, to: avbryt, while: [fråga]}
  optional:
    - {id: mer, uses: prov.fraga, title: Fråga mer, role: chef, with: {fråga: Mer?}}
  handlers:
    - {clock: frist, state: warned, notify: [handläggare, chef]}
  """

@Suite("A small process in words and in other languages of pictures")
struct DiagramTextTests {
  private func small(current: Set<String> = []) throws -> (Workflow, PluginRegistry) {
    let (library, diagnostics) = try load(smallProcess)
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message))")
    return (try #require(library.workflows["litet_ärende"]), try PluginRegistry(plugins: [ProvPlugin()]))
  }

  @Test("the words are numbered, tell every way, and say where the case is")
  func outline() throws {
    let (workflow, registry) = try small()
    let text = DiagramOutline(of: workflow, registry: registry, current: ["poster", "poster/hämta"], case: "N/2024:1")
      .text
    #expect(
      text == """
        N/2024:1: Litet ärende

        Steg
        1. Fråga en människa (handläggare)
           Ska vara klart senast dag.
           – när klockan Fristen går ut: till U1. Avbruten.
           → om svar är "igen": till 1. Fråga en människa
           → om antal är mer än 3: till 2. Alla poster
           → annars till 3. Skicka svaret
        2. Alla poster, för varje post i ["a", "b"]; alla ska bli klara  ← här är ärendet nu
           2.1. Hämta (görs av programmet)  ← här är ärendet nu
              → klart
           → till 3. Skicka svaret
        3. Skicka svaret (görs av programmet)
           → processen slutar

        Utgångar: processen slutar efter dem
        U1. Avbruten

        När som helst kan någon starta
        V1. Fråga mer (chef)

        Avbrott
        – när meddelandet "Ärendet är återkallat" kommer: till U1. Avbruten. Bara under Fråga en människa.

        Vid sidan av stegen
        – när klockan Fristen varnar: meddela handläggare och chef.

        Klockor
        – Fristen: sista dag är dag (FL 11 §); varnar 7 dagar och 1 dag före.

        """)
  }

  @Test("Mermaid gets the same parts and ways, with its own marks written by number")
  func mermaid() throws {
    let (workflow, registry) = try small()
    let text = Diagram(of: workflow, registry: registry, current: ["poster/hämta"], case: "N/2024:1").mermaid
    #expect(
      text == """
        ---
        title: "N/2024:1: Litet ärende"
        ---
        flowchart TD
          n_start(["början"])
          n_fraga["Fråga en människa<br/>handläggare"]
          n_skicka["Skicka svaret"]
          n_fraga_val{"?"}
          n__exits_avbryt((("Avbruten")))
          n_fraga_avbrott{{"klockan Fristen går ut"}}
          n_slut(("slut"))
          subgraph g_poster ["Alla poster<br/>för varje post i #91;#34;a#34;, #34;b#34;#93;<br/>alla ska bli klara"]
            n_poster_start(["början"])
            n_poster_hamta["▶ här är ärendet nu<br/>Hämta"]
            n_poster_slut(("slut"))
          end
          subgraph g_avbrott_avbryt ["När meddelandet #34;Ärendet är återkallat#34; kommer<br/>Bara under Fråga en människa."]
            n_avbrott_avbryt_start(["meddelandet #34;Ärendet är återkallat#34; kommer"])
            n__exits_avbryt_2((("Avbruten")))
          end
          subgraph g_hanterare_1 ["När klockan Fristen varnar"]
            n_hanterare_1_start(["klockan Fristen varnar"])
            n_hanterare_1[/"Meddela handläggare och chef"/]
            n_hanterare_1_slut(("slut"))
          end
          subgraph g_valfritt_mer ["När som helst"]
            n__optional_mer["Fråga mer<br/>chef"]
            n__optional_mer_start(["någon startar Fråga mer"])
            n__optional_mer_slut(("slut"))
          end
          n_poster_start --> n_poster_hamta
          n_poster_hamta --> n_poster_slut
          n_start --> n_fraga
          n_fraga --> n_fraga_val
          n_fraga_val -->|"svar är #34;igen#34;"| n_fraga
          n_fraga_val -->|"antal är mer än 3"| g_poster
          n_fraga_val -->|"annars"| n_skicka
          n_fraga -.- n_fraga_avbrott -.-> n__exits_avbryt
          g_poster --> n_skicka
          n_skicka --> n_slut
          n_avbrott_avbryt_start --> n__exits_avbryt_2
          n_hanterare_1_start --> n_hanterare_1
          n_hanterare_1 --> n_hanterare_1_slut
          n__optional_mer_start --> n__optional_mer
          n__optional_mer --> n__optional_mer_slut
          clock_1>"Fristen: sista dag är dag (FL 11 §)#59; varnar 7 dagar och 1 dag före."]
          classDef current stroke-width:4px,font-weight:bold
          class n_poster_hamta current

        """)
  }

  @Test("Graphviz gets boxes of known size without a word of the process")
  func dot() throws {
    let (workflow, registry) = try small()
    let drawings = Diagram(of: workflow, registry: registry).dot
    #expect(drawings.count == 2)
    #expect(drawings.joined().allSatisfy { $0.isASCII })
    #expect(drawings.joined().contains("Fråga") == false)
  }

  @Test("marks that a language reads as its own are written so that they are only text")
  func escapes() {
    #expect(MermaidWriter.quoted("a \"b\" [c] #1;\n*d*") == "a #34;b#34; #91;c#93; #35;1#59; #42;d#42;")
    #expect(MarkupElement.escaped("<b a=\"1\"> & \u{1} ö") == "&lt;b a=&quot;1&quot;&gt; &amp; \u{FFFD} ö")
  }

  @Test("ids are ASCII, begin with a letter, and differ where only å and ä do")
  func ids() {
    var names = DiagramNames()
    #expect(names.id("n", "åtgärd/1 a") == "n_atgard_1_a")
    #expect(names.id("n", "ätgärd/1 a") == "n_atgard_1_a_2")
    #expect(names.id("n", "") == "n")
  }
}
