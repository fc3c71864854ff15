/// The conditions of a decision table's cells: `-`, `> 3`, `"a", "b"`, `[1..3]`, `not(…)`.
public enum UnaryTests {
  /// Reads, checks and compiles unary tests as a condition about `?`, whose type is `input`.
  ///
  /// Evaluate the expression with the value to test as `input`.
  public static func compile(
    _ text: String, input: FEELType = .any, in shape: ScopeShape = .empty, mode: Mode = .strict
  ) -> Compilation {
    let (syntax, problems) = Parser.unaryTests(text, in: shape, mode: mode)
    return Expression.compile(
      syntax, problems, text, in: shape, mode: mode, input: input, expecting: mode == .strict ? .boolean : nil)
  }
}
