import WorkflowKit

extension Organisation {
  /// The number after the last one of a series; where none has been taken, the one it begins with. A start that is
  /// changed later means nothing, so that there is never a gap and no number comes twice.
  func number(after last: Int, in series: String) -> Int { last == 0 ? firstNumber(in: series) : last + 1 }
}
