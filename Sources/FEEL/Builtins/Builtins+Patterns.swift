extension Builtins {
  /// The functions with regular expressions (DMN 1.5, 10.3.4.3, after XPath and XQuery Functions and Operators).
  static let patterns: [Builtin] = [
    patterned(
      "matches", [.init("input", .string), .init("pattern", .string), .nullable("flags", .string)], flags: 2, .boolean
    ) { pattern, _ in
      { call, budget throws(PatternError) in .boolean(try pattern.isFound(in: call.text(0), &budget)) }
    },
    patterned(
      "replace",
      [
        .init("input", .string), .init("pattern", .string), .init("replacement", .string), .nullable("flags", .string),
      ], flags: 3, .string
    ) { pattern, known throws(PatternError) in
      try refuseEmpty(pattern)
      var ready: Replacement?
      if let text = known[2]?.text { ready = try Replacement(text, for: pattern) }
      let fixed = ready
      return { call, budget throws(PatternError) in
        // No `??`: its right side could throw any error.
        if let fixed { return .string(try replaced(call.text(0), pattern, fixed, &budget)) }
        return .string(try replaced(call.text(0), pattern, try Replacement(call.text(2), for: pattern), &budget))
      }
    },
    patterned(
      "split", [.init("string", .string), .init("delimiter", .string)], flags: nil, .list(.string)
    ) { pattern, _ throws(PatternError) in
      try refuseEmpty(pattern)
      return { call, budget throws(PatternError) in .list(try pieces(call.text(0), pattern, &budget)) }
    },
  ]

  private typealias Use = @Sendable (Builtin.Call, inout StepBudget) throws(PatternError) -> Value
  private typealias MakeUse = @Sendable (Pattern, _ known: [Value?]) throws(PatternError) -> Use

  /// A function whose argument 1 is a pattern: one that is known is compiled with the expression, others when used.
  private static func patterned(
    _ name: String, _ parameters: [Builtin.Parameter], flags: Int?, _ type: FEELType, _ makeUse: @escaping MakeUse
  ) -> Builtin {
    var signature = Builtin.Signature(parameters: parameters) { call in
      do throws(PatternError) {
        let flags = flags.map { call.text($0) } ?? ""
        let pattern = try PatternCache.shared.pattern(call.text(1), flags: flags)
        return run(try makeUse(pattern, parameters.map { _ in nil }), &call)
      } catch {
        return call.fail(error.message, hint: error.hint)
      }
    }
    signature.prepare = { call throws(Builtin.Refusal) in
      let known = call.values
      guard case .string(let text)? = known[1] else { return nil }
      var written = ""
      if let flags, known.indices.contains(flags) {
        guard let value = known[flags], value.isNull || value.text != nil else { return nil }
        written = value.text ?? ""
      }
      do throws(PatternError) {
        let use = try makeUse(try Pattern(text, flags: written), known)
        return { call in run(use, &call) }
      } catch {
        throw Builtin.Refusal(argument: 1, message: error.message, hint: error.hint)
      }
    }
    return Builtin(name, [signature]) { _ in type }.giving(.ofWrittenRest)
  }

  private static func run(_ use: Use, _ call: inout Builtin.Call) -> Value {
    var budget = StepBudget(limit: min(StepBudget.most, call.room * 16))
    defer { call.spend(budget.used / 16) }
    do throws(PatternError) {
      return try use(call, &budget)
    } catch {
      return call.fail(error.message, hint: error.hint)
    }
  }

  /// A pattern that matches nothing at all has no places to replace or split at (F&O 3.1, FORX0003).
  private static func refuseEmpty(_ pattern: Pattern) throws(PatternError) {
    guard pattern.matchesEmpty else { return }
    throw PatternError(
      "mönstret passar också på ingenting", hint: "skriv + i stället för *, så att minst ett tecken måste finnas")
  }

  private static func replaced(
    _ text: String, _ pattern: Pattern, _ replacement: Replacement, _ budget: inout StepBudget
  ) throws(PatternError) -> String {
    let matches = try pattern.matches(in: text, &budget)
    guard !matches.isEmpty else { return text }
    let source = Array(text.utf8)
    var (output, copied): ([UInt8], Int) = ([], 0)
    for match in matches {
      output += source[copied..<match.whole.lowerBound]
      replacement.append(match, of: source, to: &output)
      copied = match.whole.upperBound
      guard output.count <= 10_000_000 else {
        throw PatternError("texten blir för lång", hint: "ersätt med kortare text")
      }
    }
    output += source[copied...]
    return String(decoding: output, as: UTF8.self)
  }

  private static func pieces(
    _ text: String, _ pattern: Pattern, _ budget: inout StepBudget
  ) throws(PatternError) -> [Value] {
    let source = Array(text.utf8)
    var (pieces, start): ([Value], Int) = ([], 0)
    for match in try pattern.matches(in: text, &budget) {
      pieces.append(.string(decoded(source[start..<match.whole.lowerBound])))
      start = match.whole.upperBound
    }
    pieces.append(.string(decoded(source[start...])))
    return pieces
  }
}
