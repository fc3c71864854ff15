import Testing

@testable import FEEL

@Suite("Printing and reading go both ways")
struct RoundTripTests {
  @Test("a printed tree reads back as the same tree", arguments: 0..<40)
  func printed(seed: Int) {
    var generator = SyntaxGenerator(random: SeededGenerator(seed: UInt64(seed)))
    for _ in 0..<50 {
      let tree = generator.tree(4)
      let text = Printer.text(tree)
      guard text.utf8.count <= Limits.length else { continue }
      let (read, problems) = Parser.expression(text, in: SyntaxGenerator.shape)
      #expect(read == tree, "\(text)")
      #expect(problems.isEmpty, "\(text): \(problems)")
    }
  }

  @Test(
    "the canonical text is the same however the expression is written",
    arguments: [
      ("1+2*3", "1 + 2 * 3"), ("(1+2)*3", "(1 + 2) * 3"), ("((a))", "a"), ("a.b[ 1 ]", "a.b[1]"),
      ("x in(1,>2)", "x in (1, > 2)"), ("]1..3[", "(1..3)"), ("1-(2-3)", "1 - (2 - 3)"), ("(1).a", "(1).a"),
      ("a and(b or c)", "a and (b or c)"), ("not( a )", "not(a)"), ("\"å\\u00e4\"", "\"åä\""),
      ("[1..x[1]]", "[1..x[1]]"), ("(>5)", "(> 5)"), ("[<1,(=2)]", "[(< 1), (= 2)]"), ("f(x)(y)", "f(x)(y)"),
      ("function(x:number,y)x", "function(x: number, y) x"), ("(function(x)x)(1)", "(function(x) x)(1)"),
      ("x instance of context<a:number,b:list<Any>>", "x instance of context<a: number, b: list<Any>>"),
      ("x instance of function<number,date and time>->Any", "x instance of function<number, date and time> -> Any"),
      ("for i in 1..3,j in a return i", "for i in 1..3, j in a return i"), ("@\"10:30:00\"", "@\"10:30:00\""),
      ("// kommentar\n1", "1"), ("x between 1 and 2 and y", "x between 1 and 2 and y"), ("@\"P1D\"", "@\"P1D\""),
    ])
  func canonical(text: String, canonical: String) {
    #expect(Parser.expression(text).syntax.map(Printer.text) == canonical)
  }
}
