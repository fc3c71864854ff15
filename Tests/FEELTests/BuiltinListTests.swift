import FEEL
import Testing

@Suite("The functions of lists and contexts")
struct BuiltinListTests {
  static let lists: [BuiltinRow] = [
    BuiltinRow("list contains([1, null], null)", "true"),
    BuiltinRow(#"list contains(list: ["a"], element: "b")"#, "false"),
    BuiltinRow("sublist([4, 5, 6], 1, 2)", "[4, 5]"), BuiltinRow("sublist([4, 5, 6], -2)", "[5, 6]"),
    BuiltinRow("sublist(list: [4], start position: 1, length: 1)", "[4]"),
    BuiltinRow("append([1], 2, [3])", "[1, 2, [3]]"), BuiltinRow("append(1, null)", "[1, null]"),
    BuiltinRow("concatenate([1], 2, [3, [4]])", "[1, 2, 3, [4]]"),
    BuiltinRow("insert before([1, 3], 2, 2)", "[1, 2, 3]"),
    BuiltinRow("insert before([1, 3], -1, 2)", "[1, 2, 3]"),
    BuiltinRow("insert before(list: [1], position: 1, newItem: null)", "[null, 1]"),
    BuiltinRow("remove([1, 2, 3], 2)", "[1, 3]"),
    BuiltinRow("remove([1, 2, 3], -1)", "[1, 2]"), BuiltinRow("reverse([1, [2, 3]])", "[[2, 3], 1]"),
    BuiltinRow("index of([1, 2, null, 1], 1)", "[1, 4]"), BuiltinRow("index of([1, null], null)", "[2]"),
    BuiltinRow("union([1, 2], [2.0, 3], 3)", "[1, 2, 3]"),
    BuiltinRow(
      "distinct values([1, \"a\", 1, null, \"a\", null, [1], [1], {a: 1}, {a: 1}])", "[1, \"a\", null, [1], {a: 1}]"),
    BuiltinRow(#"distinct values([@"10:00:00Z", @"11:00:00+01:00"])"#, #"[@"10:00:00Z"]"#),
    BuiltinRow("flatten([1, [2, [3, []]], [[[4]]]])", "[1, 2, 3, 4]"), BuiltinRow("flatten(1)", "[1]"),
    BuiltinRow("list replace([1, 2, 3], 2, 4)", "[1, 4, 3]"),
    BuiltinRow("list replace([1, 2, 3], -1, null)", "[1, 2, null]"),
    BuiltinRow("list replace([2, 4, 7, 8], function(item, newItem) item < newItem, 5)", "[5, 5, 7, 8]"),
    BuiltinRow("list replace(match: function(item, newItem) item = 2, newItem: 4, list: [1, 2])", "[1, 4]"),
    BuiltinRow("list replace(position: 2.5, newItem: 4, list: [1, 2])", "[1, 4]"),
  ]

  static let sorting: [BuiltinRow] = [
    BuiltinRow("sort([3, 1, 4, 5, 2], function(x, y) x < y)", "[1, 2, 3, 4, 5]"),
    BuiltinRow("sort([3, 1, 2], function(x, y) x > y)", "[3, 2, 1]"),
    BuiltinRow("sort(precedes: function(x, y) x > y, list: [1, 2])", "[2, 1]"),
    BuiltinRow("sort([3, 1, 2])", "[1, 2, 3]"), BuiltinRow(#"sort(["b", "a"])"#, #"["a", "b"]"#),
    BuiltinRow("sort([])", "[]"),
    // Equal items keep their order.
    BuiltinRow(
      "sort([{a: 2, n: 1}, {a: 1, n: 2}, {a: 2, n: 3}, {a: 1, n: 4}], function(x, y) x.a < y.a).n", "[2, 4, 1, 3]"),
    // A function that always says yes has no order; all items are still there.
    BuiltinRow("count(sort([1, 2, 3, 4, 5], function(x, y) true))", "5"),
  ]

  static let contexts: [BuiltinRow] = [
    BuiltinRow(#"get value({a: null, b: 1}, "b")"#, "1"), BuiltinRow(#"get value(key: "a", m: {a: 1})"#, "1"),
    BuiltinRow("get entries({a: 1, b: 2})", #"[{key: "a", value: 1}, {key: "b", value: 2}]"#),
    BuiltinRow("get entries({})", "[]"),
    BuiltinRow(#"context([{key: "a", value: 1}, {key: "b", value: null}])"#, "{a: 1, b: null}"),
    BuiltinRow(#"context(entries: {key: "a", value: 1})"#, "{a: 1}"), BuiltinRow("context([])", "{}"),
    BuiltinRow(#"context put({x: 1}, "y", 2)"#, "{x: 1, y: 2}"),
    BuiltinRow(#"context put({x: 1}, "x", null)"#, "{x: null}"),
    BuiltinRow(#"context put({x: 1, y: {z: 1}}, ["y", "z"], 2)"#, "{x: 1, y: {z: 2}}"),
    BuiltinRow(#"context put(context: {x: 1}, keys: ["y"], value: 2)"#, "{x: 1, y: 2}"),
    BuiltinRow(#"context put(context: {x: 1}, key: "y", value: 2)"#, "{x: 1, y: 2}"),
    BuiltinRow("context merge([{a: 1}, {a: 2, b: 3}])", "{a: 2, b: 3}"),
    BuiltinRow("context merge(contexts: {a: 1})", "{a: 1}"),
    BuiltinRow("context merge([])", "{}"),
  ]

  @Test("a list or context function gives what the standard says", arguments: lists + sorting + contexts)
  func value(row: BuiltinRow) throws {
    let (given, wanted) = try row.values()
    #expect(given == wanted)
  }

  @Test(
    "a list or context function that cannot answer says why",
    arguments: [
      BuiltinReason("sublist([1], 2)", "sublist: listan har 1 post, så den har ingen plats 2"),
      BuiltinReason("sublist([4, 5, 6], 3, 2)", "sublist: längden ska vara från 1 till 1"),
      BuiltinReason("remove([], 1)", "remove: listan har 0 poster, så den har ingen plats 1"),
      BuiltinReason("insert before([1], 0, 1)", "insert before: listan har 1 post, så den har ingen plats 0"),
      BuiltinReason("count(null)", "argumentet \"list\" i count ska vara lista men är inget värde"),
      BuiltinReason(#"list replace([1], "1", 4)"#, "list replace: position ska vara tal eller funktion men är text"),
      BuiltinReason("list replace([1], 1)", "list replace ska ha 3 argument men har 2"),
      BuiltinReason(
        "list replace([1], function(item, newItem) item, 5)",
        "list replace: funktionen ska ha två parametrar och ge sant/falskt"),
      BuiltinReason("sort([1, 2], function(x, y) null)", "sort: funktionen ska ha två parametrar och ge sant/falskt"),
      BuiltinReason(#"sort([1, "a"])"#, "sort: tal och text kan inte ordnas"),
      BuiltinReason(#"get value({a: 1}, "b")"#, "get value: posten har inget fält \"b\""),
      BuiltinReason("get entries([1, 2])", "argumentet \"m\" i get entries ska vara en grupp uppgifter men är lista"),
      BuiltinReason(
        #"context([{key: "a"}])"#, "context: varje post i listan ska ha key och value"),
      BuiltinReason(
        #"context([{key: "a", value: 1}, {key: "a", value: 2}])"#, "context: nyckeln \"a\" kommer två gånger"),
      BuiltinReason("context put({x: 1}, [], 2)", "context put: listan med nycklar är tom"),
      BuiltinReason("context put({x: 1}, 1, 2)", "context put: en nyckel ska vara text men är tal"),
      BuiltinReason(#"context put({x: 1}, ["x", "y"], 2)"#, "context put: x leder inte till en post"),
      BuiltinReason("context merge([{a: 1}, 2])", "context merge: listan ska bara ha poster men har tal"),
    ])
  func reason(row: BuiltinReason) throws {
    let (value, messages) = try row.outcome()
    #expect(value == nil)
    #expect(messages.last == row.message)
  }

  @Test(
    "a value that is small in memory but vast to go through is given up, not gone through",
    arguments: ["flatten(x)", "string(x)"])
  func vast(call: String) throws {
    let value = (1...45).reduce(Value.list([1])) { value, _ in .list([value, value]) }
    let context: Context = Context([("x", value)])
    let shape = ScopeShape(names: [("x", .any)])
    let time = try CaseScope()
    let scope = ContextScope(context, shape: shape, today: time.today, now: time.now)
    var messages: [String] = []
    let expression = try Expression.compile(call, in: shape).get()
    #expect(expression.evaluate(in: scope) { messages.append($0.message) } == nil)
    #expect(messages.last == "uträkningen är för stor och har avbrutits")
  }

  @Test("the arguments that a function may have are told, each count once")
  func argumentCounts() {
    let problems = LanguageFixture.problems("list replace([1], 2)")
    #expect(
      problems.map(\.hint) == ["skriv list replace(list, position, newItem) eller list replace(list, match, newItem)"])
    #expect(
      LanguageFixture.problems("sublist([1])").map(\.message) == ["sublist ska ha 2–3 argument men har 1"])
  }
}
