import Hummingbird
import WorkflowEngine
import WorkflowKit

/// What somebody had typed when they were logged out: shown to them alone, until they send it or throw it away.
struct LeftFormPages: PageGroup {
  static let start = "/kvar"

  let path: String? = nil

  func add(to routes: RouterGroup<WebContext>, of site: Site) {
    routes.get("/kvar") { _, context in try await show(try context.requireVisitor(), site) }
    routes.get("/kvar/kasta") { _, _ in redirect(to: Self.start) }
    routes.post("/kvar/kasta") { _, context in
      let visitor = try context.requireVisitor()
      site.leftForms.forget(FormBody.current.text("_id"), of: visitor.account.id)
      return redirect(to: Self.start)
    }
  }

  private func show(_ visitor: Visitor, _ site: Site) async throws -> Response {
    let forms = site.leftForms.all(of: visitor.account.id, at: visitor.now)
    guard !forms.isEmpty else { return redirect(to: "/att-gora") }
    var views: [View] = []
    for form in forms {
      views.append(view(form, try await WebPages.known(form, for: visitor, of: site), visitor, site))
    }
    return site.page(
      "kvar", title: "Det du skrev finns kvar",
      [
        "forms": views, "mark": LeftForm.mark,
        "what": forms.count == 1 ? "formuläret" : "\(forms.count) formulär",
      ], for: visitor)
  }

  private func view(_ form: LeftForm, _ known: KnownForm?, _ visitor: Visitor, _ site: Site) -> View {
    [
      "left_id": form.id, "left_path": form.path, "left_title": known?.title ?? "Ett formulär",
      "left_time": Words.time(form.time), "can_be_shown": known?.canBeShown == true, "had_file": form.hadFile,
      "hidden": form.body.fields.map { field -> View in
        ["hidden_name": field.name, "hidden_value": field.value]
      },
      "typed": known?.typed(form.body, in: visitor.organisation)
        ?? form.body.typed(calledAsIn: FieldTitles(site.engine.registry)),
    ]
  }
}
