/// A step from a value to one within it.
enum PathStep {
  case name(String)
  /// The place in a list, counted from 0.
  case item(Int)

  init(_ key: any CodingKey) {
    self = key.intValue.map { .item($0) } ?? .name(key.stringValue)
  }

  var key: any CodingKey {
    switch self {
    case .name(let name): StepKey(stringValue: name, intValue: nil)
    case .item(let place): StepKey(stringValue: "[\(place + 1)]", intValue: place)
    }
  }
}

/// A coding key made from a step, for coders that ask for the path.
struct StepKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(stringValue: String, intValue: Int?) {
    self.stringValue = stringValue
    self.intValue = intValue
  }

  init(stringValue: String) { self.init(stringValue: stringValue, intValue: nil) }
  init(intValue: Int) { self.init(stringValue: "\(intValue)", intValue: intValue) }
}

/// A path as FEEL would write it, with items counted from 1: `remiss.mottagare[2].svarstid`.
enum ValuePath {
  static func text(_ steps: [PathStep]) -> String {
    var text = ""
    for step in steps {
      switch step {
      case .name(let name): text += text.isEmpty ? name : ".\(name)"
      case .item(let place): text += "[\(place + 1)]"
      }
    }
    return text
  }
}
