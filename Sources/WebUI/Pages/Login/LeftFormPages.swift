import Hummingbird
import WorkflowKit

/// What somebody had typed when they were logged out: shown to them alone, until they send it or throw it away.
struct LeftFormPages: PageGroup {
  static let start = "/kvar"

  let path: String? = nil

  func add(to routes: RouterGroup<WebContext>, of site: Site) {
    routes.get("/kvar") { _, context in show(try context.requireVisitor(), site) }
    routes.post("/kvar/kasta") { _, context in
      site.leftForms.forget(try context.requireVisitor().account.id)
      return redirect(to: "/att-gora")
    }
  }

  private func show(_ visitor: Visitor, _ site: Site) -> Response {
    guard let form = site.leftForms.form(of: visitor.account.id, at: visitor.now) else {
      return redirect(to: "/att-gora")
    }
    return site.page(
      "kvar", title: "Det du skrev finns kvar",
      [
        "left_path": form.path, "mark": LeftForm.mark, "can_be_shown": form.canBeShown, "had_file": form.hadFile,
        "hidden": form.fields.map { field -> View in ["hidden_name": field.name, "hidden_value": field.value] },
        "typed": form.typed.map { field -> View in ["typed_name": field.name, "typed_text": field.value] },
      ], for: visitor)
  }
}
