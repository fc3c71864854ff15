import Testing

@Suite("Doubled marks, lacking spaces and keys inside values are told with how they are written")
struct DoubledSlipMessageTests {
  @Test("is told in exactly these words", arguments: cases)
  func message(_ slip: MendedSlip) throws {
    let found = problems(slip.wrong)
    #expect(found == slip.message)
  }

  @Test("is silent when mended", arguments: cases)
  func mended(_ slip: MendedSlip) throws {
    #expect(problems(slip.mended) == "")
  }

  static let cases = [
    MendedSlip(
      "quotation marks doubled, between brackets",
      """
      next:
        - {when: ‹''slag = "eget"''¦'slag = "eget"'›, to: b}
      """,
      message: """
        test.yaml:2:14: fel: citattecknen står dubbelt, så att texten slutar innan den har börjat
           2 |   - {when: ''slag = "eget"'', to: b}
             |              ^
          skriv ett enkelt citattecken på var sida: 'slag = "eget"'
        """),
    MendedSlip(
      "quotation marks doubled, on a line of its own",
      """
      when: ‹''slag = "eget"''¦'slag = "eget"'›
      """,
      message: """
        test.yaml:1:9: fel: citattecknen står dubbelt, så att texten slutar innan den har börjat
           1 | when: ''slag = "eget"''
             |         ^
          skriv ett enkelt citattecken på var sida: 'slag = "eget"'
        """),
    MendedSlip(
      "double quotation marks doubled",
      """
      title: ‹""Svar på remiss""¦'Svar på remiss'›
      """,
      message: """
        test.yaml:1:10: fel: citattecknen står dubbelt, så att texten slutar innan den har börjat
           1 | title: ""Svar på remiss""
             |          ^
          skriv ett enkelt citattecken på var sida: 'Svar på remiss'
        """),
    MendedSlip(
      "the last item of a list without its space, under the key",
      """
      options:
      - försäljning
      - servering
      ‹-¦- ›båda
      required: true
      """,
      message: """
        test.yaml:4:1: fel: efter strecket i en lista ska det stå ett mellanslag
           4 | -båda
             | ^
          skriv - båda
        """),
    MendedSlip(
      "a key inside, on the same line",
      """
      guidance: ‹text: Läs noga, och ring.¦{text: 'Läs noga, och ring.'}›
      """,
      message: """
        test.yaml:1:15: fel: kolon följt av mellanslag kan inte stå i ett värde utan citattecken
           1 | guidance: text: Läs noga, och ring.
             |               ^
          är text en nyckel under guidance, skriv guidance: {text: 'Läs noga, och ring.'}; är det en text, sätt enkla citattecken: 'text: Läs noga, och ring.'
        """),
    MendedSlip(
      "a second file in the first",
      """
      workflow: a
      title: A
      ‹workflow: b¦valid_from: 2026-01-01›
      """,
      message: """
        test.yaml:3:1: fel: nyckeln "workflow" står två gånger i samma grupp
           3 | workflow: b
             | ^^^^^^^^
          börjar något nytt här, lägg det i en egen fil; annars ta bort den ena eller byt namn på den
        test.yaml:1:1: jfr: nyckeln står första gången här
           1 | workflow: a
             | ^^^^^^^^
        """),
  ]
}
