import CivilTime

/// What was probably meant by what stands where nothing can be read.
extension Parser {
  /// A hint from what stands around the unexpected token.
  var meant: String? {
    if case .word(let word) = current.kind {
      if let sign = comparisonWord(word) { return sign }
      if word == "if", index > 0 { return "skriv villkoret först: if villkor then värde else annat värde" }
      if let asked = memberHint(word) ?? presenceHint(word) ?? orderHint { return asked }
      if Keyword.swedish[word] != nil, let translation { return translation }
      if let keyword = Keyword.capitalized(word) { return "skriv \(keyword) med små bokstäver" }
      if let length = lengthHint(word) { return length }
      if index > 0, case .number = tokens[index - 1].kind, MistakenWord.isUnit(word) {
        return "skriv bara talet: \(quote(tokens[index - 1]))"
      }
      if index > 0, case .word(let previous) = tokens[index - 1].kind, !Keyword.isReserved(previous) {
        if ["not", "inte", "ej", "icke"].contains(previous) { return "skriv not(\(condition(beginningAt: index)))" }
        if Keyword.swedish[previous] != nil, let translation { return translation }
        if shape.slot(of: "\(previous)_\(word)") != nil { return "skriv \(previous)_\(word)" }
        if let function = MistakenWord.function("\(previous)\(word)") { return function }
        if MistakenWord.isCount(previous), shape.slot(of: previous) == nil || isList(word) {
          return "skriv count(\(word)) för hur många poster den har"
        }
        return callHint(word) ?? ownerHint(previous, word) ?? "skriv en operator emellan, till exempel and, = eller +"
      }
    }
    if let joined = joinHint ?? listHint ?? comparisonHint { return joined }
    if index > 0, case .number(let whole) = tokens[index - 1].kind, case .number(let part) = current.kind {
      if let list = numbersInList { return list }
      var decimals = ""
      if peek(1).kind == .mark(.comma), case .number(let digits) = peek(2).kind { decimals = ".\(digits)" }
      return "skriv talet utan mellanslag\(decimals.isEmpty ? "" : " och med punkt"): \(whole)\(part)\(decimals)"
    }
    if isAt(.comma), index > 0, case .number(let whole) = tokens[index - 1].kind, case .number(let part) = peek(1).kind
    {
      let thousands = quote(tokens[index - 1]).replacing(".", with: "")
      if quote(tokens[index - 1]).contains(".") {
        return "skriv talet utan punkt mellan tusentalen, och decimaler med punkt: \(thousands).\(part)"
      }
      return "skriv decimaler med punkt: \(whole).\(part)"
    }
    if isAt(.closeParen) { return "det finns ingen ( som svarar mot )" }
    return nil
  }

  /// Whether a name stands for a list.
  private func isList(_ name: String) -> Bool {
    guard let slot = shape.slot(of: name), case .list = shape.type(ofSlot: slot).unwrapped else { return false }
    return true
  }

  /// How to compare with a value that stands after a word for it: `antal is 3`, `antal inte 4`.
  private func comparisonWord(_ word: String) -> String? {
    let isNot = ["inte", "ej", "icke"].contains(word)
    guard isNot || word == "is", index > 0, case .word(let last) = tokens[index - 1].kind, !Keyword.isReserved(last),
      shape.slot(of: String(path(endingAt: index - 1).prefix { $0 != "." })) != nil
    else { return nil }
    switch peek(1).kind {
    case .number, .text: return "skriv \(path(endingAt: index - 1)) \(isNot ? "!=" : "=") \(quote(peek(1)))"
    default: return nil
    }
  }

  /// How to ask whether something is one of several: of `"miljö" i enheter`, `slag ingår i (…)`.
  private func memberHint(_ word: String) -> String? {
    let isPair = ["ingår", "finns", "är"].contains(word) && peek(1).kind == .word("i")
    return word == "i" || isPair ? "skriv in för \(isPair ? "\(word) i" : word)" : nil
  }

  /// How to ask whether something is filled in: of `sänd finns`, `sänd är tomt`, `sänd is not null`.
  func presenceHint(_ word: String) -> String? {
    guard index > 0, case .word(let last) = tokens[index - 1].kind, !Keyword.isReserved(last) else { return nil }
    var isFilled = MistakenWord.isFilled(word)
    let isRead = shape.slot(of: String(path(endingAt: index - 1).prefix { $0 != "." })) != nil
    // The word may be a name itself.
    let saysDone = { [shape] (word: String) in isRead && shape.slot(of: word) == nil && MistakenWord.saysDone(word) }
    var isDone = saysDone(word)
    if ["är", "is", "blev", "har"].contains(word) {
      guard case .word(let next) = peek(1).kind else { return nil }
      if ["not", "inte", "ej"].contains(next), case .word(let after) = peek(2).kind {
        isFilled = after == "null" ? true : MistakenWord.isFilled(after).map { !$0 }
        if saysDone(after) { (isDone, isFilled) = (true, false) }
      } else {
        isFilled = next == "null" ? false : MistakenWord.isFilled(next)
        isDone = saysDone(next)
      }
    }
    let path = path(endingAt: index - 1)
    if isDone {
      let isAsked = isFilled ?? true
      return "skriv \(path) \(isAsked ? "!= null: då är det gjort" : "= null: då är det inte gjort")"
    }
    return isFilled.map { isFilled in
      if case .list? = type(of: path) { return "skriv count(\(path)) \(isFilled ? "> 0" : "= 0")" }
      return "skriv \(path) \(isFilled ? "!= null: då är det ifyllt" : "= null: då är inget ifyllt")"
    }
  }

  /// How to call a function whose Swedish name stands between its arguments: `titel innehåller "x"`.
  private func callHint(_ word: String) -> String? {
    guard let function = MistakenWord.test(word) else { return nil }
    return "skriv \(function)(\(path(endingAt: index - 1)), …)"
  }

  /// How to read a field that stands after its owner without a dot: `sökandes namn`.
  private func ownerHint(_ owner: String, _ field: String) -> String? {
    let path = path(endingAt: index - 1)
    // The genitive of a word, in its indefinite form and in its definite one: sökandes, elevens.
    let endings = ["s", "ens", "ns", "ets", "ts"].filter { owner.hasSuffix($0) && owner.count > $0.count }
    let names = [path] + endings.map { String(path.dropLast($0.count)) }
    return names.first { name in
      if case .context(let fields, _)? = type(of: name)?.unwrapped { fields[field] != nil } else { false }
    }.map { "menade du \($0).\(field)?" }
  }

  /// How to put texts together that stand beside each other.
  private var joinHint: String? {
    guard index > 0 else { return nil }
    switch (tokens[index - 1].kind, current.kind) {
    case (.text, .text): return "skriv + emellan"
    case (.text, .word(let word)) where !Keyword.isReserved(word): return "skriv + emellan"
    case (.word(let word), .text) where !Keyword.isReserved(word): return "skriv + emellan"
    default: return nil
    }
  }

  /// How to write several values after `in`: `x in "a", "b"`.
  private var listHint: String? {
    guard isAt(.comma), index > 1 else { return nil }
    let isEqual = tokens[index - 2].kind == .mark(.equal)
    guard tokens[index - 2].kind == .word("in") || isEqual && index > 2 else { return nil }
    var last = index
    while case .mark(.comma) = tokens[last].kind, tokens.indices.contains(last + 2) { last += 2 }
    let values = tokens[(index - 1)..<last].filter { $0.kind != .mark(.comma) }
    let subject = isEqual ? compared(before: index - 2) + " " : ""
    return "skriv \(subject)in (\(values.map(quote).joined(separator: ", ")))"
  }

  /// How to write the numbers after `in (` or in a list that have no commas between them: `år in (25 50 75)`.
  private var numbersInList: String? {
    var first = index - 1
    while first > 0, case .number = tokens[first - 1].kind { first -= 1 }
    var last = index
    while tokens.indices.contains(last + 1), case .number = tokens[last + 1].kind { last += 1 }
    guard first > 0, tokens.indices.contains(last + 1) else { return nil }
    let numbers = tokens[first...last].map(quote).joined(separator: ", ")
    switch (tokens[first - 1].kind, tokens[last + 1].kind) {
    case (.mark(.openParen), .mark(.closeParen)) where first > 1 && tokens[first - 2].kind == .word("in"):
      return "skriv komma mellan talen: in (\(numbers))"
    // Two may as well be one number with a space in it.
    case (.mark(.openBracket), .mark(.closeBracket)) where last > first + 1:
      return "skriv komma mellan talen: [\(numbers)]"
    default: return nil
    }
  }

  /// How to write a comparison after `and` or `or` that lacks what is compared: `antal < 1 or > 30`.
  private var comparisonHint: String? {
    guard case .mark(let mark) = current.kind, mark.comparison != nil, index > 1,
      case .word(let joiner) = tokens[index - 1].kind, joiner == "and" || joiner == "or",
      let earlier = tokens[..<(index - 1)].lastIndex(where: { $0.isComparison })
    else { return nil }
    let subject = compared(before: earlier)
    guard !subject.isEmpty else {
      return joiner == "or"
        ? "skriv ett komma i stället för or" : "skriv ett intervall, till exempel [1..30] för 1 till och med 30"
    }
    return "upprepa det som jämförs: skriv \(joiner) \(subject) \(condition(beginningAt: index))"
  }

  /// What stands on the left of a comparison sign, back to where its condition begins.
  func compared(before sign: Int) -> String {
    var depth = 0
    let before = tokens[..<sign].lastIndex { token in
      switch token.kind {
      case .mark(.closeParen), .mark(.closeBracket), .mark(.closeBrace): depth += 1
      case .mark(.openParen), .mark(.openBracket), .mark(.openBrace):
        depth -= 1
        return depth < 0
      case .mark(.comma): return depth == 0
      case .word(let word): return depth == 0 && (Keyword.joins(word) || word == "if")
      default: break
      }
      return false
    }
    let first = before.map { $0 + 1 } ?? 0
    guard first < sign else { return "" }
    return text(from: first, to: sign - 1)
  }

  /// How to write the words of the expression that are Swedish, or in capital letters, all at once: who writes one of them
  /// most often writes the others too. Nil where all of them are names here.
  private var translation: String? {
    var written: [String] = []
    for (place, token) in tokens.enumerated() {
      guard case .word(let word) = token.kind, let own = Keyword.swedish[word] ?? Keyword.capitalized(word),
        shape.slot(of: word) == nil, place == 0 || tokens[place - 1].kind != .mark(.dot)
      else { continue }
      let row = "\(own) för \(word)"
      if !written.contains(row) { written.append(row) }
    }
    return written.isEmpty ? nil : "skriv " + written.joined(separator: ", ")
  }

  /// The condition that begins with the token at a place: to the next word that joins conditions, or the end.
  func condition(beginningAt first: Int) -> String {
    var depth = 0
    let last = tokens.indices.first { place in
      guard place > first else { return false }
      switch tokens[place].kind {
      case .end: return true
      case .word(let word): return depth == 0 && ["and", "or", "och", "eller", "then", "else"].contains(word)
      case .mark(.openParen), .mark(.openBracket): depth += 1
      case .mark(.closeParen), .mark(.closeBracket):
        depth -= 1
        return depth < 0
      default: return depth == 0 && tokens[place].kind == .mark(.comma)
      }
      return false
    }
    return text(from: first, to: (last ?? tokens.count) - 1)
  }

  /// The source from one token to another.
  func text(from first: Int, to last: Int) -> String {
    let (start, end) = (tokens[first].range.lowerBound, tokens[last].range.upperBound)
    return String(decoding: source.utf8.dropFirst(start).prefix(end - start), as: UTF8.self)
  }

  /// The path of names whose last word is the token at a place.
  private func path(endingAt last: Int) -> String {
    var first = last
    while first > 1, tokens[first - 1].kind == .mark(.dot), case .word = tokens[first - 2].kind { first -= 2 }
    return tokens[first...last].map(quote).joined()
  }

  /// How to write a number with a unit of time after it: `svarstid + 14 dagar`.
  private func lengthHint(_ unit: String) -> String? {
    guard index > 0, isCount(tokens[index - 1]), let period = LengthWords.period(quote(tokens[index - 1]), unit) else {
      return nil
    }
    let length = "duration(\"\(period)\")"
    if index > 2, case .mark(let mark) = tokens[index - 2].kind, mark.comparison != nil,
      type(of: path(endingAt: index - 3))?.unwrapped == .number
    {
      return "skriv bara talet: \(path(endingAt: index - 3)) \(quote(tokens[index - 2])) \(quote(tokens[index - 1]))"
    }
    // How long it is between two days is compared with a length.
    if index > 2, case .mark(let mark) = tokens[index - 2].kind, mark.comparison != nil,
      tokens[..<(index - 2)].contains(where: { $0.kind == .mark(.minus) })
    {
      return "skriv \(compared(before: index - 2)) \(quote(tokens[index - 2])) \(length)"
    }
    guard index > 2, [.mark(.plus), .mark(.minus)].contains(tokens[index - 2].kind),
      case .word = tokens[index - 3].kind
    else { return "skriv dagen som det räknas från, följd av + \(length)" }
    return "skriv \(path(endingAt: index - 3)) \(quote(tokens[index - 2])) \(length)"
  }

  /// Whether a token is a number, or a word for one that is no name here.
  private func isCount(_ token: Token) -> Bool {
    switch token.kind {
    case .number: true
    case .word(let word): shape.slot(of: word) == nil
    default: false
    }
  }

  /// The type of a path of names; nil where it is not known.
  private func type(of path: String) -> FEELType? {
    let names = path.split(separator: ".").map(String.init)
    guard let slot = names.first.flatMap(shape.slot) else { return nil }
    return names.dropFirst().reduce(shape.type(ofSlot: slot)) { type, name in
      guard case .context(let fields, _)? = type?.unwrapped else { return nil }
      return fields[name]
    }
  }

  func quote(_ token: Token) -> String {
    let text = String(decoding: source.utf8.dropFirst(token.range.lowerBound).prefix(token.range.count), as: UTF8.self)
    return text.count > 30 ? text.prefix(29) + "…" : text
  }
}
