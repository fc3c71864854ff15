import CivilTime
import FEEL
import Foundation
import Testing

@Suite("Swift types to and from values")
struct ValueCodingTests {
  private let date = CivilDate(daysSinceEpoch: 17599) ?? .latest

  private func roundTrip<T: Codable & Equatable>(_ original: T, as expected: Value) throws {
    let value = try ValueEncoder().encode(original)
    #expect(value == expected)
    #expect(ValueJSON.stored(value) == ValueJSON.stored(expected), "the entries stand in another order")
    #expect(try ValueDecoder().decode(T.self, from: value) == original)
  }

  private func error<T: Decodable>(_ type: T.Type, _ value: Value) -> ValueDecodingError? {
    #expect(throws: ValueDecodingError.self) { try ValueDecoder().decode(type, from: value) }
  }

  @Test("a struct becomes a context, with what is nil left out")
  func structs() throws {
    let remiss = Remiss(titel: "Vattenskydd", inkom: date, svarstid: .months(4), belopp: Number("12.5"), mottagare: [])
    try roundTrip(
      remiss,
      as: [
        "titel": "Vattenskydd", "inkom": .date(date), "svarstid": .period(.months(4)),
        "belopp": .number(Number("12.5") ?? 0), "mottagare": [],
      ])
    try roundTrip(
      Remiss(titel: "", inkom: date, svarstid: nil, belopp: nil, mottagare: [Mottagare(roll: .sekreterare, antal: 2)]),
      as: ["titel": "", "inkom": .date(date), "mottagare": [["roll": "sekreterare", "antal": 2]]])
    try roundTrip(Empty(), as: [:])
  }

  @Test("values of FEEL pass through as they are")
  func passThrough() throws {
    let range = ValueRange(lower: 1, includesLower: true, upper: 2, includesUpper: false)
    let instant = try Instant(millisecondsSinceEpoch: 0)
    try roundTrip(
      Known(
        value: ["a": [nil, 1]], context: Context([("x", 1)]), range: range, instant: instant, number: 3,
        period: .days(1)),
      as: [
        "value": ["a": [nil, 1]], "context": ["x": 1], "range": .range(range), "instant": .instant(instant),
        "number": 3,
        "period": .period(.days(1)),
      ])
    var generator = ValueGenerator(seed: 7)
    for _ in 0..<300 {
      let value = generator.value()
      #expect(try ValueEncoder().encode(value) == value)
      #expect(try ValueDecoder().decode(Value.self, from: value) == value)
      #expect(try ValueDecoder().decode([Value].self, from: ValueEncoder().encode([value])) == [value])
    }
  }

  @Test("numbers of every Swift type keep their value")
  func numbers() throws {
    try roundTrip([Int.min, 0, Int.max], as: .list([Int.min, 0, Int.max].map { .number(Number($0)) }))
    try roundTrip([UInt64.max], as: [.number(Number("18446744073709551615") ?? 0)])
    try roundTrip([Int8.min, 127], as: [-128, 127])
    try roundTrip([UInt8(200)], as: [200])
    try roundTrip([Int16(-1)], as: [-1])
    try roundTrip([Int32(-1)], as: [-1])
    try roundTrip([UInt16(1)], as: [1])
    try roundTrip([UInt32(1)], as: [1])
    try roundTrip([UInt(1)], as: [1])
    try roundTrip([0.1, 1e300, -2], as: .list([0.1, 1e300, -2].map { .number(Number($0) ?? 0) }))
    try roundTrip([Float(0.1)], as: [.number(Number("0.1") ?? 0)])
    try roundTrip([Decimal(string: "12.34"), nil], as: [.number(Number("12.34") ?? 0), nil])
    #expect(try ValueDecoder().decode(Double.self, from: 2) == 2)
  }

  @Test("lists, optionals in lists, dictionaries and single values")
  func collections() throws {
    try roundTrip(["a", nil, "b"], as: ["a", nil, "b"])
    try roundTrip([[1], []], as: [[1], []])
    try roundTrip([date], as: [.date(date)])
    try roundTrip(["b": 1, "a": 2, "ö": 3, "B": 4], as: ["B": 4, "a": 2, "b": 1, "ö": 3])
    try roundTrip(["x": ["y": true]], as: ["x": ["y": true]])
    try roundTrip([2: "två", 10: "tio"], as: ["10": "tio", "2": "två"])
    try roundTrip("text", as: "text")
    try roundTrip(Int?.none, as: nil)
    try roundTrip(Int?.some(3), as: 3)
    try roundTrip(Mottagare.Roll.ordforande, as: "ordforande")
    try roundTrip([Prioritet.hog], as: [3])
  }

  @Test("an enum with associated values is a context with the name of its case")
  func associatedValues() throws {
    try roundTrip(Utfall.oppet, as: ["oppet": [:]])
    try roundTrip(Utfall.beslutat(date, paragraf: 12), as: ["beslutat": ["_0": .date(date), "paragraf": 12]])
    try roundTrip([Utfall.vidare(.oppet)], as: [["vidare": ["_0": ["oppet": [:]]]]])
  }

  @Test("nested containers and superclasses written by hand")
  func byHand() throws {
    try roundTrip(ByHand(a: 1, b: [2, 3]), as: ["inner": ["a": 1], "list": [2, 3, [["x": 2]]]])
    let sub = Sub(base: 1, own: 2)
    let value = try ValueEncoder().encode(sub)
    #expect(value == ["own": 2, "super": ["base": 1]])
    let back = try ValueDecoder().decode(Sub.self, from: value)
    #expect(back.base == 1)
    #expect(back.own == 2)
  }

  @Test("missing and null are both nil; dates, instants and periods may be texts")
  func lenient() throws {
    let remiss = try ValueDecoder().decode(
      Remiss.self,
      from: ["titel": "x", "inkom": "2018-03-09", "svarstid": nil, "mottagare": [], "okänt": 1])
    #expect(remiss.inkom == date)
    #expect(remiss.svarstid == nil)
    #expect(try ValueDecoder().decode([Period].self, from: ["P4M"]) == [.months(4)])
    #expect(try ValueDecoder().decode(Instant.self, from: "1970-01-01T00:00Z").millisecondsSinceEpoch == 0)
    #expect(try ValueDecoder().decode(Wrapped.self, from: [:]).inner == nil)
  }

  @Test("what does not fit is told with its path")
  func errors() {
    let good: Value = ["titel": "x", "inkom": .date(date), "mottagare": []]
    func remiss(_ name: String, _ value: Value?) -> Value {
      guard var context = good.context else { return .null }
      context[name] = value
      return ["remiss": .context(context)]
    }
    let rows: [(Value, String)] = [
      ([:], "remiss: fältet saknas"),
      (1, "väntade en grupp uppgifter men fick tal"),
      (["remiss": "x"], "remiss: väntade en grupp uppgifter men fick text"),
      (remiss("titel", nil), "remiss.titel: fältet saknas"),
      (remiss("titel", .null), "remiss.titel: väntade text men fick inget värde"),
      (remiss("inkom", 3), "remiss.inkom: väntade datum men fick tal"),
      (
        remiss("inkom", "2018-02-30"),
        "remiss.inkom: väntade datum, men datumet 2018-02-30 finns inte: februari 2018 har 28 dagar"
      ),
      (remiss("inkom", "snart"), "remiss.inkom: väntade datum, men \"snart\" är inget datum"),
      (remiss("svarstid", true), "remiss.svarstid: väntade tidslängd men fick sant/falskt"),
      (remiss("belopp", "tolv"), "remiss.belopp: väntade tal men fick text"),
      (remiss("mottagare", [:]), "remiss.mottagare: väntade lista men fick en grupp uppgifter"),
      (remiss("mottagare", [["antal": 1]]), "remiss.mottagare[1].roll: fältet saknas"),
      (
        remiss("mottagare", [["roll": "sekreterare", "antal": 1], ["roll": "chef", "antal": 1]]),
        "remiss.mottagare[2].roll: väntade något av \"ordforande\", \"sekreterare\" men fick \"chef\""
      ),
      (
        remiss("mottagare", [["roll": "sekreterare", "antal": .number(Number("1.5") ?? 0)]]),
        "remiss.mottagare[1].antal: väntade heltal men fick 1.5"
      ),
      (
        remiss("mottagare", [["roll": "sekreterare", "antal": 300]]),
        "remiss.mottagare[1].antal: talet 300 ligger inte mellan 0 och 255"
      ),
    ]
    for (value, text) in rows {
      #expect(error(Outer.self, value)?.description == text)
    }
  }

  @Test("faults in enums, short lists and a type's own checks are told too")
  func otherErrors() {
    #expect(error([Prioritet].self, [4])?.description == "[1]: 4 är inget tillåtet värde")
    #expect(
      error([String: Utfall].self, ["a": [:]])?.description
        == "a: väntade en post med exakt ett av de tillåtna namnen")
    #expect(error([Pair].self, [[1]])?.description == "[1][2]: listan har bara 1 värden")
    #expect(
      error([String: Int].self, ["x": ["y": true]])?.description == "x: väntade heltal men fick en grupp uppgifter")
    #expect(error([String: Even].self, ["n": 3])?.description == "n: talet ska vara jämnt")
    #expect(error(Int.self, .date(date))?.code == .wrongKind)
    #expect(error(Outer.self, [:])?.hint == "lägg till fältet")
    #expect(throws: Even.Refusal.self) { try ValueDecoder().decode([Even].self, from: [13]) }
  }

  @Test("a number that FEEL does not have is refused with its path")
  func encodingErrors() {
    let error = #expect(throws: ValueEncodingError.self) { try ValueEncoder().encode(["a": [1, Double.nan]]) }
    #expect(error?.description == "a[2]: nan är inget tal som kan sparas")
  }

  @Test("another coder sees values as stored JSON and numbers as digits")
  func otherCoders() throws {
    let known = Known(
      value: ["a": .date(date)], context: Context([("x", 1)]),
      range: ValueRange(lower: 1, includesLower: true, upper: 2, includesUpper: true),
      instant: try Instant(millisecondsSinceEpoch: 0), number: try #require(Number("1.5")), period: .days(1))
    let data = try JSONEncoder().encode(known)
    #expect(try JSONDecoder().decode(Known.self, from: data) == known)
    #expect(try JSONDecoder().decode([Number].self, from: Data(#"[1,"2.5"]"#.utf8)) == [1, #require(Number("2.5"))])
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Value].self, from: Data(#"["{"]"#.utf8)) }
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Context].self, from: Data(#"["1"]"#.utf8)) }
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Number].self, from: Data(#"["x"]"#.utf8)) }
  }
}

private struct Empty: Codable, Equatable {}

private struct Outer: Codable { var remiss: Remiss }

private struct Remiss: Codable, Equatable {
  var titel: String
  var inkom: CivilDate
  var svarstid: Period?
  var belopp: Number?
  var mottagare: [Mottagare]
}

private struct Mottagare: Codable, Equatable {
  enum Roll: String, Codable, CaseIterable { case ordforande, sekreterare }
  var roll: Roll
  var antal: UInt8
}

private enum Prioritet: Int, Codable { case hog = 3 }

private indirect enum Utfall: Codable, Equatable {
  case oppet
  case beslutat(CivilDate, paragraf: Int)
  case vidare(Utfall)
}

private struct Known: Codable, Equatable {
  var value: Value
  var context: Context
  var range: ValueRange
  var instant: Instant
  var number: Number
  var period: Period
}

/// A generic wrapper whose own decoding asks for an optional without `decodeIfPresent`.
private struct Wrapped: Decodable {
  var inner: Int?

  enum Key: CodingKey { case inner }
  init(from decoder: any Decoder) throws {
    inner = try decoder.container(keyedBy: Key.self).decode(Int?.self, forKey: .inner)
  }
}

private struct Pair: Decodable {
  init(from decoder: any Decoder) throws {
    var items = try decoder.unkeyedContainer()
    _ = try items.decode(Int.self)
    _ = try items.decode(Int.self)
  }
}

private struct Even: Decodable {
  struct Refusal: Error {}

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let number = try container.decode(Int.self)
    if number == 13 { throw Refusal() }
    guard number.isMultiple(of: 2) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "talet ska vara jämnt")
    }
  }
}

private struct ByHand: Codable, Equatable {
  var a: Int
  var b: [Int]

  enum Key: CodingKey { case inner, list, x, a }

  init(a: Int, b: [Int]) {
    self.a = a
    self.b = b
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    a = try container.nestedContainer(keyedBy: Key.self, forKey: .inner).decode(Int.self, forKey: .a)
    var list = try container.nestedUnkeyedContainer(forKey: .list)
    b = [try list.decode(Int.self), try list.decode(Int.self)]
    var last = try list.nestedUnkeyedContainer()
    let inLast = try last.nestedContainer(keyedBy: Key.self)
    guard try inLast.decode(Int.self, forKey: .x) == 2, last.isAtEnd, list.isAtEnd else {
      throw DecodingError.dataCorruptedError(in: list, debugDescription: "fel sist i listan")
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    // Both nested containers are open at once and filled in turns.
    var inner = container.nestedContainer(keyedBy: Key.self, forKey: .inner)
    var list = container.nestedUnkeyedContainer(forKey: .list)
    for number in b { try list.encode(number) }
    try inner.encode(a, forKey: .a)
    var last = list.nestedUnkeyedContainer()
    var inLast = last.nestedContainer(keyedBy: Key.self)
    try inLast.encode(b.count, forKey: .x)
  }
}

private class Base: Codable {
  let base: Int
  init(base: Int) { self.base = base }
}

private final class Sub: Base {
  let own: Int

  enum Key: CodingKey { case own }

  init(base: Int, own: Int) {
    self.own = own
    super.init(base: base)
  }

  required init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    own = try container.decode(Int.self, forKey: .own)
    try super.init(from: container.superDecoder())
  }

  override func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(own, forKey: .own)
    try super.encode(to: container.superEncoder())
  }
}
