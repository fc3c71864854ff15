import Testing
import YAMLSource

@Suite("Inserting")
struct InsertTests {
  @Test(
    "an item takes the indentation and the style of its neighbours",
    arguments: [
      ("a:\n  - x # k\n  - y\nb: 1\n", 0, "z", "a:\n  - z\n  - x # k\n  - y\nb: 1\n"),
      ("a:\n  - x # k\n  - y\nb: 1\n", 1, "z", "a:\n  - x # k\n  - z\n  - y\nb: 1\n"),
      ("a:\n  - x # k\n  - y # l\n# b\nb: 1\n", 2, "z", "a:\n  - x # k\n  - y # l\n  - z\n# b\nb: 1\n"),
      ("a:\n- x\nb: 1\n", 1, "z", "a:\n- x\n- z\nb: 1\n"),
      ("a:\n-   x\n", 1, ["b": 1, "c": 2], "a:\n-   x\n-   b: 1\n    c: 2\n"),
      ("a:\n  - x", 1, "z", "a:\n  - x\n  - z"),
      ("a:\r\n  - x\r\n", 1, "ett\ntvå\n", "a:\r\n  - x\r\n  - |\r\n    ett\r\n    två\r\n"),
      ("a:\n  - x\n\n  - y\n", 1, "z", "a:\n  - x\n\n  - z\n\n  - y\n"),
      ("a:\n  - x\n\n  - y\n", 2, "z", "a:\n  - x\n\n  - y\n\n  - z\n"),
      ("a:\n  # om x\n  - x\n", 0, "z", "a:\n  - z\n  # om x\n  - x\n"),
      ("a:\n  - x\n  # om y\n  - y\n", 1, "z", "a:\n  - x\n  - z\n  # om y\n  - y\n"),
      ("a:\n  - x\n# om y\n  - y\n", 1, "z", "a:\n  - x\n  - z\n# om y\n  - y\n"),
      ("a:\n  - 'x'\n", 1, "z", "a:\n  - 'x'\n  - 'z'\n"), ("a:\n  - \"x\"\n", 1, "z", "a:\n  - \"x\"\n  - \"z\"\n"),
      ("a:\n  - 4.1\n", 1, "4.2", "a:\n  - 4.1\n  - 4.2\n"), ("a:\n  - x\n", 1, "4.2", "a:\n  - x\n  - '4.2'\n"),
      ("a:\n  - {b: 1}\n", 1, ["b": 2, "c": "x, y"], "a:\n  - {b: 1}\n  - {b: 2, c: 'x, y'}\n"),
      (
        "a:\n  - b: 'x'\n    r: [k]\n    c:\n    - 1\n", 1, ["b": "y", "r": ["m"], "c": [2]],
        "a:\n  - b: 'x'\n    r: [k]\n    c:\n    - 1\n  - b: 'y'\n    r: [m]\n    c:\n    - 2\n"
      ),
      ("a:\n  - b: |\n      x\n", 1, ["b": "y\n"], "a:\n  - b: |\n      x\n  - b: |\n      y\n"),
      ("a:\n  - |+\n    x\n\nb: 1\n", 1, "z", "a:\n  - |+\n    x\n\n  - |-\n    z\nb: 1\n"),
      ("a: [x, y] # k\n", 0, "z", "a: [z, x, y] # k\n"), ("a: [x,y]\n", 1, "z", "a: [x,z,y]\n"),
      ("a: [ x ]\n", 1, "z", "a: [ x, z ]\n"), ("a: [x, y,]\n", 2, "z", "a: [x, y, z,]\n"),
      ("a: [\n  x,\n  y\n]\n", 2, "z", "a: [\n  x,\n  y,\n  z\n]\n"),
      ("a: [\n  x\n]\n", 0, "z", "a: [\n  z,\n  x\n]\n"),
      ("a: [x]\n", 1, ["b": ["c"]], "a: [x, {b: [c]}]\n"),
      ("a: [] # k\n", 0, "z", "a: [z] # k\n"),
      ("a: [] # k\nb: 1\n", 0, ["b": 1, "c": 2], "a: # k\n  - b: 1\n    c: 2\nb: 1\n"),
      ("{a: []}\n", 0, ["b": 1], "{a: [{b: 1}]}\n"),
    ] as [(String, Int, YAMLValue, String)])
  func items(source: String, index: Int, value: YAMLValue, expected: String) throws {
    let result = try edited(source, .insertItem(value, into: ["a"], at: index))
    #expect(result == expected)
  }

  @Test("an item without an index puts it last, also in a list within a list")
  func last() throws {
    #expect(try edited("- - x\n  - y\n- z\n", .insertItem("w", into: [0])) == "- - x\n  - y\n  - w\n- z\n")
    #expect(try edited("- - x\n  - y\n- z\n", .insertItem("w", into: [0], at: 0)) == "- - w\n  - x\n  - y\n- z\n")
    #expect(
      try edited("- x\n- |\n  y\n\n\n# slut\n", .insertItem("w", into: [])) == "- x\n- |\n  y\n- |-\n  w\n\n\n# slut\n")
  }

  @Test(
    "a key takes the indentation and the style of its neighbours",
    arguments: [
      ("a: 1 # k\nb: 2\n", 1, "c", "x", "a: 1 # k\nc: x\nb: 2\n"),
      ("# fil\na: 1\n", 0, "c", "x", "# fil\nc: x\na: 1\n"),
      ("a: 1\n\nb: 2\n", 2, "c", ["d": [1]], "a: 1\n\nb: 2\n\nc:\n  d:\n    - 1\n"),
      ("a:\n    b: 1\n", 1, "c", ["d": 1], "a:\n    b: 1\nc:\n    d: 1\n"),
      ("a: {b: 1}\n", 1, "c", ["d": 1], "a: {b: 1}\nc: {d: 1}\n"),
      ("{a: 1}\n", 1, "c", "x", "{a: 1, c: x}\n"), ("{\"a\": 1}\n", 1, "c", "x", "{\"a\": 1, \"c\": x}\n"),
      ("{}\n", 0, "c", "x", "c: x\n"), ("a: 5\n", 1, "no", "6", "a: 5\n'no': '6'\n"),
      ("a: 1\nb: # k\n  # - x\n", 2, "c", "x", "a: 1\nb: # k\n  # - x\nc: x\n"),
      ("? a\n: 1\n", 1, "c", "x", "? a\n: 1\nc: x\n"),
    ] as [(String, Int, String, YAMLValue, String)])
  func keys(source: String, index: Int, key: String, value: YAMLValue, expected: String) throws {
    let result = try edited(source, .insertKey(key, value, into: [], at: index))
    #expect(result == expected)
  }

  @Test("a key into the first line of a list item keeps the dash first")
  func compact() throws {
    #expect(try edited("- a: 1\n  b: 2\n", .insertKey("c", 3, into: [0], at: 0)) == "- c: 3\n  a: 1\n  b: 2\n")
    #expect(try edited("- a: 1\n- b: 2\n", .insertKey("c", 3, into: [0])) == "- a: 1\n  c: 3\n- b: 2\n")
  }
}
