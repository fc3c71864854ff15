import FEEL
import Testing

@Suite("What may give nothing of values that are there shows in the type")
struct GivingTests {
  private static let shape: ScopeShape = {
    var known = KnownConditions()
    known.fill(["fyllda"])
    known.fill(["namn"])
    known.give(["dag"])
    let post = FEELType.context(["dag": .date, "dagar": .list(.date)], open: false)
    return ScopeShape(
      names: [
        ("text", .string), ("tal", .number), ("dag", .date), ("dagar", .list(.date)), ("poster", .list(post)),
        ("fyllda", .list(post)), ("annan", .optional(.date)), ("belopp", .list(.number)),
        ("namn", .string), ("fler", .optional(.list(post))),
      ], functions: [HostFunction("senast", result: .optional(.any))], conditions: known)
  }()

  private func type(_ text: String) throws -> FEELType {
    try #require(Expression.compile(text, in: Self.shape).expression, "\(text)").givenType
  }

  @Test(
    "as one that may be missing",
    arguments: [
      "date(text)", "date and time(text)", "time(text)", "number(text)", "duration(text)", "min(dagar)",
      "max(poster.dag)",
      "sum(belopp)", "mean(belopp[item > 3])", "10 / tal", "dag + duration(text)", "modulo(10, tal)", "sqrt(tal)",
      "substring(text, 2)", "get value({a: 1}, text)", "senast()", "senast().dag",
      "min(poster[dag > @\"2026-01-01\"].dag)",
      "string(10 / tal)", "if dag > date(text) then min(dagar) else dag",
      "sublist(dagar, 1, 2)", "if count(dagar) >= 0 then min(dagar) else dag",
      "if tal < 3 then 10 / tal else 1", "duration(\"P\" + text + \"D\")", "annan.year", "sum(for d in dagar return 1)",
      "stddev([tal])", "stddev(belopp)", "replace(text, text, \"x\")", "replace(text, \"x\", text)",
      "split(text, text)",
      "dagar[2]", "dagar[count(dagar)]", "if count(dagar) > 1 then dagar[3] else dag", "dagar[count(belopp)]",
      "if count(dagar) > 0 then dagar[2] else dag", "substring(text, 1, 1)", "substring(namn, 2)",
      "if string length(text) > 3 then substring(text, 2, 4) else text", "substring(\"abc\", 2, 3)",
      "if text != \"a\" then substring(text, 1, 1) else text", "if annan = annan then annan else dag",
    ])
  func optional(text: String) throws { #expect(try type(text).isOptional) }

  @Test(
    "unless it is written, or a guard shows that it is there",
    arguments: [
      "date(\"2026-01-01\")", "date(dag)", "number(\"3\")", "duration(\"P3D\")",
      "duration(\"P\" + string(tal) + \"D\")",
      "min(1, tal)", "min([dag])", "10 / 4", "dag + duration(\"P14D\")", "modulo(10, 3)", "min(fyllda.dag)",
      "if count(dagar) > 0 then min(dagar) else dag", "if count(dagar) = 0 then dag else min(dagar)",
      "if count(poster) != 0 then max(poster.dag) else dag", "if dagar[1] != null then min(dagar) else dag",
      "if dagar != [] then min(dagar) else dag", "if 0 < count(dagar) then dagar[1] else dag",
      "if some d in dagar satisfies d > dag then min(dagar) else dag", "if tal > 0 then 10 / tal else 0",
      "if tal = 0 then 0 else 10 / tal", "if count(belopp) > 0 then sum(belopp) / count(belopp) else 0",
      "if date(text) != null then date(text) else dag", "if 10 / tal != null then 10 / tal else 0",
      "min(append(dagar, dag))", "min(concatenate([dag], dagar))", "sum(for p in fyllda return 1)",
      "if senast() != null then senast() else 3", "if annan != null then annan.year else 3",
      "if count(dagar) > 1 then dagar[2] else dag", "if count(dagar) >= 2 then dagar[-2] else dag",
      "if count(dagar) = 3 then dagar[3] else dag", "if count(dagar) < 2 then dag else dagar[2]",
      "fyllda[count(fyllda)].dag", "if count(dagar) > 0 then dagar[count(dagar)] else dag", "split(text, \" \")[1]",
      "if string length(text) > 3 then substring(text, 1, 3) else text", "substring(namn, 1, 1)", "substring(namn, -1)",
      "if text != \"\" then substring(text, 1, 1) else \"x\"", "substring(\"abc\", 2)", "replace(text, \"a\", \"b\")",
      "stddev(1, 2)", "if count(belopp) > 1 then stddev(belopp) else 0", "context merge([{a: 1}, {b: tal}]).b",
      "if count(fler) > 0 then fler[1].dag else dag", "if annan = dag then annan.year else 3",
      "if dagar[2] != null then dagar[2] else dag",
      "if dagar[count(dagar)] != null then dagar[count(dagar)] else dag",
    ])
  func sure(text: String) throws { #expect(try !type(text).isOptional) }

  @Test("and a guard of an outer name says nothing of an inner one")
  func shadowed() throws {
    #expect(try type("if count(dagar) > 0 then (for dagar in poster.dagar return min(dagar))[1] else dag").isOptional)
    let inner =
      "if count(dagar) > 0 then sum(for dagar in poster.dagar return if min(dagar) > dag then 1 else 0) else 0"
    #expect(Expression.compile(inner, in: Self.shape).problems.map(\.code) == ["feel.may-be-null"])
  }

  @Test("a list surely has an item where it is written, always filled in or guarded")
  func filled() throws {
    func isFilled(_ text: String) throws -> Bool {
      try #require(Expression.compile(text, in: Self.shape).expression).isFilled
    }
    #expect(try isFilled("fyllda") && isFilled("[dag]") && isFilled("append(dagar, dag)"))
    #expect(try !isFilled("dagar") && !isFilled("[]") && !isFilled("fyllda[dag > @\"2026-01-01\"]"))
  }
}
