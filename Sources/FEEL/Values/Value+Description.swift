extension Value: CustomStringConvertible {
  /// The value as an expression would write it: texts within quotation marks.
  public var description: String { Literal.text(self) }
}
