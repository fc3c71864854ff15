import CivilTime
import FEEL
import Testing
import WorkflowKit

@Suite("Values as the types of fields")
struct FieldConformTests {
  @Test("text that reads as a date, a period or a number becomes one")
  func texts() throws {
    #expect(try FieldType.date.conform("2018-03-21").get() == .date(day("2018-03-21")))
    #expect(try FieldType.period.conform("P14D").get() == Period("P14D").map(Value.period))
    #expect(try FieldType.integer.conform("12").get() == .number(12))
    #expect(try FieldType.document.conform("3").get() == .number(3))
    #expect(try FieldType.number.conform("12,5").get() == Number("12.5").map(Value.number))
    #expect(try FieldType.text.conform("12").get() == .string("12"))
  }

  static let wrong: [(FieldType, Value, String)] = [
    (.text, .number(3), "ska vara text, men är tal"),
    (.integer, "tre", "ska vara ett heltal, men är \"tre\""),
    (.integer, "1,5", "ska vara ett heltal, men är tal"),
    (.number, .boolean(true), "ska vara ett tal, men är sant/falskt"),
    (.boolean, "ja", "ska vara true eller false, men är \"ja\""),
    (.date, "2018-02-30", "datumet 2018-02-30 finns inte: februari 2018 har 28 dagar"),
    (.date, .number(2018), "ska vara ett datum (ÅÅÅÅ-MM-DD), men är tal"),
    (.period, "14 dagar", "ska vara en tidslängd (till exempel P14D), men är \"14 dagar\""),
    (.choice([Choice("ja"), Choice("nej")]), "kanske", "\"kanske\" är inget av valen: ja, nej"),
    (.choice([Choice("ja"), Choice("nej")]), .list([]), "ska vara ett av ja, nej, men är lista"),
    (.list(.integer), .list([.number(1), "två"]), "nr 2: ska vara ett heltal, men är \"två\""),
    (.list(.text), "en", "ska vara en lista av text, men är \"en\""),
    (.record(.party), ["namn": .number(3)], "namn: ska vara text, men är tal"),
    (.record(.party), ["adress": "Gatan 1"], "namn: måste fyllas i"),
    (.record(.party), ["namn": " \n"], "namn: måste fyllas i"),
    (.list(.record(.party)), .list([["namn": "Kommunen"], ["namn": ""]]), "nr 2: namn: måste fyllas i"),
    (.record(.party), ["namn": "Kommunen", "ort": "x"], "ort: fältet finns inte"),
    (.record(.place), "torget", "ska vara plats, men är \"torget\""),
    (.document, "brevet", "ska vara handlingens nummer, men är \"brevet\""),
    (.account, .number(1), "ska vara ett konto, men är tal"),
  ]

  @Test("every wrong value is told in exactly these words", arguments: 0..<wrong.count)
  func wrongValue(_ index: Int) {
    let (type, value, message) = Self.wrong[index]
    #expect(type.conform(value) == .failure(FieldProblem(message)))
  }

  @Test("a form's values are told all at once, and standards are filled in")
  func form() {
    let fields = [
      Field("titel", .text), Field("dag", .date, required: false), Field("svar", .text, standard: "ja"),
      Field("antal", .integer),
    ]
    let (values, problems) = fields.conform(
      Context([("dag", "i går"), ("antal", "3"), ("svar", " "), ("anat", .null), ("mer", "x")]))
    #expect(values["svar"] == "ja")
    #expect(values["antal"] == .number(3))
    #expect(
      problems == [
        "titel": "måste fyllas i", "dag": "\"i går\" är inget datum", "anat": "fältet finns inte",
        "mer": "fältet finns inte",
      ])
  }

  @Test("expressions see optional fields as such, and those with a standard as set")
  func feel() {
    #expect(Field("a", .text, required: false).feel == .optional(.string))
    #expect(Field("a", .text, required: false, standard: "x").feel == .string)
    #expect(
      [Field("a", .list(.date)), Field("b", .record(.place), required: false)].feel
        == .context(
          [
            "a": .list(.date),
            "b": .optional(.context(["namn": .string, "adress": .optional(.string)], open: false)),
          ], open: false))
  }
}
