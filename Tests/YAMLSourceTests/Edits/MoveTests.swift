import Testing
import YAMLSource

@Suite("Moving")
struct MoveTests {
  @Test(
    "an item or a key takes its comments along and leaves what stands between",
    arguments: [
      ("- x # k\n# om y\n- y\n- z\n", [0], 2, "# om y\n- y\n- z\n- x # k\n"),
      ("- x # k\n# om y\n- y\n- z", [1], 2, "- x # k\n- z\n# om y\n- y"),
      ("- x\n\n# fritt\n\n- y\n", [1], 0, "- y\n\n# fritt\n\n- x\n"),
      ("- x\r\n- y\r\n", [0], 1, "- y\r\n- x\r\n"),
      ("# fil\na: 1\nb:\n  - x\n  # - y\nc: 3\n", ["b"], 0, "# fil\nb:\n  - x\n  # - y\na: 1\nc: 3\n"),
      ("- a: 1 # k\n  # om b\n  b: 2\n", [0, "b"], 0, "- # om b\n  b: 2\n  a: 1 # k\n"),
      ("- - x\n  - y\n", [0, 1], 0, "- - y\n  - x\n"),
      ("a: |+\n  x\n\nb: 1\n", ["a"], 1, "b: 1\na: |+\n  x\n\n"),
      ("a: [x, 'y' ,z] # k\n", ["a", 2], 0, "a: [z, x ,'y'] # k\n"),
      ("{a: 1, b, c: 3}\n", ["b"], 0, "{b, a: 1, c: 3}\n"),
      ("- x\n  # i x\n- y\n", [0], 1, "- y\n- x\n  # i x\n"),
      ("l:\n  - &n x\n  - y\n  - *n\n", ["l", 2], 1, "l:\n  - &n x\n  - *n\n  - y\n"),
      ("- x\n- y\n", [1], 1, "- x\n- y\n"),
    ] as [(String, YAMLPath, Int, String)])
  func moving(source: String, path: YAMLPath, index: Int, expected: String) throws {
    let result = try edited(source, .move(path, to: index))
    #expect(result == expected)
  }
}
