import Testing
import WorkflowKit

@testable import WebUI

@Suite("What stands in brackets after a field's name")
struct FieldMarkTests {
  @Test(
    "is when it must be filled in, or that it may be left out, never both",
    arguments: [
      (nil, "valfritt", nil), ("Bara om det behövs.", "valfritt", "Bara om det behövs."),
      ("Måste fyllas i när du beslutar.", "fylls i när du beslutar", nil),
      ("Måste fyllas i vid återremiss. Skriv kort.", "fylls i vid återremiss", "Skriv kort."),
      (
        "Behövs när anstånd begärs. Ska ligga efter svarstiden.", "fylls i när anstånd begärs",
        "Ska ligga efter svarstiden."
      ),
      ("Behövs inte när du försöker igen.", "valfritt", "Behövs inte när du försöker igen."),
      ("Måste fyllas i: skälen (FL 32).", nil, "Måste fyllas i: skälen (FL 32)."),
      ("Behövs när titeln är hemlig (6 kap. 7 § OSL).", "fylls i när titeln är hemlig (6 kap. 7 § OSL)", nil),
    ] as [(String?, String?, String?)])
  func marks(_ help: String?, _ text: String?, _ left: String?) {
    let mark = FieldMark(Field("fält", .text, required: false, help: help), mustBeGiven: false)
    #expect(mark.text == text && mark.help == left)
  }

  @Test("is nothing where the field must always be filled in, nor where yes or no is asked")
  func always() {
    #expect(FieldMark(Field("fält", .text, help: "Skriv."), mustBeGiven: true).text == nil)
    #expect(FieldMark(Field("fält", .boolean, required: false), mustBeGiven: false).text == nil)
    #expect(
      FieldMark(Field("fält", .boolean, required: false, help: "Behövs när det brådskar."), mustBeGiven: false).text
        == "fylls i när det brådskar")
  }
}
