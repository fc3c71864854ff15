import CaseStore
import CaseStoreSQLite
import CivilTime
import FEEL
import Testing
import WorkflowKit

@testable import WorkflowEngine

@Suite("Checks of inputs: at the start, at a correction, in a called process")
struct CheckTests {
  static let process = """
    workflow: prövas
    title: Prövas
    inputs:
      från: {type: date, title: Från, required: true}
      till: {type: date, title: Till}
      post: {type: email, title: E-post}
      skäl: {type: text, title: Skäl, default: inget}
    checks:
      - {when: från > today(), text: Dagen har inte varit än., field: från}
      - {when: till != null and till < från, text: Slutet är före början., field: till, hint: Byt dagarna., lagrum: FL 9 §}
      - {when: till != null and post = null, text: Den som har en slutdag har en adress.}
      - {when: 'till != null and skäl = "inget"', text: Skriv ett skäl., field: till}
    steps:
      - {id: fråga, uses: prov.fraga, role: handläggare}
    """

  @Test("Every check that says no is told, at its field or for them all, with its provision and hint")
  func opening() async throws {
    let house = try await House(CheckTests.process)
    let refusal = try await house.refusal(["från": "2024-03-05", "till": "2024-03-01"])
    #expect(refusal.code == "case.inputs")
    #expect(
      refusal.description == """
        Ärendet kan inte öppnas: uppgifter saknas eller är fel. Den som har en slutdag har en adress.
          från: Dagen har inte varit än.
          till: Slutet är före början. (FL 9 §) Byt dagarna. Skriv ett skäl.
        """)
    #expect(try await house.store.read { try $0.cases(CaseFilter(), reader: .system).count } == 0)
    _ = try await house.open(["från": "2024-03-04", "till": "2024-03-04", "post": "a@b.example", "skäl": "x"])
  }

  @Test("What is wrong with a field by itself is told with the checks that do not read it")
  func both() async throws {
    let house = try await House(CheckTests.process)
    #expect(
      try await house.refusal(["från": "2024-03-05", "till": "i morgon", "post": "a@"]).fields == [
        "från": "Dagen har inte varit än.", "till": "\"i morgon\" är inget datum",
        "post": "\"a@\" är ingen e-postadress: efter @ saknas en domän",
      ])
  }

  @Test("A correction is tried with the new value in place, by the checks that read it, and refused whole")
  func correction() async throws {
    let house = try await House(CheckTests.process)
    let id = try await house.open(["från": "2024-03-04"])
    let wrong: [(String, Value)] = [
      ("till", "2024-03-08"), ("från", "2024-03-05"), ("post", "b"), ("till", "2024-03-01"),
    ]
    for (field, value) in wrong {
      let code = try await house.refused(.correct(field: field, to: value, reason: "Fel."), on: id)
      #expect(code == (field == "post" ? "case.field" : "case.inputs"))
    }
    try await house.perform(.correct(field: "post", to: "a@b.example", reason: "Saknades."), on: id)
    try await house.perform(.correct(field: "skäl", to: "semester", reason: "Saknades."), on: id)
    try await house.perform(.correct(field: "till", to: "2024-03-08", reason: "Saknades."), on: id)
    #expect(
      try await house.words(of: .correct(field: "post", to: .null, reason: "Fel."), on: id)
        == "Rättelsen går inte att göra. Den som har en slutdag har en adress.")
    #expect(
      try await house.words(of: .correct(field: "från", to: "2024-03-10", reason: "Fel."), on: id) == """
        Rättelsen går inte att göra.
          från: Dagen har inte varit än.
          till: Slutet är före början. (FL 9 §) Byt dagarna.
        """)
    #expect(try await house.state(id).frames[""]?.inputs["till"].date?.description == "2024-03-08")
  }

  @Test("A field that is corrected to nothing gets its default, as at the start; blanks are nothing")
  func emptied() async throws {
    let house = try await House(CheckTests.process)
    let id = try await house.open(["från": "2024-03-04", "post": "a@b.example", "skäl": "semester"])
    try await house.perform(.correct(field: "skäl", to: .null, reason: "Fel."), on: id)
    try await house.perform(.correct(field: "post", to: " ", reason: "Fel."), on: id)
    let inputs = try await house.state(id).frames[""]?.inputs
    #expect(inputs?["skäl"].text == "inget")
    #expect(inputs?["post"].isNull == true)
    #expect(try await house.refused(.correct(field: "post", to: .null, reason: "Fel."), on: id) == "case.same")
  }

  @Test("A check that the passing days have made true does not stand in the way of another field's correction")
  func ageing() async throws {
    let house = try await House(
      """
      workflow: åldras
      title: Åldras
      inputs:
        senast: {type: date, title: Senast, required: true}
        namn: {type: text, title: Namn, required: true}
      checks:
        - {when: senast < today(), text: Dagen har gått., field: senast}
      steps:
        - {id: fråga, uses: prov.fraga, role: handläggare}
      """)
    let id = try await house.open(["senast": "2024-03-05", "namn": "A"])
    try await house.day("2024-03-11")
    try await house.perform(.correct(field: "namn", to: "B", reason: "Fel."), on: id)
    #expect(
      try await house.refused(.correct(field: "senast", to: "2024-03-06", reason: "Fel."), on: id) == "case.inputs")
  }

  @Test("A check that cannot be told refuses, and says which")
  func unknown() async throws {
    let house = try await House(
      """
      workflow: oviss
      title: Oviss
      inputs:
        vad: {type: any, title: Vad}
      checks:
        - {when: vad.antal > 3, text: För många., field: vad}
      steps:
        - {id: fråga, uses: prov.fraga, role: handläggare}
      """)
    #expect(
      try await house.refusal([:]).fields == [
        "vad": "Kontrollen \"För många.\" (prov0.yaml:6) kan inte avgöras: något i \"vad.antal > 3\" saknar värde."
      ])
    #expect(try await house.refusal(["vad": ["antal": 4]]).fields == ["vad": "För många."])
    _ = try await house.open(["vad": ["antal": 3]])
  }

  @Test("A called process that is given what its checks refuse is an incident that says what they say")
  func call() async throws {
    let house = try await House(
      """
      workflow: anropar
      title: Anropar
      steps:
        - {id: först, uses: prov.fraga, role: handläggare}
        - {id: anrop, title: Pröva, call: prövas, with: {från: = today(), till: = today(), skäl: = först.svar}}
      """, CheckTests.process)
    let id = try await house.open()
    try await house.answer("först", ["svar": "inget"], on: id)
    #expect(
      try await house.incidents(id).map(\.message) == [
        "\"Pröva\" kan inte starta processen \"Prövas\": till: Skriv ett skäl.; Den som har en slutdag har en adress."
      ])
  }
}

extension House {
  /// The refusal that inputs meet; a test fails where the case is opened.
  fileprivate func refusal(_ inputs: Value) async throws -> Refusal {
    try await #require(throws: Refusal.self) { _ = try await open(inputs) }
  }

  /// The words in which a command is refused; a test fails where it is not.
  fileprivate func words(of command: CaseCommand, on id: String) async throws -> String {
    try await #require(throws: Refusal.self) { try await perform(command, on: id) }.description
  }
}
