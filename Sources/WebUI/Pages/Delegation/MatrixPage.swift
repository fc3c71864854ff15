import CivilTime
import Delegation
import Hummingbird
import WorkflowKit

/// Who decides what on a day: a row for each kind of decision, a column for each delegate and the nämnd.
struct MatrixPage {
  let site: Site
  let visitor: Visitor

  func show(_ fields: FormBody) async throws -> Response {
    let desk = try await DelegationDesk.open(site, visitor, board: fields.text("namnd"))
    let asked = AskedDay(fields.text("dag"), today: visitor.today)
    var view = desk.view(asked.day)
    view["day_problem"] = asked.problem ?? ""
    view["has_day_problem"] = asked.problem != nil
    let matrix = desk.inForce(on: asked.day).map {
      DelegationMatrix(CompiledOrder($0.order, catalogue: desk.catalogue, terms: desk.terms), on: asked.day)
    }
    view["has_order"] = matrix != nil
    view["caption"] = PageWords.plain(matrix?.caption ?? "")
    view["columns"] = matrix?.columns ?? []
    view["rows"] = (matrix?.rows ?? []).map { row -> View in
      [
        "key": row.key, "title": row.title,
        "cells": zip(matrix?.columns ?? [], row.cells).map { column, text -> View in
          ["column": column, "text": text, "is_empty": text.isEmpty]
        },
      ]
    }
    return site.page("delegation-roller", title: "Vem beslutar vad", view, for: visitor, at: "/delegation")
  }
}
