import FEEL
import Testing

@Suite("The texts that an expression may give")
struct WrittenTextTests {
  static let shape = ScopeShape(names: [("a", .number), ("f", .any), ("g", .any), ("h", .any)])

  static func texts(_ text: String, _ definitions: [String: String] = [:]) throws -> [String] {
    let compiled = try definitions.mapValues { try Expression.compile($0, in: shape).get() }
    return try Expression.compile(text, in: shape).get().parts(in: compiled).compactMap { written in
      guard let given = written.text else { return nil }
      let source = written.definition.flatMap { definitions[$0] } ?? text
      let quoted = String(decoding: Array(source.utf8)[written.range], as: UTF8.self)
      #expect(quoted == "\"\(given)\"")
      return (written.path + [given]).joined(separator: ".")
    }
  }

  @Test(
    "stand in branches, lists and contexts, and in definitions",
    arguments: [
      ("\"x\"", ["x"]), ("if a > 1 then \"x\" else \"y\"", ["x", "y"]), ("[\"x\", [\"y\"]]", ["x", "y"]),
      ("[{n: \"x\", m: {k: if a > 1 then \"y\" else \"z\"}}]", ["n.x", "m.k.y", "m.k.z"]),
      ("concatenate([\"x\"], if a = 1 then [] else [\"y\"])", ["x", "y"]), ("[{n: \"x\"}][n = \"y\"]", ["n.x"]),
      ("{n: f, m: [g]}", ["n.u", "m.k.v"]), ("for i in [1] return {n: \"x\"}", ["n.x"]),
    ])
  func found(text: String, expected: [String]) throws {
    #expect(try Self.texts(text, ["f": "\"u\"", "g": "{k: \"v\"}"]) == expected)
  }

  @Test(
    "are not those that something is made of or compared with",
    arguments: [
      "\"x\" + \"y\"", "a = 1 and \"x\" = \"y\"", "substring(\"x\", 1)", "f", "a", "for i in [1] return i",
      "if \"x\" = \"y\" then 1 else 2",
    ])
  func none(text: String) throws { #expect(try Self.texts(text) == []) }

  @Test("are told once of definitions that read each other")
  func circle() throws {
    #expect(try Self.texts("f", ["f": "[g, \"x\"]", "g": "if a > 1 then f else \"y\""]) == ["y", "x"])
    let grown = try Self.texts("h", ["f": "{x: h, y: \"t\"}", "h": "[f, {z: f, w: f}]"])
    #expect(grown.count <= 500)
    #expect(grown.contains("y.t"))
  }
}
