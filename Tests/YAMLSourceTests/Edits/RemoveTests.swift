import Testing
import YAMLSource

@Suite("Removing")
struct RemoveTests {
  @Test(
    "an item or a key takes its own comments and leaves the others",
    arguments: [
      ("a:\n  - x # k\n  - y # l\n", ["a", 0], "a:\n  - y # l\n"),
      ("a:\n  - x # k\n  - y # l\nb: 1\n", ["a", 1], "a:\n  - x # k\nb: 1\n"),
      ("- x\n# om y\n- y\n- z\n", [1], "- x\n- z\n"), ("- x\n# fritt\n\n- y\n- z\n", [1], "- x\n# fritt\n\n- z\n"),
      ("- x\n\n- y\n\n- z\n", [1], "- x\n\n- z\n"), ("- x\n\n- y\n\n- z\n", [0], "- y\n\n- z\n"),
      ("- x\n\n- y\n\n- z\n", [2], "- x\n\n- y\n"), ("- x\n- y", [1], "- x"), ("a: [2\n]# k\nb: 1\n", ["a"], "b: 1\n"),
      ("- x\r\n- y\r\n", [0], "- y\r\n"),
      ("# fil\na: 1\nb: 2\n", ["a"], "# fil\nb: 2\n"), ("# fil\n\n# om a\na: 1\nb: 2\n", ["a"], "# fil\n\nb: 2\n"),
      ("a:\n  b: 1\n  # c: 2\n# om d\nd: 1\n", ["a"], "# om d\nd: 1\n"),
      ("- a: 1 # k\n  b: 2\n- c\n", [0, "a"], "- b: 2\n- c\n"),
      ("- a: 1\n  # om b\n  b: 2\n", [0, "a"], "- # om b\n  b: 2\n"),
      ("- a: 1\n  b:\n    - x\n    - y\n- c\n", [0], "- c\n"),
      ("a: |+\n  x\n\nb: 1\n", ["a"], "b: 1\n"), ("a: |+\n  x\n\nb: 1\n\nc: 2\n", ["b"], "a: |+\n  x\n\nc: 2\n"),
      ("\u{FEFF}a: 1\nb: 2\n", ["a"], "\u{FEFF}b: 2\n"),
      ("a: [x, y, z] # k\n", ["a", 0], "a: [y, z] # k\n"), ("a: [x, y, z]\n", ["a", 2], "a: [x, y]\n"),
      ("a: [x, y,]\n", ["a", 1], "a: [x,]\n"), ("a: {b, c: d}\n", ["a", "b"], "a: {c: d}\n"),
      ("x: &x 1\ny: *x\nz: 1\n", ["y"], "x: &x 1\nz: 1\n"),
    ] as [(String, YAMLPath, String)])
  func removing(source: String, path: YAMLPath, expected: String) throws {
    let result = try edited(source, .remove(path))
    #expect(result == expected)
  }

  @Test(
    "the only item leaves an empty list, and the only key an empty group",
    arguments: [
      ("a: # k\n  - x # borta\nb: 1\n", ["a", 0], "a: [] # k\nb: 1\n"),
      ("a:\n- x\nb: 1\n", ["a", 0], "a: []\nb: 1\n"), ("a: &n !!seq\n  - x", ["a", 0], "a: &n !!seq []"),
      ("- a: 1 # k\n- b\n", [0, "a"], "- {}\n- b\n"), ("# fil\na: 1\n", ["a"], "# fil\n{}\n"),
      ("a: [ x, ]\n", ["a", 0], "a: []\n"), ("a:\n  # fritt\n\n  - x\n", ["a", 0], "a: []\n  # fritt\n\n"),
    ] as [(String, YAMLPath, String)])
  func emptied(source: String, path: YAMLPath, expected: String) throws {
    let result = try edited(source, .remove(path))
    #expect(result == expected)
  }
}
