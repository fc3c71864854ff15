import FEEL
import Testing

@Suite("The checker tells wrong arguments before anything is evaluated")
struct ArgumentCheckTests {
  @Test(
    "of a type that the function cannot use",
    arguments: [
      ("sum([\"a\"])", "argumentet \"list\" i sum ska vara tal eller lista med tal men är lista med text"),
      ("mean(\"a\")", "argumentet \"list\" i mean ska vara tal eller lista med tal men är text"),
      ("abs(\"a\")", "argumentet \"n\" i abs ska vara tal eller tidslängd men är text"),
      ("max(\"a\", 1)", "text kan inte jämföras med tal"), ("before(1, \"a\")", "tal kan inte jämföras med text"),
      ("before(1, [\"a\"..\"b\"])", "tal kan inte jämföras med text"),
      ("date(1)", "argumentet \"from\" i date ska vara text, datum eller tidpunkt men är tal"),
      ("day of week(\"x\")", "argumentet \"date\" i day of week ska vara datum eller tidpunkt men är text"),
      ("all(1)", "argumentet \"list\" i all ska vara sant/falskt eller lista med sant/falskt men är tal"),
      (
        "years and months duration(@\"2020-01-01\", 2)",
        "argumentet \"to\" i years and months duration ska vara datum eller tidpunkt men är tal"
      ),
      ("context([1])", "argumentet \"entries\" i context ska vara lista med en grupp uppgifter men är lista med tal"),
      ("context put({}, 1, 2)", "argumentet \"key\" i context put ska vara text eller lista med text men är tal"),
      ("string join([1])", "argumentet \"list\" i string join ska vara lista med text men är lista med tal"),
      (
        "sort([1], function(a) true)",
        "argumentet \"precedes\" i sort ska vara funktion med 2 parametrar men är funktion med 1 parameter"
      ),
      (
        "list replace([1], function(a) true, 2)",
        "argumentet \"position\" i list replace ska vara tal eller funktion med 2 parametrar men är funktion med 1 parameter"
      ),
    ])
  func types(text: String, message: String) {
    #expect(LanguageFixture.problems(text).map(\.message) == [message])
    #expect(LanguageFixture.problems(text).allSatisfy { $0.severity == .error })
  }

  @Test(
    "or a text that can never be read",
    arguments: [
      ("duration(\"P1Q\")", "duration: \"P1Q\" är ingen tidslängd"), ("date(\"x\")", "date: \"x\" är inget datum"),
      ("date(\"2021-02-30\") > today()", "date: datumet 2021-02-30 finns inte: februari 2021 har 28 dagar"),
      ("time(\"x\")", "time: \"x\" är inget klockslag"),
      ("date and time(\"x\")", "date and time: \"x\" är inget datum"),
      ("range(\"x\")", "range: \"x\" är inget intervall"), ("number(\"1,5\")", "number: \"1,5\" är inget tal"),
      ("number(\"x\", \".\", \",\")", "number: \"x\" är inget tal"),
      (
        "sökt dag + duration(\"P9999Y\")",
        "”duration(\"P9999Y\")” är för lång: dagen hamnar utanför åren 1753–2400"
      ),
      ("sökt dag - @\"P700Y\"", "@\"P700Y\" är för lång: dagen hamnar utanför åren 1753–2400"),
      (
        "count(for i in 1..100000000 return i)", "listan kan ha högst 500000 poster, men här blir de fler"
      ),
      ("context merge([{a: 1}]).b", "fältet \"b\" finns inte i \"context merge([{a: 1}])\""),
    ])
  func literals(text: String, message: String) {
    #expect(LanguageFixture.problems(text).map(\.message) == [message])
  }

  @Test(
    "right arguments pass, and so does what is not known before",
    arguments: [
      "sum(tal)", "sum(1, 2)", "sum(fritt.lista)", "mean([1, null])", "abs(svarstid)", "abs(fritt)", "max(1, 2)",
      "max([\"a\"])", "max(@\"P1D\", svarstid)", "before(1, [2..3])", "during(krets, [\"a\"..\"b\"])",
      "date(\"2018-03-09\")",
      "date(sökt dag)", "date(krets)", "day of week(sökt dag)", "all([true], false)", "all([])",
      "context([{key: \"a\", value: 1}])", "context put({}, [\"a\"], 2)", "context put({}, krets, 2)",
      "string join([krets])",
      "sort(tal, function(a, b) a > b)", "sort(tal)", "list replace(tal, 1, 2)",
      "list replace(tal, function(a, b) a = b, 2)", "context merge([{a: 1}, {}])", "duration(\"P14D\")",
      "number(\"1,5\", null, \",\")", "number(\"1 000\", \" \")", "sökt dag + duration(\"P600Y\")",
      "for i in 1..1000 return i", "context merge([{a: 1}, {b: 2}]).b", "range(\"[1..2]\")", "overlaps([1..2], (> 1))",
    ])
  func right(text: String) {
    #expect(LanguageFixture.problems(text).filter { $0.severity == .error } == [])
  }

  @Test(
    "what goes wrong in a call of a value has a place, and names what was wrong",
    arguments: [
      ("sum(1, \"a\")", 0..<11, "sum: argumenten ska vara tal men ett är text"),
      ("1 + sort([3, 1], function(a) a)[1]", 4..<31, "funktionen ska ha 1 argument men har 2"),
      ("1 + (function(x: number) x)(\"a\")", 4..<32, "argumentet \"x\" i funktionen ska vara tal men är text"),
      ("substring(\"a\", 0)", 0..<17, "substring: texten har 1 tecken, så den har ingen plats 0"),
      ("date(2021, 2, 30)", 0..<17, "date: datumet 2021-02-30 finns inte"),
    ])
  func places(text: String, range: Range<Int>, message: String) throws {
    var found: [FEELProblem] = []
    let expression = try Expression.compile(text, mode: .standard).get()
    _ = expression.evaluate(in: try CaseScope()) { found.append($0) }
    #expect(found.first?.range == range)
    #expect(found.first?.message.hasPrefix(message) == true, "\(found)")
  }
}
