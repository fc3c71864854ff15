import Testing

/// The exact words of refusals: days and expressions that cannot be reckoned.
struct ReckoningRefusalTests {
  @Test("each says where, what and how to mend it, and leaves no trace")
  func refuses() throws {
    try Refusal.check(Self.refusals, in: Workspace())
  }

  static let refusals: [Refusal] = [
    Refusal(
      "holidays before the law", ["calendar", "last-appeal-day", "--announced", "1985-01-01"],
      says: #"""
        Helgdagarna år 1985 är inte kända: de räknas efter lagen (1989:253) om allmänna helgdagar från och med 1990.
          Kontrollera årtalet; är det rätt måste dagen räknas ut för hand.
        """#),
    Refusal(
      "a date in another form", ["calendar", "last-appeal-day", "--announced", "12/10"],
      says: #"""
        "12/10" är inget datum.
          Skriv datum som ÅÅÅÅ-MM-DD, till exempel 2018-03-09.
        """#),
    Refusal(
      "a day past the calendar", ["calendar", "add-months", "2399-12-31", "120", "--legal"],
      says: #"""
        Uträkningen hamnar utanför åren 1753–2400.
          Kontrollera startdatumet och tidslängden.
        """#),
    Refusal(
      "an expression that breaks off", ["feel", "eval", "antal +"],
      says: #"""
        uttryck:1:8: fel: efter + väntades ett värde men uttrycket tar slut
           1 | antal +
             |        ^
        1 fel
        """#),
    Refusal(
      "an unknown name", ["feel", "eval", "antl + 1", "--context", #"{"antal": 3}"#],
      says: #"""
        uttryck:1:1: fel: namnet "antl" finns inte
           1 | antl + 1
             | ^^^^
          menade du "antal"?
        1 fel
        """#),
    Refusal(
      "types that do not fit", ["feel", "eval", #"antal + "a""#, "--context", #"{"antal": 3}"#],
      says: #"""
        uttryck:1:1: fel: + går inte mellan tal och text
           1 | antal + "a"
             | ^^^^^^^^^^^
          gör om värdet till text: string(antal)
        1 fel
        """#),
    Refusal(
      "a context that breaks off", ["feel", "eval", "antal + 1", "--context", #"{"antal": 3"#],
      says: #"""
        context:1:1: fel: parentesen "{" stängs aldrig
           1 | {"antal": 3
             | ^
          sätt "}" där gruppen slutar, eller citattecken om det är text
        1 fel
        """#),
    Refusal(
      "a number in the context that is beyond all numbers", ["feel", "eval", "x", "--context", #"{"x": 1e9999}"#],
      says: #"""
        context:1:7: fel: talet "1e9999" är för stort eller för nära noll
           1 | {"x": 1e9999}
             |       ^^^^^^
          största talet är knappt 1e6145 och minsta 1e-6143; är det en text ska den stå inom citattecken
        1 fel
        """#),
    Refusal(
      "a context that is a list", ["feel", "eval", "1", "--context", "[1]"],
      says: #"""
        --context ska vara namn med värden, men är lista.
          Skriv till exempel --context '{"antal": 3}'.
        """#),
    Refusal(
      "a value that can never be read", ["feel", "eval", #"date("2018-02-30")"#],
      says: #"""
        uttryck:1:6: fel: date: datumet 2018-02-30 finns inte: februari 2018 har 28 dagar
           1 | date("2018-02-30")
             |      ^^^^^^^^^^^^
          välj en dag från 1 till 28
        1 fel
        """#),
  ]
}
