/// How large the parts of a drawing are and which lines of text they hold.
enum DiagramShape {
  /// The size of letters, in pixels, of what is most to be read.
  static let large = 13.0
  /// The size of letters of what is said besides.
  static let small = 11.0
  /// From one line of text to the next.
  static let lineHeight = 16.0
  static let event = DiagramSize(width: 30, height: 30)
  static let gateway = DiagramSize(width: 40, height: 40)
  private static let activityWidth = 190.0

  /// What is written in or under a part that holds no others: its title, and what is said besides.
  static func texts(of node: DiagramNode) -> (title: [String], small: [String]) {
    let room = node.isActivity ? activityWidth - 20 : 150
    let title = DiagramText.lines(
      node.title, width: room, size: node.isActivity ? large : small, most: node.isActivity ? 4 : 3)
    let besides: String? =
      switch node.kind {
      case .person(let role): role
      case .call(let workflow): "processen \(workflow)"
      default: nil
      }
    return (title, besides.map { DiagramText.lines($0, width: room, size: small, most: 2) } ?? [])
  }

  /// The shape itself, without a text under it.
  static func size(of node: DiagramNode) -> DiagramSize {
    switch node.kind {
    case .start, .boundary, .end: return event
    case .decision, .fork, .join: return gateway
    case .person, .program, .notify, .call:
      let texts = texts(of: node)
      let height = Double(texts.title.count + texts.small.count) * lineHeight + 20
      return DiagramSize(width: activityWidth, height: max(48, height))
    }
  }

  /// The room that a part takes, with a text under it.
  static func room(of node: DiagramNode) -> DiagramSize {
    let size = size(of: node)
    let lines = node.isActivity ? [] : texts(of: node).title
    guard !lines.isEmpty, case .end = node.kind else { return size }
    let width = lines.map { DiagramText.width(of: $0, size: small) }.max() ?? 0
    return DiagramSize(width: max(size.width, width), height: size.height + 4 + Double(lines.count) * lineHeight)
  }

  /// What is written at the top of a part that holds others.
  static func texts(of group: DiagramGroup) -> (title: [String], small: [String]) {
    let room = width(of: group) - 20
    let besides: [String] =
      switch group.kind {
      case .parallel(let join): [DiagramWords.join(join)]
      case .forEach(let each, _, let words, let join): ["för varje \(each) i \(words); \(DiagramWords.join(join))"]
      case .handler, .optional, .interrupt: group.notes
      }
    return (
      DiagramText.lines(group.title, width: room, size: large, most: 4),
      besides.flatMap { DiagramText.lines($0, width: room, size: small, most: 5) }
    )
  }

  /// The room for what is written at the top of a part that holds others.
  static func heading(of group: DiagramGroup) -> DiagramSize {
    let texts = texts(of: group)
    return DiagramSize(width: width(of: group), height: Double(texts.title.count + texts.small.count) * lineHeight + 4)
  }

  /// How wide what is written at the top of a part is; parts beside the main flow lie down.
  private static func width(of group: DiagramGroup) -> Double { group.isBeside ? 320 : activityWidth }

  /// What is written beside a way.
  static func lines(of flow: DiagramFlow) -> [String] {
    DiagramText.lines(flow.label, width: 150, size: small, most: 5)
  }

  /// The room for what is written beside a way; nil where nothing is.
  static func label(of flow: DiagramFlow) -> DiagramSize? {
    let lines = lines(of: flow)
    guard let width = lines.map({ DiagramText.width(of: $0, size: small) }).max() else { return nil }
    return DiagramSize(width: width + 10, height: Double(lines.count) * lineHeight)
  }
}
