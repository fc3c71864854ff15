/// What is known where an expression has names of its own, and of the items of what loops give.
extension KnownConditions {
  /// Makes known that a step stands in a loop, so that what is promised of it holds for the field of its name in each item:
  /// `b.svar.yttrande` where `svar.yttrande` is promised.
  public mutating func `repeat`(_ step: String) { repeated.insert(step) }

  /// Makes known that a step of a loop has been done in each item in which a choice of another step of it has one of some
  /// values: `komp` of `b.komp`, where `b.granskning.utfall` is so.
  ///
  /// - Parameter choice: The path of the choice within the item.
  public mutating func promiseItem(_ step: String, where choice: [String], isOneOf values: [Value]) {
    roots.insert(step)
    itemPromises[step] = Promise(choice: Self.key(choice), owner: Self.key(choice.dropLast()), values: values)
  }

  /// What is promised of a path, with what leads to the item that it is read of, where it is read of one.
  func promise(of path: String) -> (item: String, promise: Promise)? {
    let (item, own) = parted(path)
    if let promise = promises[own] { return (item, promise) }
    guard !itemPromises.isEmpty, let last = path.utf8.lastIndex(of: Self.markByte) else { return nil }
    let start = path.utf8.index(after: last)
    return itemPromises[String(path[start...])].map { (String(path[..<start]), $0) }
  }

  /// The same where the expression itself gives a name, which hides one of the process.
  func hiding(_ local: Local) -> KnownConditions {
    guard local.hides(anyOf: roots) else { return self }
    func isSeen(_ key: String) -> Bool { local.leaves(key) }
    // What is promised of a step in a loop holds for the field of its name, wherever that is read.
    func isPromised(_ key: String) -> Bool { isSeen(key) || repeated.contains(Self.root(key)) }
    var seen = self
    seen.known = known.filter { isSeen($0.key) }
      .mapValues { ($0.holding.filter(isSeen), $0.failing.filter(isSeen)) }
    seen.definitions = definitions.filter { isSeen($0.key) }
    seen.needs = needs.filter { isSeen($0.key) }.mapValues { $0.filter(isSeen) }
    seen.given = given.filter(isSeen)
    seen.held = held.filter(isSeen)
    seen.options = options.filter { isPromised($0.key) }
    seen.promises = promises.filter { isPromised($0.key) }
    // Within brackets the fields of the item are names.
    if case .item(let type) = local, case .context(let fields, _) = type.unwrapped {
      for (step, promise) in itemPromises where fields[step] != nil { seen.promises[step] = promise }
    }
    return seen
  }

  /// The same where another name, or the fields themselves where nil, stand for a step of a loop as well.
  func naming(_ step: String, _ name: String?) -> KnownConditions {
    let prefix = Self.key([step, ""])
    func renamed(_ key: String) -> String {
      Self.key([name].compactMap(\.self) + [String(key.dropFirst(prefix.count))])
    }
    var named = self
    for (key, values) in options where key.hasPrefix(prefix) {
      let key = renamed(key)
      named.options[key] = values.map { Option(value: $0.value, excluded: Self.excluded($0.value, at: key)) }
    }
    for (key, promise) in promises where key.hasPrefix(prefix) {
      named.promises[renamed(key)] = Promise(
        choice: renamed(promise.choice), owner: name ?? "item", values: promise.values)
    }
    return named
  }

  /// The step of a loop whose results a list has, where it is read as a field of the items: `svar` of `hörda.svar`.
  func repeatedStep(in list: Syntax) -> String? {
    switch list.form {
    case .path(_, let field): repeated.contains(field.text) ? field.text : nil
    case .filter(let base, _): repeatedStep(in: base)
    default: nil
    }
  }

  /// The fields of an item that are promised to be there where so much is known of it.
  ///
  /// - Parameter item: Its type, which says what is always there.
  func promised(by keys: Set<String>, in item: FEELType) -> Set<String> {
    guard !keys.isEmpty else { return [] }
    let paths = promises.keys.flatMap { [$0, Self.key(["item", $0])] }
    return Set(
      paths.filter { path in
        isPresent(path) { key in
          let names = key.split(separator: Self.mark).map(String.init)
          return keys.contains(key) || item.hasSurely(names.first == "item" ? names.dropFirst() : names[...])
        }
      })
  }

  /// What leads to a step of a loop in an item, and the rest of the path: `b.` and `svar.yttrande`; nothing and the whole
  /// for all else.
  func parted(_ key: String) -> (item: String, own: String) {
    guard !repeated.isEmpty, let last = key.utf8.lastIndex(of: Self.markByte),
      let first = key.utf8[..<last].lastIndex(of: Self.markByte)
    else { return ("", key) }
    let start = key.utf8.index(after: first)
    guard repeated.contains(String(key[start..<last])) else { return ("", key) }
    return (String(key[..<start]), String(key[start...]))
  }

  /// The name that a key begins with.
  static func root(_ key: String) -> String {
    guard let end = key.utf8.firstIndex(of: markByte) else { return key }
    return String(key[..<end])
  }
}

extension FEELType {
  /// Whether the field that names lead to is always there.
  fileprivate func hasSurely(_ path: ArraySlice<String>) -> Bool {
    guard let name = path.first else { return true }
    guard case .context(let fields, _) = self, let field = fields[name], !field.isOptional else { return false }
    return field.hasSurely(path.dropFirst())
  }
}

extension Local {
  /// Whether what is said of a key still holds where this is known.
  func leaves(_ key: String) -> Bool {
    // What is calculated may read the name.
    if key.hasPrefix(Guards.calculated) && !key.hasSuffix("()") { return false }
    return !gives(KnownConditions.root(key))
  }

  /// Whether it may hide one of some names.
  fileprivate func hides(anyOf names: Set<String>) -> Bool {
    switch self {
    case .variable(let name, _): return names.contains(name)
    case .item(let type):
      guard case .context(let fields, _) = type.unwrapped else { return names.contains("item") }
      return names.contains("item") || fields.keys.contains { names.contains($0) }
    }
  }
}
