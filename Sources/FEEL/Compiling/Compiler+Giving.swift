/// Functions and operators that may give nothing though what they are given has values.
///
/// The standard has null for whatever cannot be calculated; in workflows it shows in the type, so that it is known before
/// a case stops there.
extension Compiler {
  /// A value that may be missing, unless a guard has shown that it is there.
  mutating func lacking(_ typed: Typed, _ syntax: Syntax) -> Typed {
    guard mode == .strict else { return typed }
    return narrowed(Typed(typed.type == .any ? .optional(.any) : typed.type.orMissing, typed.code), syntax)
  }

  /// Whether a call surely gives a value.
  mutating func gives(_ builtin: Builtin, _ typed: [Typed], _ arguments: [Syntax?]) -> Bool {
    switch builtin.giving {
    case .always: return true
    case .perhaps: return false
    case .ofWritten:
      return zip(arguments, typed).allSatisfy { argument, typed in
        typed.isWritten || typed.isNoText || argument.map { builtin.name == "duration" && isWrittenLength($0) } ?? true
      }
    case .ofWrittenRest:
      return typed.dropFirst().allSatisfy(\.isWritten)
    case .ofDivisor:
      guard let divisor = arguments.dropFirst().first ?? nil, typed.count > 1 else { return true }
      return isNotZero(divisor, typed[1])
    case .ofItems(let least):
      guard arguments.count == 1, let argument = arguments[0] else {
        // One that is missing is the smallest or largest of nothing.
        return arguments.count >= least && !arguments.contains { $0.map { probed($0).isOptional } ?? false }
      }
      return least == 1 ? isFilled(argument, typed[0].type) : isFilled(argument, by: least)
    case .ofCharacters: return reaches(arguments)
    }
  }

  /// Whether a text is put together of written parts and numbers, as lengths of time are: `"P" + string(antal) + "D"`.
  private func isWrittenLength(_ syntax: Syntax) -> Bool {
    switch syntax.form {
    case .string: return true
    case .binary(.add, let left, let right): return isWrittenLength(left) && isWrittenLength(right)
    case .call(let label, let arguments) where label.text == "string" && arguments.count == 1:
      return probed(arguments[0].value).unwrapped == .number
    default: return false
    }
  }

  /// Whether a text surely has the characters from a written position, as many as are asked for.
  private mutating func reaches(_ arguments: [Syntax?]) -> Bool {
    guard arguments.count > 1, let text = arguments[0], let start = arguments[1]?.wholeNumber, start != 0 else {
      return false
    }
    var length = 1
    if arguments.count > 2, let argument = arguments[2] {
      guard let written = argument.wholeNumber, written > 0 else { return false }
      length = written
    }
    guard start > 0 else { return length <= -start && isFilled(text, by: -start) }
    let last = (start - 1).addingReportingOverflow(length)
    return !last.overflow && isFilled(text, by: last.partialValue)
  }

  /// Whether a list surely has so many items, or a text so many characters.
  mutating func isFilled(_ syntax: Syntax, by count: Int) -> Bool {
    switch syntax.form {
    case .list(let items): return items.count >= count
    case .string(let text): return text.unicodeScalars.count >= count
    case .call(let label, let arguments) where label.text == "concatenate":
      return arguments.contains { isFilled($0.value, by: count) }
    case .call(let label, _) where label.text == "split": return count == 1
    case .name, .path, .filter:
      guard let key = Guards.key(syntax) else { return false }
      return isShown(Guards.filled(key, by: count), of: syntax)
    default: return false
    }
  }

  /// Whether there is surely an item at a position.
  ///
  /// - Parameter item: The type of the items, whose fields are names within the brackets.
  mutating func hasItem(at position: Syntax, in list: Syntax, of item: FEELType) -> Bool {
    if Guards.isCount(position, of: list) { return !isHidden(list, by: item) && isFilled(list) }
    guard let number = position.wholeNumber, number != 0 else { return false }
    return number.magnitude == 1 ? isFilled(list) : isFilled(list, by: Int(clamping: number.magnitude))
  }

  /// Whether a path begins with a name that an item may have for a field of its own.
  private func isHidden(_ path: Syntax, by item: FEELType) -> Bool {
    switch path.form {
    case .path(let base, _): return isHidden(base, by: item)
    case .name(let name):
      switch item.unwrapped {
      case .any: return true
      case .context(let fields, let isOpen): return isOpen || fields[name] != nil || name == "item"
      default: return name == "item"
      }
    default: return true
    }
  }

  /// Whether a list surely has an item; what is no list counts as one.
  ///
  /// - Parameter type: The type of a name or a path, where it is known.
  mutating func isFilled(_ syntax: Syntax, _ type: FEELType? = nil) -> Bool {
    switch syntax.form {
    case .list(let items): return !items.isEmpty
    case .loop(let passes, _): return passes.allSatisfy { $0.upper == nil && isFilled($0.source) }
    case .condition(_, let yes, let no): return isFilled(yes) && isFilled(no)
    case .call(let label, let arguments):
      switch label.text {
      case "append", "split": return true
      case "concatenate", "union": return arguments.contains { isFilled($0.value) }
      case "reverse", "distinct values", "sort": return arguments.first.map { isFilled($0.value) } ?? false
      default: return false
      }
    case .name, .path:
      switch (type ?? probed(syntax)).unwrapped {
      case .list: break
      case .any: return false
      default: return true
      }
      guard let key = Guards.key(syntax) else { return false }
      if isShown(Guards.filled(key), of: syntax) { return true }
      // A field of every item makes as long a list as the items.
      guard case .path(let base, _) = syntax.form else { return false }
      let outer = probed(base).unwrapped
      if case .list = outer { return isFilled(base, outer) }
      return false
    case .filter: return Guards.key(syntax).map { presence.contains(Guards.filled($0)) } ?? false
    default: return false
    }
  }

  /// Whether the whole is a list that surely has an item, or no list.
  mutating func isFilled(whole syntax: Syntax, _ type: FEELType) -> Bool {
    switch type.unwrapped {
    case .list, .any, .null: isFilled(syntax, type)
    default: true
    }
  }

  /// The type of a part, without its being compiled.
  private func probed(_ syntax: Syntax) -> FEELType {
    var probe = probe()
    return probe.compile(syntax).type
  }

  /// Whether a number or a length of time is surely not 0.
  mutating func isNotZero(_ syntax: Syntax, _ typed: Typed) -> Bool {
    if case .constant(let value) = typed.code {
      switch value {
      case .number(let number): return number.signum != 0
      case .daysDuration(let length): return length != length.negated
      case .monthsDuration(let length): return length.months != 0
      default: return false
      }
    }
    if case .call(let label, let arguments) = syntax.form, label.text == "count", arguments.count == 1 {
      return isFilled(arguments[0].value)
    }
    return Guards.key(syntax).map { isShown(Guards.notZero($0), of: syntax) } ?? false
  }

  /// Whether so much has been shown of a value, or is always so.
  private mutating func isShown(_ key: String, of syntax: Syntax) -> Bool {
    presence.contains(key) || conditions.isHeld(key) && !isOwn(syntax)
  }

  /// Whether a path begins with a name that the expression itself gives.
  private func isOwn(_ syntax: Syntax) -> Bool {
    switch syntax.form {
    case .path(let base, _): isOwn(base)
    case .name(let name):
      locals.contains { local in
        switch local {
        case .variable(let own, _): return own == name
        case .item(let type):
          guard case .context(let fields, let isOpen) = type.unwrapped else { return type.unwrapped == .any }
          return isOpen || fields[name] != nil
        }
      }
    default: false
    }
  }
}

extension Syntax {
  /// The whole number that it is; nil for anything else.
  fileprivate var wholeNumber: Int? {
    switch form {
    case .number(let number): number.integer
    case .negate(let operand): operand.wholeNumber.flatMap { $0 == .min ? nil : -$0 }
    default: nil
    }
  }
}

extension Typed {
  /// Whether the value stands written in the expression.
  fileprivate var isWritten: Bool { if case .constant = code { true } else { false } }

  /// Whether it is a day or a time, which needs no reading.
  fileprivate var isNoText: Bool {
    switch type.unwrapped {
    case .date, .dateAndTime, .time: true
    default: false
    }
  }
}
