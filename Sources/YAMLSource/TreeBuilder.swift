import SourceDiagnostics

/// Builds the tree from events, without recursion, and refuses what the language does not allow.
struct TreeBuilder {
  /// What to do after an event.
  enum Outcome {
    case more
    case finished
    case refused
  }

  /// What an anchor names; `nil` node while the anchored value is still being read.
  private struct Anchor {
    var node: YAMLNode?
    var size = 0
    var height = 0
  }

  /// With more anchors than this, none is looked for that a misspelt alias may have meant.
  private static let mostCompared = 1_000

  private let file: SourceFile
  private let limits: YAMLLimits
  private(set) var problems: ProblemList
  private(set) var root: YAMLNode?
  private var open: [OpenCollection] = []
  private var anchors: [String: Anchor] = [:]
  private var nodeCount = 0
  private var aliasedCount = 0
  private var documentCount = 0

  init(file: SourceFile, limits: YAMLLimits) {
    self.file = file
    self.limits = limits
    self.problems = ProblemList(maximum: limits.maximumProblems)
  }

  mutating func take(_ event: Event) -> Outcome {
    switch event.kind {
    case .other, .documentEnd: return .more
    case .documentStart: return startDocument(event)
    case .streamEnd: return endStream()
    case .alias(let name): return takeAlias(name, event)
    case .scalar(let scalar): return takeScalar(scalar, event)
    case .sequenceStart(let isFlow): return start(.sequence, isFlow: isFlow, event)
    case .mappingStart(let isFlow): return start(.mapping, isFlow: isFlow, event)
    case .sequenceEnd, .mappingEnd: return end(event)
    }
  }

  private mutating func startDocument(_ event: Event) -> Outcome {
    documentCount += 1
    guard documentCount > 1 else { return .more }
    problems.add(
      .error(
        "yaml.several-documents", "här börjar ett dokument till, men en fil ska hålla ett enda",
        at: file.place(event.bytes), hint: "ta bort raden \"---\" eller flytta det som följer till en egen fil"))
    return .refused
  }

  private mutating func endStream() -> Outcome {
    if root == nil { problems.add(Self.empty(file)) }
    return .finished
  }

  /// The problem of a file without any value.
  static func empty(_ file: SourceFile) -> Diagnostic {
    .error(
      "yaml.empty-file", "filen har inget innehåll", at: file.place(0..<0), hint: "skriv innehållet och spara filen")
  }

  private mutating func takeScalar(_ scalar: YAMLScalar, _ event: Event) -> Outcome {
    let start =
      event.hasProperties ? NodeExtent(file.bytes).contentStart(event.bytes) : event.bytes.lowerBound
    var end = event.bytes.upperBound
    if scalar.style == .literal || scalar.style == .folded { end = NodeExtent(file.bytes).blockEnd(start..<end) }
    guard scalar.text.utf8.count <= limits.maximumScalarBytes else {
      problems.add(LimitProblem.scalar(scalar, at: file.place(start..<start), maximum: limits.maximumScalarBytes))
      return .refused
    }
    let bytes = start..<max(start, end)
    if scalar.style == .plain, let problem = CurlyQuotes.problem(scalar.text, at: bytes, of: file) {
      problems.add(problem)
    }
    if !event.hasProperties, !open.isEmpty, open[open.count - 1].awaitsKey { return addKey(scalar, bytes) }
    let node = YAMLNode(content: .scalar(scalar), file: file, bytes: bytes, tag: event.tag)
    checkTag(node, from: event.bytes.lowerBound)
    if let anchor = event.anchor { anchors[anchor] = Anchor(node: node, size: 1) }
    return add(node, size: 1, height: 0, end: bytes.upperBound)
  }

  private mutating func takeAlias(_ name: String, _ event: Event) -> Outcome {
    let place = file.place(event.bytes)
    guard let anchor = anchors[name] else {
      problems.add(
        .error(
          "yaml.unknown-alias", "hänvisningen *\(name) har inget mål", at: place,
          hint: (anchors.count <= Self.mostCompared ? Suggestion.hint(for: name, in: anchors.keys) : nil)
            ?? "sätt &\(name) vid målet, eller enkla citattecken om det är text"))
      return add(emptyNode(event.bytes), size: 1, height: 0, end: event.bytes.upperBound)
    }
    guard let target = anchor.node else {
      problems.add(
        .error(
          "yaml.recursive-alias", "hänvisningen *\(name) står inuti det den hänvisar till", at: place,
          hint: "skriv ut värdet i stället"))
      return add(emptyNode(event.bytes), size: 1, height: 0, end: event.bytes.upperBound)
    }
    guard open.count + anchor.height <= limits.maximumDepth else {
      problems.add(LimitProblem.depth(at: place, maximum: limits.maximumDepth))
      return .refused
    }
    aliasedCount += anchor.size
    guard aliasedCount <= limits.maximumAliasedNodes else {
      problems.add(LimitProblem.aliases(at: place, maximum: limits.maximumAliasedNodes))
      return .refused
    }
    let node = YAMLNode(aliasOf: target, at: event.bytes)
    return add(node, size: anchor.size, height: anchor.height, end: event.bytes.upperBound)
  }

  private mutating func start(_ kind: OpenCollection.Kind, isFlow: Bool, _ event: Event) -> Outcome {
    guard open.count < limits.maximumDepth else {
      problems.add(LimitProblem.depth(at: file.place(event.bytes), maximum: limits.maximumDepth))
      return .refused
    }
    let start =
      event.hasProperties
      ? NodeExtent(file.bytes).contentStart(event.bytes.lowerBound..<file.bytes.count) : event.bytes.lowerBound
    if let anchor = event.anchor { anchors[anchor] = Anchor() }
    open.append(OpenCollection(kind, isFlow: isFlow, start: start, event: event, in: open.last))
    return .more
  }

  private mutating func end(_ event: Event) -> Outcome {
    guard let collection = open.popLast() else { return .refused }
    // A flow collection ends with its bracket; a block, and a pair within brackets, with its last child.
    let opener: UInt8 = collection.kind == .sequence ? UInt8(ascii: "[") : UInt8(ascii: "{")
    let isBracketed =
      collection.isFlow && collection.start < file.bytes.count && file.bytes[collection.start] == opener
    let end = isBracketed ? event.bytes.upperBound : collection.end
    let node = YAMLNode(
      content: collection.content, file: file, bytes: collection.start..<max(collection.start, end),
      tag: collection.tag)
    checkTag(node, from: collection.eventStart)
    if let anchor = collection.anchor {
      anchors[anchor] = Anchor(node: node, size: collection.size, height: collection.height)
    }
    nodeCount -= collection.size - 1
    for item in collection.items {
      // They have been counted with the whole.
      let outcome = add(item, size: 0, height: collection.height, end: item.bytes.upperBound)
      guard case .more = outcome else { return outcome }
    }
    return add(node, size: collection.size, height: collection.height, end: max(collection.start, end))
  }

  private mutating func add(_ node: YAMLNode, size: Int, height: Int, end: Int) -> Outcome {
    guard count(size, at: node.extent) else { return .refused }
    guard !open.isEmpty else {
      root = node
      return .more
    }
    open[open.count - 1].add(node, size: size, height: height, end: end, reporting: &problems)
    return judgeLast(at: node.bytes)
  }

  /// Adds a key that has neither anchor nor tag to the innermost collection, which awaits one.
  private mutating func addKey(_ scalar: YAMLScalar, _ bytes: Range<Int>) -> Outcome {
    guard count(1, at: bytes) else { return .refused }
    open[open.count - 1].add(key: scalar, bytes, of: file, to: &problems)
    return judgeLast(at: bytes)
  }

  /// Counts more nodes; false, which is reported, where they become too many.
  private mutating func count(_ size: Int, at bytes: Range<Int>) -> Bool {
    nodeCount += size
    guard nodeCount > limits.maximumNodes else { return true }
    problems.add(LimitProblem.nodes(at: file.place(bytes), maximum: limits.maximumNodes))
    return false
  }

  /// Whether to go on after what has been added to the innermost collection.
  private mutating func judgeLast(at bytes: Range<Int>) -> Outcome {
    // What stands beside a hard space has been read otherwise than it was meant.
    if !problems.isEmpty, problems.diagnostics.last?.code == HardSpace.code { return .refused }
    guard open[open.count - 1].keyCount <= limits.maximumKeys else {
      problems.add(LimitProblem.keys(at: file.place(bytes), maximum: limits.maximumKeys))
      return .refused
    }
    return .more
  }

  private func emptyNode(_ bytes: Range<Int>) -> YAMLNode {
    YAMLNode(content: .scalar(YAMLScalar(text: "", style: .plain)), file: file, bytes: bytes)
  }

  private mutating func checkTag(_ node: YAMLNode, from start: Int) {
    guard let tag = node.tag, !YAMLTag.fits(tag, node.content) else { return }
    let shown = tag.replacing("tag:yaml.org,2002:", with: "!!")
    problems.add(
      .error(
        "yaml.tag", "märkningen \(shown) kan inte användas här",
        at: file.place(start..<max(start, node.bytes.upperBound)),
        hint: "ta bort märkningen, eller sätt citattecken om texten börjar med !"))
  }
}
