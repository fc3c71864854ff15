import SourceDiagnostics
import Testing

@Suite("What is inside the lists and groups that expressions give")
struct InsideMessageTests {
  @Test("is told in exactly these words where the step cannot take it", arguments: wrong)
  func told(_ wrong: (with: String, message: String)) throws {
    #expect(try problems(Self.process(wrong.with)).hasPrefix(wrong.message))
  }

  @Test(
    "is left alone where it can",
    arguments: [
      "lista: = ord", "lista: '= [titel, \"x\"]'", "part: '= {namn: titel}'", "part: '= {namn: titel, e_post: kanske}'",
      "part: = sökande", "lista: '= if antal > 3 then [] else [titel]'", "part: '= get value({a: 1}, \"a\")'",
    ])
  func silent(_ with: String) throws {
    #expect(try problems(Self.process(with)) == "")
  }

  private static func process(_ with: String) -> String {
    """
    workflow: prov
    title: Prov
    inputs:
      antal: {type: integer, required: true}
      titel: {type: text, required: true}
      kanske: {type: text}
      ord: {type: list, of: text, required: true}
      dagar: {type: list, of: date, required: true}
      sökande: {type: party, required: true}
    steps:
      - {id: a, uses: prov.fraga, role: chef, with: {fråga: x, \(with)}}
    """
  }

  private static let wrong: [(with: String, message: String)] = [
    ("lista: = dagar", #"prov.yaml:11:67: fel: en post i "lista" ska vara text, men är datum"#),
    ("lista: '= [antal]'", #"prov.yaml:11:67: fel: en post i "lista" ska vara text, men är tal"#),
    ("lista: '= [kanske]'", #"prov.yaml:11:71: fel: en post i "lista" måste ha ett värde, men kanske kan saknas"#),
    ("part: '= {nanm: titel}'", #"prov.yaml:11:66: fel: "nanm" finns inte i "part""#),
    ("part: '= {e_post: titel}'", #"prov.yaml:11:66: fel: "part" saknar nyckeln "namn""#),
    ("part: '= {namn: antal}'", #"prov.yaml:11:66: fel: "namn" i "part" ska vara text, men är tal"#),
    ("part: '= {namn: kanske}'", #"prov.yaml:11:76: fel: "namn" i "part" måste ha ett värde, men kanske kan saknas"#),
  ]
}
