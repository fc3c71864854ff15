import Testing

@Suite("Lists and texts that a word processor or a slip has broken")
struct ListMessageTests {
  @Test("is told in exactly these words", arguments: cases)
  func message(_ wrong: WrongText) throws {
    let found = problems(wrong.text)
    if wrong.message.isEmpty { print("<<<\(wrong.testDescription)\n\(found)\n>>>") }
    #expect(found == wrong.message)
  }

  static let cases = [
    WrongText(
      "a step without its dash, whose keys then stand twice",
      """
      a:
        - id: x
          uses: p
          id: y
          uses: q
        - id: z
      """,
      message: ""),
    WrongText(
      "the same without a column of its own for the list",
      """
      a:
      - id: x
        uses: p
        id: y
      b: 1
      """,
      message: ""),
    WrongText(
      "a line without its dash, in the column of the list",
      """
      a:
        - id: x
          uses: p
        id: y
          uses: q
      """,
      message: ""),
    WrongText(
      "a key that stands where the dash of a list item would",
      """
      a:
        - id: x
          uses: p
        uses: q
      """,
      message: ""),
    WrongText(
      "the first item without its dash",
      """
      a:
        id: x
        uses: p
        - id: y
          uses: q
      """,
      message: ""),
    WrongText(
      "an item in brackets without its dash",
      """
      a:
        - {to: x}
          {to: y}
      """,
      message: ""),
    WrongText(
      "a dash without its space",
      """
      a:
        - {to: x}
        -{to: y}
      """,
      message: ""),
    WrongText(
      "dashes of a word processor",
      """
      a:
        - id: x
        – id: y
        — id: z
      b: 1
      """,
      message: ""),
    WrongText(
      "a dot for the dash, at the first item",
      """
      a:
        • id: x
          uses: p
      """,
      message: ""),
    WrongText(
      "a wide colon",
      """
      a:
        id：x
      """,
      message: ""),
    WrongText(
      "a text with a colon in curly quotation marks",
      """
      a: ”Prövning: av ansökan”
      """,
      message: ""),
    WrongText(
      "words in curly quotation marks",
      """
      a: [”ja”, ’nej’, «säg "ja"», ”så” sade hon]
      """,
      message: ""),
  ]
}
