/// Makes ids that are XML names of ASCII letters, the same for the same process every time.
struct DiagramNames {
  private var taken: Set<String> = []

  /// An id that says what it is of, and that no other part has.
  mutating func id(_ kind: String, _ name: String) -> String {
    let plain = DiagramNames.ascii(name)
    let wanted = plain.isEmpty ? kind : "\(kind)_\(plain)"
    var id = wanted
    var number = 2
    while !taken.insert(id).inserted {
      id = "\(wanted)_\(number)"
      number += 1
    }
    return id
  }

  /// The name with ASCII letters, digits and `_` only.
  static func ascii(_ name: String) -> String {
    String(
      name.map { character -> Character in
        switch character {
        case "å", "ä": "a"
        case "ö": "o"
        case "Å", "Ä": "A"
        case "Ö": "O"
        case "é": "e"
        case let other where other.isASCII && (other.isLetter || other.isNumber): other
        default: "_"
        }
      })
  }
}
