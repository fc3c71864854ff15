import CLibYAML

/// Reads libyaml's events from text in memory.
struct EventReader: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// Creates a reader of valid UTF-8 without a byte order mark, which must outlive it; `nil` when memory is out.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    self.parser = parser
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// Gives the next event, or `nil` at a syntax error, which `failure` then tells.
  mutating func next(_ index: inout CodePointIndex) -> Event? {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { return nil }
    defer { yaml_event_delete(&event) }
    let start = index.byte(ofCodePoint: event.start_mark.index)
    let end = max(start, index.byte(ofCodePoint: event.end_mark.index))
    let (kind, properties) = Self.parts(of: event)
    return Event(kind: kind, properties: properties, bytes: start..<end)
  }

  /// Tells what libyaml found wrong.
  func failure(_ index: inout CodePointIndex) -> SyntaxFailure {
    let parser = parser.pointee
    let context = parser.context.map { String(cString: $0) }
    return SyntaxFailure(
      problem: parser.problem.map { String(cString: $0) } ?? "",
      context: context ?? "",
      byte: index.byte(ofCodePoint: parser.problem_mark.index),
      contextByte: context == nil ? nil : index.byte(ofCodePoint: parser.context_mark.index))
  }

  private static func parts(of event: yaml_event_t) -> (Event.Kind, Event.Properties?) {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: return (.documentStart, nil)
    case YAML_DOCUMENT_END_EVENT: return (.documentEnd, nil)
    case YAML_STREAM_END_EVENT: return (.streamEnd, nil)
    case YAML_ALIAS_EVENT: return (.alias(name: string(event.data.alias.anchor) ?? ""), nil)
    case YAML_SCALAR_EVENT:
      let data = event.data.scalar
      let text = String(decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self)
      let scalar = YAMLScalar(text: text, style: style(data.style))
      return (.scalar(scalar), properties(data.anchor, data.tag))
    case YAML_SEQUENCE_START_EVENT:
      let data = event.data.sequence_start
      let isFlow = data.style == YAML_FLOW_SEQUENCE_STYLE
      return (.sequenceStart(isFlow: isFlow), properties(data.anchor, data.tag))
    case YAML_SEQUENCE_END_EVENT: return (.sequenceEnd, nil)
    case YAML_MAPPING_START_EVENT:
      let data = event.data.mapping_start
      let isFlow = data.style == YAML_FLOW_MAPPING_STYLE
      return (.mappingStart(isFlow: isFlow), properties(data.anchor, data.tag))
    case YAML_MAPPING_END_EVENT: return (.mappingEnd, nil)
    default: return (.other, nil)
    }
  }

  private static func properties(
    _ anchor: UnsafePointer<yaml_char_t>?, _ tag: UnsafePointer<yaml_char_t>?
  ) -> Event.Properties? {
    anchor == nil && tag == nil ? nil : Event.Properties(anchor: string(anchor), tag: string(tag))
  }

  private static func string(_ pointer: UnsafePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  private static func style(_ style: yaml_scalar_style_t) -> YAMLScalar.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }
}
