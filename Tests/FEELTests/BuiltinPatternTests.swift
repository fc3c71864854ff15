import FEEL
import Testing

@Suite("The functions with regular expressions")
struct BuiltinPatternTests {
  /// A text that may come with a pattern, the pattern, its flags, and whether it matches.
  static let matches: [(text: String, pattern: String, flags: String, isMatch: Bool)] = [
    ("remissvar", "svar", "", true), ("remissvar", "^svar", "", false), ("", "^$", "", true),
    ("Remiss", "remiss", "", false), ("Remiss", "remiss", "i", true), ("\u{212A}", "k", "i", true),
    ("a|b", "a|b", "q", true), ("aXb", "a.b", "q", false), ("A.B", "a.b", "qi", true),
    // White space.
    ("hej du", "h e j\\ sdu", "x", true), ("hej du", "hej[ ]du", "x", true), ("hejdu", "hej du", "x", true),
    ("abc", "\\p{ IsBasicLatin }+", "x", true),
    // Line ends.
    ("a\nb", "a.b", "", false), ("a\rb", "a.b", "", false), ("a\nb", "a.b", "s", true), ("a\nb", "^b", "", false),
    ("a\nb", "^b", "m", true), ("a\nb", "a$", "m", true), ("b\n", "b$", "", false), ("a\n", "^$", "m", false),
    ("\na\n", "^$", "m", true),
    // Classes.
    ("e", "[a-z-[aeiou]]", "", false), ("b", "[a-z-[aeiou]]", "", true), ("e", "[a-z-[aeiou-[e]]]", "", true),
    ("X", "^[^a-z-[0-9]]$", "", true), ("5", "^[^a-z-[0-9]]$", "", false), ("O", "[A-Z-[OI]]", "i", false),
    ("-", "[a-]", "", true), ("-", "[-a]", "", true), ("]", "[\\]]", "", true), ("q", "[^Q]", "i", false),
    ("&", "[a&&b]", "", true), ("7", "[\\d-[5-9]]", "", false), ("4", "[\\d-[5-9]]", "", true),
    ("å", "^\\w$", "", true), ("_", "^\\w$", "", false), ("٣", "^\\d$", "", true), ("\u{A0}", "^\\s$", "", false),
    ("\u{A0}", "^\\S$", "", true), ("_x-1", "^\\i\\c*$", "", true), ("1x", "^\\i", "", false), ("1", "^\\I$", "", true),
    (" ", "^\\C$", "", true), ("Ö", "^\\p{Lu}$", "", true), ("ö", "^\\P{Lu}$", "", true),
    ("é", "^\\p{IsLatin-1Supplement}$", "", true), ("α", "^\\p{IsGreek}$", "", true), ("a", "^\\P{IsGreek}$", "", true),
    ("🐎", "^.$", "", true),
    // Groups and repetitions.
    ("aa", "^(a)\\1$", "", true), ("aA", "(a)\\1", "i", true), ("a1", "(a)11", "", false), ("aa1", "(a)\\11", "", true),
    ("b", "^(a)?\\1b$", "", true), ("fil", "^(?:bil|fil)$", "", true), ("aaa", "^a{2}$", "", false),
    ("aaa", "^a{2,}$", "", true), ("", "|a", "", true), ("x", "^^*x$", "", true),
  ]

  @Test("a pattern matches as XPath says", arguments: matches)
  func match(text: String, pattern: String, flags: String, isMatch: Bool) throws {
    // As values of names, so that no character has to be written as a text of the language needs it.
    let context: Context = Context([("t", .string(text)), ("p", .string(pattern)), ("f", .string(flags))])
    let shape = ContextScope.shape(of: context)
    let time = try CaseScope()
    let scope = ContextScope(context, shape: shape, today: time.today, now: time.now)
    #expect(try Expression.compile("matches(t, p, f)", in: shape).get().evaluate(in: scope) == .boolean(isMatch))
  }

  @Test(
    "what XPath does not have is refused with a reason",
    arguments: [
      ("(?<=a)b", "(?< finns inte i mönster"), ("a(?=b)", "(?= finns inte i mönster"),
      ("(?i)a", "(?i finns inte i mönster"),
      ("a++", "upprepningen + följs av +"), ("*a", "* i mönstret har inget att upprepa"),
      ("(a", "en ( i mönstret saknar )"),
      ("a)", "mönstret har en ) utan ("), ("[a", "en [ i mönstret saknar ]"), ("[]", "[ ] i mönstret är tom"),
      ("a]", "mönstret har en ensam ]"), ("[[]", "[ kan inte stå inom [ ] i mönstret"),
      ("[z-a]", "ett spann inom [ ] i mönstret går åt fel håll eller slutar inte med ett tecken"),
      ("a{2,1}", "antalet inom { } i mönstret är fel skrivet"), ("a{,2}", "antalet inom { } i mönstret är fel skrivet"),
      ("a{20000}", "mönstret upprepar mer än 10000 gånger"), ("\\q", "\\q finns inte i mönster"),
      ("a\\", "mönstret slutar med ett omvänt snedstreck"), ("\\p{Xx}", "\\p{Xx} finns inte i mönster"),
      ("\\p{IsKlingon}", "\\p{IsKlingon} finns inte i mönster"), ("\\p", "\\p i mönstret saknar { }"),
      ("(.)\\2", "\\2 i mönstret syftar på en grupp som inte finns före det"),
      ("(a\\1)", "\\1 i mönstret syftar på en grupp som inte finns före det"), ("(a)[\\1]", "\\1 finns inte i mönster"),
      (String(repeating: "(", count: 200), "mönstret har fler än 100 parenteser i varandra"),
      (
        "((a{5000}){5000}){5000}",
        "mönstret är för stort eller för djupt (PCRE2 120)"
      ),
    ])
  func refused(pattern: String, message: String) throws {
    let context: Context = Context([("p", .string(pattern))])
    let shape = ContextScope.shape(of: context)
    let time = try CaseScope()
    let scope = ContextScope(context, shape: shape, today: time.today, now: time.now)
    var messages: [String] = []
    let expression = try Expression.compile(#"matches("a", p)"#, in: shape).get()
    let value = expression.evaluate(in: scope) { messages.append($0.message) }
    #expect(value == nil)
    #expect(messages == ["matches: \(message)"])
  }

  @Test(
    "a wrong pattern that stands in the expression is told when it is read",
    arguments: [
      (#"matches("a", "(a")"#, 13..<17, "matches: en ( i mönstret saknar )", "skriv \\( för tecknet självt"),
      (
        #"matches("a", "a", "p")"#, 13..<16, "matches: flaggan \"p\" finns inte",
        "flaggorna är s, m, i, x och q, till exempel \"i\""
      ),
      (
        #"replace("a", "b*", "c")"#, 13..<17, "replace: mönstret passar också på ingenting",
        "skriv + i stället för *, så att minst ett tecken måste finnas"
      ),
      (
        #"replace("a", "a", "$")"#, 13..<16, "replace: $ i ersättningen följs inte av en siffra",
        "skriv \\$ för tecknet självt"
      ),
    ])
  func knownPattern(text: String, range: Range<Int>, message: String, hint: String) throws {
    let problem = try #require(LanguageFixture.problems(text).first)
    #expect(problem.message == message)
    #expect(problem.hint == hint)
    #expect(problem.range == range)
    // The standard reads the expression and gives null.
    let (value, messages) = try BuiltinReason(text, message).outcome()
    #expect(value == nil)
    #expect(messages == [message])
  }

  static let replacements: [BuiltinRow] = [
    BuiltinRow(#"replace("abracadabra", "bra", "*")"#, #""a*cada*""#),
    BuiltinRow(#"replace("abracadabra", "a.*?a", "*")"#, #""*c*bra""#),
    BuiltinRow(#"replace("abcd", "(ab)|(a)", "[1=$1][2=$2]")"#, #""[1=ab][2=]cd""#),
    BuiltinRow(#"replace("2018-03-09", "([0-9]+)-([0-9]+)-([0-9]+)", "$3/$2 $1")"#, #""09/03 2018""#),
    BuiltinRow(#"replace("facetiously", "[iouy]", "[$0]")"#, #""facet[i][o][u]sl[y]""#),
    BuiltinRow(#"replace("a", "(a)", "$12")"#, #""a2""#), BuiltinRow(#"replace("a", "a", "$7")"#, #""""#),
    BuiltinRow(#"replace("abc", "[A-Z]", "-", "i")"#, #""---""#),
    BuiltinRow(#"replace("a.b", ".", "x", "q")"#, #""axb""#),
    BuiltinRow(#"replace("a.b", ".", "$0", "q")"#, #""a$0b""#), BuiltinRow(#"replace("åäö", "ä", "🐎")"#, #""å🐎ö""#),
    BuiltinRow(#"replace(input: "abc", pattern: "b", replacement: "x", flags: null)"#, #""axc""#),
    BuiltinRow(#"split("a;b;c;;", ";")"#, #"["a", "b", "c", "", ""]"#),
    BuiltinRow(#"split("John Doe", "\\s+")"#, #"["John", "Doe"]"#),
    BuiltinRow(#"split(string: "abc", delimiter: "x")"#, #"["abc"]"#), BuiltinRow(#"split(",", ",")"#, #"["", ""]"#),
  ]

  @Test("a text is replaced and split at what matches", arguments: replacements)
  func replacement(row: BuiltinRow) throws {
    let (given, wanted) = try row.values()
    #expect(given == wanted)
  }

  @Test("a backslash in a replacement stands before what is meant as it is")
  func escapedReplacement() throws {
    #expect(try LanguageFixture.evaluate(#"replace("5", "5", "\\$5 \\\\")"#) == #"$5 \"#)
    let reason = "replace: ett omvänt snedstreck i ersättningen följs av varken $ eller \\"
    #expect(try BuiltinReason(#"replace("5", "5", "\\5")"#, reason).outcome().messages == [reason])
  }

  @Test(
    "a pattern that would try for ever is broken off, with a reason of its own",
    arguments: ["^(a+)+$", "(a|a)*$", "^(a*)*$", "(.*)*x", "[ab]*[cd]", "a*a*a*a*a*[bc]"])
  func endsAtOnce(pattern: String) throws {
    let text = String(repeating: "a", count: 50_000) + "!"
    let context: Context = Context([("t", .string(text)), ("p", .string(pattern))])
    let shape = ContextScope.shape(of: context)
    let time = try CaseScope()
    let scope = ContextScope(context, shape: shape, today: time.today, now: time.now)
    var messages: [String] = []
    let expression = try Expression.compile("[matches(t, p), 1]", in: shape).get()
    let value = expression.evaluate(in: scope) { messages.append($0.message) }
    if value == [nil, 1] {
      #expect(messages == ["matches: mönstret kräver för många försök på den här texten och har avbrutits"])
    } else {
      // What PCRE2 sees at once cannot match.
      #expect(value == [false, 1])
    }
  }

  @Test("whatever stands in a pattern, it is used or refused with a reason")
  func anyPattern() throws {
    let pieces = [
      "a", "b", "1", "-", "^", "$", ".", "|", "?", "*", "+", "(", ")", "{", "}", "[", "]", "\\", ",", ":", "\\d",
      "\\p{Lu}",
      "[a-z-[b]]", "\\1", "(?:", "{2,3}", "[^", "å", "🐎", "(?#", "(*F)", "\\K", "\\x41", "[:alpha:]", " ", "\n",
    ]
    var generator = SeededGenerator(seed: 7)
    let names: [(name: String, type: FEELType)] = [("t", .string), ("p", .string), ("f", .string)]
    let shape = ScopeShape(names: names)
    let expression = try Expression.compile("[matches(t, p, f), split(t, p), replace(t, p, \"-\", f)]", in: shape).get()
    let time = try CaseScope()
    for _ in 0..<3000 {
      let pattern = (0..<Int.random(in: 1...10, using: &generator)).compactMap { _ in
        pieces.randomElement(using: &generator)
      }.joined()
      let flags = ["", "i", "s", "m", "x", "q"].randomElement(using: &generator) ?? ""
      let context: Context = Context([("t", "ab1-åB 🐎\n"), ("p", .string(pattern)), ("f", .string(flags))])
      let scope = ContextScope(context, shape: shape, today: time.today, now: time.now)
      var reasons = 0
      let values = try #require(expression.evaluate(in: scope) { _ in reasons += 1 }.list)
      #expect(values.count == 3)
      #expect(values.count(where: \.isNull) == reasons, "\(pattern)")
    }
  }

  @Test("all matches of an evaluation share one measure of work")
  func sharedWork() throws {
    let text = #"for i in 1..100000 return matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!" + string(i), "^(a+)+$")"#
    let (value, messages) = try BuiltinReason(text, "").outcome()
    #expect(value == nil)
    #expect(messages.last == "uträkningen är för stor och har avbrutits")
  }
}
