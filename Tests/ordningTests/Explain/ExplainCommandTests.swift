import Testing

@Suite("ordning explain")
struct ExplainCommandTests {
  @Test("tells what a code means, why, how to mend it, and shows it wrong and right")
  func explains() throws {
    #expect(
      try Workspace().must("explain justering.no-reason") == """
        justering.no-reason: Skälet till rättelsen saknas

        Vad det betyder
          Beslutet går tillbaka för att rättas utan att det står varför.

        Varför
          Den som läser ärendet senare ska förstå varför protokollet ändrades.

        Så rättar du
          Skriv vad som blev fel.

        Fel – som händelser i ett scenario
          - {do: justering, as: namndsekr1, with: {åtgärd: rätta beslutet}}

        Rätt
          - {do: justering, as: namndsekr1, with: {åtgärd: rätta beslutet, skäl: En siffra blev fel.}}
        """)
  }

  @Test("names the provision behind a rule, and breaks long lines")
  func provisions() throws {
    #expect(
      try Workspace().must("explain justering.not-signed").contains(
        """
        Varför
          Paragrafen är justerad först när den sista har skrivit under. Före det får
          beslutet inte verkställas. (KL 5:69)
        """))
  }

  @Test("makes what does not show visible")
  func visible() throws {
    #expect(
      try Workspace().must("explain yaml.tab").contains(
        """
        Fel – en YAML-fil
          part:
          →namn: Länsstyrelsen
        """))
    #expect(try Workspace().must("explain yaml.hidden-line-break").contains("  titel: Svar\u{FFFD}på remiss\n"))
  }

  @Test("lists the codes that begin with a word, and without one all by area")
  func lists() throws {
    #expect(
      try Workspace().must("explain contacts") == """
          contacts.key          Nyckeln i kontaktregistret duger inte
          contacts.no-register  Ingen insticksmodul har kontaktregistret
        """)
    let all = try Workspace().must("explain")
    #expect(all.hasPrefix("YAML-filer\n  yaml.bad-encoding"))
    #expect(all.contains("\n\nInsticksmodulen Sammanträde\n  sammantrade.no-such-meeting"))
  }

  @Test("names the code that was probably meant")
  func unknown() throws {
    let outcome = try Workspace().run("explain workflow.unknown-stepp")
    #expect(outcome.status == 1)
    #expect(
      outcome.err == """
        Koden "workflow.unknown-stepp" finns inte.
          Menade du "workflow.unknown-step"?
        """)
    #expect(
      try Workspace().run("explain bil").err == """
        Koden "bil" finns inte.
          Alla koder visas med ordning explain.
        """)
  }

  @Test("answers with JSON when asked for")
  func json() throws {
    let json = try JSON(try Workspace().must("explain justering.not-signed yaml.memory --json"))
    #expect(json.count == 2)
    #expect(json[0]["lagrum"][0].text == "KL 5:69")
    #expect(json[0]["wrong"].text?.contains("justerare: false") == true)
    #expect(json[1]["wrong"].text == nil)
  }

  @Test("explains every code that a validation tells of, in the order they are met")
  func advice() throws {
    let workspace = try Workspace()
    let last = try workspace.run("validate fel.yaml config").err.split(separator: "\n").last.map(String.init)
    #expect(
      last
        == "Läs mer: ordning explain workflow.unknown-type workflow.unknown-use workflow.unknown-role workflow.unknown-target"
    )
    let command = try #require(last).split(separator: " ").dropFirst(3).joined(separator: " ")
    #expect(try workspace.must(command).contains("workflow.unknown-target"))
  }
}
