/// How far local time lies from UTC: a fixed offset, or a zone of the tz database with the offset it had then.
public enum Zone: Sendable, Hashable {
  /// Seconds east of UTC.
  case offset(Int)
  /// A zone by its name, and its offset in seconds at the time in question.
  case named(String, offset: Int)

  /// UTC.
  public static let utc = Zone.offset(0)

  /// Seconds east of UTC.
  public var offset: Int {
    switch self {
    case .offset(let seconds), .named(_, let seconds): seconds
    }
  }

  /// The name, where the zone has one.
  public var name: String? {
    if case .named(let name, _) = self { return name }
    return nil
  }

  /// The greatest distance from UTC that can be written, 14 hours (XML Schema, DMN 1.5 table 66).
  static let mostOffset = 14 * 3600

  /// Reads `Z`, which may be small, `+01:00`, `+01:00:30`, `@Europe/Stockholm` or both an offset and a name; nil for nothing at all.
  static func read(
    from cursor: inout TimeText, rules: any ZoneRules, at localSecond: Int64
  ) -> Result<Zone?, TimeFault> {
    var offset: Int?
    if cursor.take("Z") || cursor.take("z") {
      offset = 0
    } else if cursor.next == UInt8(ascii: "+") || cursor.next == UInt8(ascii: "-") {
      let isEast = cursor.take("+")
      if !isEast { _ = cursor.take("-") }
      guard
        let hours = cursor.digits(2), cursor.take(":"), let minutes = cursor.digits(2), minutes < 60,
        let seconds = cursor.take(":") ? cursor.digits(2) : 0, seconds < 60,
        hours * 3600 + minutes * 60 + seconds <= mostOffset
      else { return .failure(.zone) }
      offset = (isEast ? 1 : -1) * (hours * 3600 + minutes * 60 + seconds)
    }
    guard offset == nil, cursor.take("@") else { return .success(offset.map { .offset($0) }) }
    let name = cursor.remainder
    cursor = TimeText("")
    guard let offset = rules.offset(of: name, atLocalSecond: localSecond) else {
      return .failure(.unknownZone(name))
    }
    return .success(.named(name, offset: offset))
  }
}

extension Zone: CustomStringConvertible {
  /// The zone as it is written after a time.
  public var description: String {
    switch self {
    case .offset(0): return "Z"
    case .offset(let seconds): return Self.text(ofOffset: seconds)
    case .named(let name, _): return "@\(name)"
    }
  }

  static func text(ofOffset seconds: Int) -> String {
    let size = Int(seconds.magnitude)
    let rest = size % 60 == 0 ? "" : ":" + TimeText.padded(size % 60, 2)
    return (seconds < 0 ? "-" : "+") + TimeText.padded(size / 3600, 2) + ":" + TimeText.padded(size / 60 % 60, 2) + rest
  }
}
