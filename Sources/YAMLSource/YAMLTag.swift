/// The tags of the core schema, as libyaml resolves them.
enum YAMLTag {
  static let null = "tag:yaml.org,2002:null"
  static let bool = "tag:yaml.org,2002:bool"
  static let int = "tag:yaml.org,2002:int"
  static let float = "tag:yaml.org,2002:float"
  static let string = "tag:yaml.org,2002:str"
  static let sequence = "tag:yaml.org,2002:seq"
  static let mapping = "tag:yaml.org,2002:map"
  /// `!` alone: "what it looks like, but no typing".
  static let nonSpecific = "!"

  /// Tells whether a tag may stand on a node of this content.
  static func fits(_ tag: String, _ content: YAMLNode.Content) -> Bool {
    switch content {
    case .scalar: [null, bool, int, float, string, nonSpecific].contains(tag)
    case .sequence: [sequence, nonSpecific].contains(tag)
    case .mapping: [mapping, nonSpecific].contains(tag)
    }
  }
}
