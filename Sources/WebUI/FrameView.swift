import CivilTime
import WorkflowKit

/// What stands round every page: the menu, and who is logged in.
enum FrameView {
  /// A page of the menu.
  private struct Item {
    let path: String
    let title: String
  }

  private static let menu = [
    Item(path: "/att-gora", title: "Att göra"), Item(path: "/arenden", title: "Ärenden"),
    Item(path: "/post-in", title: "Post in"), Item(path: "/sammantraden", title: "Sammanträden"),
    Item(path: "/delegation", title: "Delegation"), Item(path: "/expediering", title: "Expediering"),
    Item(path: "/administration", title: "Administration"), Item(path: "/handbok", title: "Handbok"),
  ]

  static func view(for visitor: Visitor?, at path: String) -> View {
    guard let visitor else { return ["is_in": false, "municipality": ""] }
    let hidden = visitor.holds(anyOf: visitor.organisation.configure) ? "" : "/administration"
    return [
      "is_in": true, "municipality": visitor.organisation.name, "account": visitor.account.title,
      "today": visitor.today.swedish,
      "menu": menu.filter { WebPages.paths.contains($0.path) && $0.path != hidden }.map { item -> View in
        [
          "path": item.path, "title": item.title + count(item, visitor),
          "is_here": path == item.path,
        ]
      },
    ]
  }

  /// How much of it waits for the visitor.
  private static func count(_ item: Item, _ visitor: Visitor) -> String {
    let waiting = ["/att-gora": visitor.tasks, "/post-in": visitor.post][item.path] ?? nil
    guard let waiting, waiting > 0 else { return "" }
    return waiting > TaskList.most ? " fler än \(TaskList.most)" : " \(waiting)"
  }
}
