import HTTPTypes
import WorkflowKit

extension Refusal {
  /// The status that a page with this no has.
  var status: HTTPResponse.Status {
    switch code {
    case "case.not-reader", "document.not-reader", "case.no-right", "task.wrong-role", "task.not-yours",
      "case.wrong-role":
      .forbidden
    case "case.stale", "task.gone": .conflict
    default: .unprocessableContent
    }
  }
}
