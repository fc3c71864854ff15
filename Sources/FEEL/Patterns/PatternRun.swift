import CPCRE2

/// Looks for matches of compiled code in one text.
struct PatternRun: ~Copyable {
  private let code: OpaquePointer
  private let subject: UnsafeRawBufferPointer
  private let data: OpaquePointer?
  private let context: OpaquePointer?

  init(code: OpaquePointer, subject: UnsafeRawBufferPointer) {
    self.code = code
    self.subject = subject
    data = pcre2_match_data_create_from_pattern_8(code, nil)
    context = pcre2_match_context_create_8(nil)
    // The budget stops a run long before these; they hold should a pattern get by it.
    pcre2_set_match_limit_8(context, 5_000_000)
    pcre2_set_depth_limit_8(context, 1_000_000)
    pcre2_set_heap_limit_8(context, 64 * 1024)
  }

  deinit {
    pcre2_match_data_free_8(data)
    pcre2_match_context_free_8(context)
  }

  /// The first match that begins at the offset or later.
  func next(from start: Int, _ budget: inout StepBudget) throws(PatternError) -> PatternMatch? {
    guard start <= subject.count else { return nil }
    let count = withUnsafeMutablePointer(to: &budget) { budget in
      pcre2_set_callout_8(context, Self.countStep, budget)
      return pcre2_match_8(
        code, subject.bindMemory(to: UInt8.self).baseAddress, subject.count, start, PCRE2_NO_UTF_CHECK, data, context)
    }
    if count == PCRE2_ERROR_NOMATCH { return nil }
    guard count > 0, let places = pcre2_get_ovector_pointer_8(data) else { throw .tooManySteps }
    let pairs = Int(pcre2_get_ovector_count_8(data))
    let groups = (1..<max(pairs, 1)).map { group -> Range<Int>? in
      let (lower, upper) = (places[2 * group], places[2 * group + 1])
      return group < count && lower <= upper && upper <= subject.count ? lower..<upper : nil
    }
    return PatternMatch(whole: places[0]..<places[1], groups: groups)
  }

  /// Called by PCRE2 at every `(?C)` that the translation holds.
  private static let countStep:
    @convention(c) (UnsafeMutablePointer<pcre2_callout_block_8>?, UnsafeMutableRawPointer?) -> Int32 = { block, data in
      guard let block, let budget = data?.assumingMemoryBound(to: StepBudget.self) else { return PCRE2_ERROR_CALLOUT }
      return budget.pointee.move(to: block.pointee.current_position) ? 0 : PCRE2_ERROR_CALLOUT
    }
}
