/// Names that stand for conditions, with what is there where those hold or do not: `klar` for `beslut != null`; and paths
/// that have a value whenever a choice is some of its values.
///
/// It is read from the text of the conditions alone, before the types of names are known. What a condition shows is a set
/// of keys, each of which says that a path has a value, or that a choice is not one of those it could be.
public struct KnownConditions: Sendable {
  /// What is not null where a condition holds, and where it does not.
  var known: [String: (holding: Set<String>, failing: Set<String>)] = [:]
  /// The values that the choices which promises speak of can have, by the path of the choice.
  var options: [String: [Option]] = [:]
  /// When paths have a value, by the path.
  var promises: [String: Promise] = [:]
  /// The same of the steps of loops, by their names: each item of what the loop gives has a field of that name.
  var itemPromises: [String: Promise] = [:]
  /// The lists and texts that are never empty, and the numbers that are never 0, as `Guards` tells of them.
  var held: Set<String> = []
  /// The names and paths that always have a value.
  var given: Set<String> = []
  /// The names whose values may be changed while a case is under way.
  var amended: Set<String> = []
  /// The fields of such names that never change, by the names.
  private var fixed: [String: Set<String>] = [:]
  /// The names and functions that the names hang on, each as `readNames(of:)` has them.
  private var read: [String: Set<String>] = [:]
  /// What the names stand for.
  var definitions: [String: Syntax] = [:]
  /// What is not null where a name has a value.
  var needs: [String: Set<String>] = [:]
  /// The steps of loops: each item of what the loop gives has a field of that name.
  var repeated: Set<String> = []
  /// The names that anything is known of.
  var roots: Set<String> = []

  /// No names.
  public init() {}

  /// Adds a name for a condition, which may be made of those that have been added before; a text that cannot be read
  /// shows nothing.
  public mutating func define(_ name: String, as text: String) {
    guard let syntax = Parser.expression(text, in: .empty, mode: .strict).syntax else { return }
    known[name] = (
      Guards.present(syntax, when: true, knowing: self), Guards.present(syntax, when: false, knowing: self)
    )
    definitions[name] = syntax
    let names = readNames(of: syntax)
    read[name] = names.reduce(into: names) { $0.formUnion(read[$1] ?? []) }
    needs[name] = Guards.present(whereGiven: syntax, knowing: self)
    roots.insert(name)
    roots.formUnion(read[name] ?? [])
  }

  /// The names that the value of a name hangs on, by itself and through others; functions have brackets: `today()`.
  public func read(by name: String) -> Set<String> { read[name] ?? [] }

  /// What is not null where the name has a value.
  func needs(of name: String) -> Set<String> { needs[name] ?? [] }

  /// What is not null where an expression has a value.
  public func present(whereGiven text: String) -> Set<String> {
    guard let syntax = Parser.expression(text, in: .empty, mode: .strict).syntax else { return [] }
    return Guards.present(whereGiven: syntax, knowing: self)
  }

  /// The names that an expression reads, as those of `read(by:)`; nothing where it cannot be read.
  public func names(in text: String) -> Set<String> {
    guard let syntax = Parser.expression(text, in: .empty, mode: .strict).syntax else { return [] }
    let names = readNames(of: syntax)
    return names.reduce(into: names) { $0.formUnion(read[$1] ?? []) }
  }

  /// The same of an expression that has been read.
  public func names(in expression: Expression) -> Set<String> {
    let names = readNames(of: expression.syntax)
    return names.reduce(into: names) { $0.formUnion(read[$1] ?? []) }
  }

  /// Makes known that a name or path always has a value.
  public mutating func give(_ path: [String]) { given.insert(note(path)) }

  /// Makes known that the value of a name may be changed while a case is under way, but for some of its fields. It must be
  /// made known before names are defined.
  public mutating func amend(_ name: String, exceptIn fields: Set<String> = []) {
    amended.insert(name)
    if !fields.isEmpty { fixed[name] = fields }
  }

  /// The names that an expression reads, and the paths of fields that never change where the rest of the name may.
  func readNames(of syntax: Syntax) -> Set<String> {
    guard !fixed.isEmpty else { return syntax.readNames }
    var found: Set<String> = []
    addReadNames(of: syntax, to: &found)
    return found
  }

  private func addReadNames(of syntax: Syntax, to found: inout Set<String>) {
    if case .path(let base, let label) = syntax.form, case .name(let name) = base.form,
      fixed[name]?.contains(label.text) == true
    {
      found.insert([name, label.text].joined(separator: "."))
      return
    }
    if case .name(let name) = syntax.form { found.insert(name) }
    if case .call(let label, _) = syntax.form { found.insert(label.text + "()") }
    syntax.form.eachChild { addReadNames(of: $0, to: &found) }
  }

  /// Whether the name or path at a key always has a value.
  func isGiven(_ key: String) -> Bool { given.contains(key) }

  /// Makes known that a list always has an item, or a text a character.
  public mutating func fill(_ path: [String]) { held.insert(Guards.filled(note(path))) }

  /// Makes known that a condition on inputs never holds, since a rule refuses them: then a list that it counts has items,
  /// and a number that it compares is not 0.
  public mutating func refuse(_ text: String) {
    guard let syntax = Parser.expression(text, in: .empty, mode: .strict).syntax else { return }
    let names = readNames(of: syntax)
    guard names.isDisjoint(with: ["today()", "now()"]) else { return }
    for key in Guards.present(syntax, when: false, knowing: self) {
      let isTold = names.contains { key == Guards.notZero($0) || key.hasPrefix(Guards.filled($0)) }
      if isTold { held.insert(key) }
    }
    roots.formUnion(names)
  }

  /// Whether so much is always so of the value at a key: `Guards.filled`, `Guards.notZero`.
  func isHeld(_ key: String) -> Bool { held.contains(key) }

  /// Makes known which values a choice can have, so that conditions show which of them it does not have.
  public mutating func know(_ options: [Value], of choice: [String]) {
    let key = note(choice)
    self.options[key] = options.map { Option(value: $0, excluded: Self.excluded($0, at: key)) }
  }

  /// Those of some values that a choice has not been shown not to have.
  ///
  /// - Parameter isShown: Whether a key is among those that have been shown.
  public func left(_ values: [Value], of choice: [String], by isShown: (String) -> Bool) -> [Value] {
    let key = Self.key(choice)
    let known = options[key] ?? []
    return values.filter { value in
      !isShown(known.first { $0.value == value }?.excluded ?? Self.excluded(value, at: key))
    }
  }

  /// The names, and the paths of names with `separator` between them, that surely have a value where a condition has that
  /// outcome.
  public func present(in text: String, when outcome: Bool) -> Set<String> {
    let shown = present(in: text)
    return outcome ? shown.holding : shown.failing
  }

  /// The same where the condition holds, and where it does not, with the names that it reads, as those of `read(by:)`.
  public func present(in text: String) -> (holding: Set<String>, failing: Set<String>, names: Set<String>) {
    guard let syntax = Parser.expression(text, in: .empty, mode: .strict).syntax else { return ([], [], []) }
    func present(when outcome: Bool) -> Set<String> {
      // What is calculated of names is not followed further than the expression; a decision that is there stays.
      Guards.present(syntax, when: outcome, knowing: self).filter {
        $0.utf8.first != Guards.calculated.utf8.first || $0.hasSuffix("()")
      }
    }
    let names = readNames(of: syntax)
    return (present(when: true), present(when: false), names.reduce(into: names) { $0.formUnion(read[$1] ?? []) })
  }

  /// What says that a function of the program without arguments gives a value.
  public static func given(by function: String) -> String { "\(Guards.calculated)\(function)()" }

  /// Makes known that a path has a value wherever a choice has one of some values. It must be made known after the values
  /// that the choice can have, and before the names of conditions that speak of it.
  ///
  /// - Parameters:
  ///   - choice: The path of the choice, which has a value wherever what it is read of does.
  public mutating func promise(_ path: [String], where choice: [String], isOneOf values: [Value]) {
    promises[note(path)] = Promise(choice: Self.key(choice), owner: Self.key(choice.dropLast()), values: values)
  }

  /// Whether a path has a value, or is promised to have one where that much is known.
  func isPresent(_ path: String, where isKnown: (String) -> Bool) -> Bool {
    if isKnown(path) { return true }
    guard let (item, promise) = promise(of: path), isKnown(item + promise.choice) || isKnown(item + promise.owner)
    else { return false }
    return (options[promise.choice] ?? []).allSatisfy {
      promise.values.contains($0.value) || isKnown(item + $0.excluded)
    }
  }

  /// What says that a choice is none of those of its values; nothing where no promise speaks of it.
  func excluded(at choice: String, where isExcluded: (Value) -> Bool) -> [String] {
    let (item, own) = parted(choice)
    return (options[own] ?? []).compactMap { isExcluded($0.value) ? item + $0.excluded : nil }
  }

  /// The values that a choice can have, but for those of which a key that says that it does not is known; nil where no
  /// promise speaks of it.
  func left(at choice: String, where isKnown: (String) -> Bool) -> [Value]? {
    let (item, own) = parted(choice)
    guard let options = options[own], !options.isEmpty else { return nil }
    return options.filter { !isKnown(item + $0.excluded) }.map(\.value)
  }

  /// What says that a choice is none of the values where something that is promised with them is missing.
  func excluded(whereMissing path: String) -> [String] {
    guard let (item, promise) = promise(of: path) else { return [] }
    return excluded(at: item + promise.choice) { promise.values.contains($0) }
  }

  /// What says that the name or path at a key has no value.
  static func missing(_ key: String) -> String { key + isMissing }

  /// The key of what has no value, where another says so; nil for other keys.
  private static func known(whereMissing key: String) -> String? {
    let count = key.utf8.count - isMissing.utf8.count
    guard count >= 0, key.utf8.dropFirst(count).elementsEqual(isMissing.utf8) else { return nil }
    return String(decoding: key.utf8.prefix(count), as: UTF8.self)
  }

  /// What stands after what has no value.
  private static let isMissing = "\(separator)=null"

  /// Those of some keys that cannot hold together: something has a value and has none, or has none though it is promised,
  /// a choice is none of its values, or a question has been answered both ways.
  public func contradictions(among keys: Set<String>) -> [Set<String>] {
    let missing = keys.compactMap { key -> Set<String>? in
      Self.known(whereMissing: key).flatMap { keys.contains($0) ? [$0, key] : nil }
    }
    let choices = Set(keys.compactMap { Self.choice(ofExclusion: $0) })
    let excluded = choices.flatMap { choice -> [Set<String>] in
      guard let values = options[choice], !values.isEmpty, values.allSatisfy({ keys.contains($0.excluded) }) else {
        return []
      }
      // A choice that promises speak of has a value wherever what it is read of does.
      let owner = promises.values.first { $0.choice == choice }?.owner
      let none = values.map(\.excluded)
      if isGiven(choice) { return [Set(none)] }
      return [choice, owner].compactMap(\.self).filter(keys.contains).map { Set(none + [$0]) }
    }
    let answered = keys.compactMap { key in
      Question.other(key).flatMap { key < $0 && keys.contains($0) ? [key, $0] as Set : nil }
    }
    return missing + promised(among: keys) + excluded + answered
  }

  /// Those that say that something is missing though the value of a choice promises it.
  private func promised(among keys: Set<String>) -> [Set<String>] {
    keys.compactMap { key in
      guard let path = Self.known(whereMissing: key), let promise = promises[path],
        let options = options[promise.choice], let owner = [promise.choice, promise.owner].first(where: keys.contains)
      else { return nil }
      let others = options.filter { !promise.values.contains($0.value) }.map(\.excluded)
      return others.allSatisfy(keys.contains) ? Set(others + [key, owner]) : nil
    }
  }

  /// Whether a key says that a choice does not have a value.
  public static func isExclusion(_ key: String) -> Bool { choice(ofExclusion: key) != nil }

  /// The choice that a key says not to have a value; nil for other keys.
  private static func choice(ofExclusion key: String) -> String? {
    // The values themselves have no such sign in them.
    guard let mark = key.utf8.lastIndex(of: markByte), key.utf8[mark...].starts(with: isNot.utf8) else { return nil }
    return String(key[..<mark])
  }

  /// What says that a choice does not have a value.
  static func excluded(_ value: Value, at choice: String) -> String {
    var key = choice
    switch value {
    case .string(let text):
      key.reserveCapacity(choice.utf8.count + text.utf8.count + 4)
      key += isNot
      key += "\""
      key += text
      key += "\""
    case .boolean(let truth): key += isNot + (truth ? "true" : "false")
    default: key += isNot + value.kind
    }
    return key
  }

  /// What stands between a choice and what it is not.
  private static let isNot = "\(separator)!"

  private mutating func note(_ path: [String]) -> String {
    if let root = path.first { roots.insert(root) }
    return Self.key(path)
  }

  static func key(_ path: some Sequence<String>) -> String {
    var key = ""
    for (place, name) in path.enumerated() {
      if place > 0 { key += separator }
      key += name
    }
    return key
  }

  /// The key of a field of what stands at another.
  static func key(_ owner: String, _ field: String) -> String {
    var key = owner
    key.reserveCapacity(owner.utf8.count + separator.utf8.count + field.utf8.count)
    key += separator
    key += field
    return key
  }

  /// When a path has a value.
  struct Promise {
    /// The choice, and what it is read of: one of them must be there.
    let choice: String
    let owner: String
    /// What the choice must be one of.
    let values: [Value]
  }

  /// A value that a choice can have.
  struct Option {
    let value: Value
    /// What says that the choice does not have it.
    let excluded: String
  }

  /// What stands between the names of a path.
  public static let separator = "\u{1F}"

  /// The same as one character.
  public static let mark: Character = "\u{1F}"

  /// The same as it is stored.
  public static let markByte: UInt8 = 0x1F

  /// What is not null where the condition that a name stands for has that outcome; nothing for other names.
  func present(_ name: String, when outcome: Bool) -> Set<String> {
    known[name].map { outcome ? $0.holding : $0.failing } ?? []
  }
}
