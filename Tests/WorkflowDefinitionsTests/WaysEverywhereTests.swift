import SourceDiagnostics
import Testing

@Suite("What was answered on the ways to a place counts wherever it stands and however it is asked")
struct WaysEverywhereTests {
  private static let head = """
    workflow: prov
    title: Prov
    inputs:
      kom: {type: date, required: true}
      namn: {type: list, of: text, required: true}
      övriga: {type: list, of: text}
    clocks: {tid: {title: Tid, until: = kom}}

    """

  /// A list in which `b` is done where `a.val` is "nu".
  private static func list(_ reads: String, indent: String) -> String {
    """
    - {id: a, uses: prov.valj, next: [{when: a.val = "nu", to: b}, {to: c}]}
    - {id: b, uses: prov.valj}
    - {id: c, uses: prov.fraga, role: chef, with: {fråga: '= if a.val = "\(reads)" then b.val else "x"'}}
    """.split(separator: "\n").map { indent + $0 + "\n" }.joined()
  }

  @Test("in exits, in what people start and beside the steps", arguments: ["nu", "sen"])
  func lists(reads: String) throws {
    let main = """
      steps:
        - {id: ett, uses: prov.valj, next: [{when: ett.val = "nu", to: ut}, {to: slut}]}
        - {id: slut, uses: prov.valj}

      """
    let places = [
      "exits:\n  - id: ut\n    for_each: {each: n, in: = namn, key: = n}\n    steps:\n",
      "exits: [{id: ut}]\nhandlers:\n  - clock: tid\n    steps:\n",
      "exits: [{id: ut}]\noptional:\n  - id: o\n    for_each: {each: n, in: = namn, key: = n}\n    steps:\n",
    ]
    for place in places {
      let told = try load(Self.head + main + place + Self.list(reads, indent: "      ")).diagnostics
      let expected = reads == "nu" ? [] : ["\"b\" kan sakna värde här, för steget är inte säkert gjort"]
      #expect(told.map(\.message) == expected, "\(place)")
    }
  }

  @Test("nothing of what goes on beside them is taken to stay as it was")
  func beside() throws {
    // While b waits, ett may be done anew.
    let started = """
      steps:
        - {id: ett, uses: prov.valj, next: [{when: ett.val = "nu", to: ett}, {to: slut}]}
        - {id: slut, uses: prov.valj}
      optional:
        - id: o
          for_each: {each: n, in: = namn, key: = n}
          steps:
            - {id: a, uses: prov.fraga, role: chef, with: {fråga: x}, next: [{when: ett != null and ett.skäl != null, to: b}, {to: d}]}
            - {id: b, uses: prov.fraga, role: chef, with: {fråga: x}}
            - {id: c, uses: prov.fraga, role: chef, with: {fråga: = ett.skäl}}
            - {id: d, uses: prov.valj}

      """
    #expect(try load(Self.head + started).diagnostics.map(\.code) == ["workflow.maybe-null"])
  }

  @Test(
    "in what a process gives, and for those that call it",
    arguments: [
      ("if ett != null then ett.val else två.val", []),
      ("if kom > date(\"2030-01-01\") then ett.val else två.val", []),
      ("if kom > date(\"2029-01-01\") then ett.val else två.val", ["\"ett\""]),
      ("if ett != null then två.val else ett.val", ["\"ett\"", "\"två\""]),
    ])
  func outputs(reads: String, undone: [String]) throws {
    let text =
      Self.head + """
        steps:
          - {id: prova, uses: prov.valj, next: [{when: kom > date("2030-01-01"), to: ett}, {to: två}]}
          - {id: ett, uses: prov.valj, next: [{to: sist}]}
          - {id: två, uses: prov.valj, next: [{to: sist}]}
          - {id: sist, uses: prov.valj}
        outputs: {text: '= "x" + (\(reads))'}
        """
    let told = try load(text).diagnostics.filter { $0.severity == .error }
    #expect(told.map { $0.message.prefix { $0 != " " } } == undone.map { $0[...] })
    let caller = """
      workflow: anropare
      title: Anropare
      inputs: {kom: {type: date, required: true}, namn: {type: list, of: text, required: true}}
      steps:
        - {id: hör, call: prov, with: {kom: = kom, namn: = namn}}
        - {id: slut, uses: prov.fraga, role: chef, with: {fråga: = hör.text}}
      """
    guard undone.isEmpty else { return }
    #expect(
      try load(caller, others: [SourceFile(name: "annan.yaml", text: text.replacing("\"x\" + ", with: ""))]).diagnostics
        .map(\.message) == [])
  }

  @Test(
    "in other words: a fact for a value, a field of the case that never changes, a list that always has an item",
    arguments: [
      ("tal: = if övriga = null then 0 else count(övriga)", "tal > 1", "övriga[2]", true),
      ("tal: = if övriga = null then 0 else count(övriga)", "tal > 1", "övriga[3]", false),
      ("tal: = count(namn) - 1", "count(namn) > 1", "namn[2]", true),
      ("dag: = kom", "not(kom < ärende.öppnat + duration(\"P14D\")) and dag > date(\"2030-01-01\")", "ett.val", true),
      ("dag: = kom", "not(kom < ärende.öppnat + duration(\"P14D\")) and dag > date(\"2029-01-01\")", "ett.val", false),
      ("kort: = kom < ärende.öppnat + duration(\"P14D\")", "kort", "två.val", true),
      ("kort: = kom < ärende.öppnat + duration(\"P14D\")", "not(kort)", "två.val", false),
      ("kort: = ärende.titel = \"x\"", "kort", "tre.val", false),
      ("tal: = 1", "not(count(namn) = 1)", "namn[2]", true),
      ("tal: = 1", "not(count(övriga) = 1)", "övriga[2]", false),
    ])
  func words(fact: String, asked: String, reads: String, isRight: Bool) throws {
    let text =
      Self.head + """
        facts: {\(fact.replacing(": = ", with: ": '= "))'}
        steps:
          - id: prova
            uses: prov.valj
            next:
              - {when: 'kom < ärende.öppnat + duration("P14D")', to: två}
              - {when: kom > date("2030-01-01"), to: ett}
              - {when: 'ärende.titel = "x"', to: tre}
              - {to: slut}
          - {id: ett, uses: prov.valj, next: [{to: slut}]}
          - {id: två, uses: prov.valj, next: [{to: slut}]}
          - {id: tre, uses: prov.valj, next: [{to: slut}]}
          - {id: slut, uses: prov.fraga, role: chef, with: {fråga: '= if \(asked) then "x" + \(reads) else "x"'}}
        """
    let told = try load(text).diagnostics.filter { $0.severity == .error }
    #expect(told.isEmpty == isRight, "\(told.map(\.message))")
  }
}
