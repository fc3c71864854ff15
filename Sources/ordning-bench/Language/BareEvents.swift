import CLibYAML

/// libyaml alone: the events of a text, which are thrown away.
enum BareEvents {
  /// The number of events; 0 where the text is wrong.
  static func count(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var parser = yaml_parser_t()
      guard yaml_parser_initialize(&parser) == 1 else { return 0 }
      defer { yaml_parser_delete(&parser) }
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
      var count = 0
      var isOver = false
      while !isOver {
        var event = yaml_event_t()
        guard yaml_parser_parse(&parser, &event) == 1 else { return 0 }
        count += 1
        isOver = event.type == YAML_STREAM_END_EVENT
        yaml_event_delete(&event)
      }
      return count
    }
  }
}
