import CaseStore
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import WorkflowEngine
import WorkflowKit

/// Turns what went wrong into a page that says what to do next.
struct ErrorPages: RouterMiddleware {
  typealias Context = WebContext

  let site: Site

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch PageFault.notLoggedIn {
      guard request.method == .get else { return page(.notLoggedIn, context) }
      return redirect(to: LoginPages.path(back: request.uri.string))
    } catch let fault as PageFault {
      return page(ErrorText(fault, largest: site.settings.largestUpload), context, back: back(request, after: fault))
    } catch let refusal as Refusal {
      return page(ErrorText(refusal), context)
    } catch EngineError.unknownCase {
      return page(ErrorText(PageFault.missing), context)
    } catch let error as HTTPError where error.status == .notFound || error.status == .methodNotAllowed {
      return page(ErrorText(PageFault.missing), context)
    } catch let error as HTTPError where error.status == .contentTooLarge {
      return page(
        ErrorText(.tooLarge, largest: site.settings.largestUpload), context, back: back(request, after: .tooLarge))
    } catch {
      // An id of our own: that of the request is taken from the logger, and there is none where nothing is logged.
      let id = String(UUID().uuidString.prefix(8))
      context.logger.error("\(error)", metadata: ["path": "\(request.uri.path)", "fel": "\(id)"])
      return page(ErrorText(unexpected: error, id: id), context)
    }
  }

  /// The page of the form that was too large; nil where it was something else.
  private func back(_ request: Request, after fault: PageFault) -> String? {
    fault == .tooLarge && request.method == .post ? request.uri.string : nil
  }

  private func page(_ text: ErrorText, _ context: WebContext, back: String? = nil) -> Response {
    site.page(
      "fel", title: text.title,
      [
        "message": text.message, "hints": text.hints, "code": "\(text.status.code)", "back": back ?? "",
        "has_back": back != nil,
      ], for: context.visitor, status: text.status)
  }
}
