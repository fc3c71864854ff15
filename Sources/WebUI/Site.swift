import CivilTime
import Foundation
import HTTPTypes
import Hummingbird
import Mustache
import NIOCore
import WorkflowEngine

/// What every page needs: the engine, the clock, the templates.
final class Site: Sendable {
  let engine: Engine
  let time: any TimeSource
  let settings: WebSettings
  let gate = LoginGate()
  let leftForms = LeftForms()
  let notices = Notices()
  let sentSketches = SentSketches()
  let pictures: ProcessPictures
  /// How many tasks an account has, on a day after an event.
  let taskCounts = Remembered<String, Int>(most: 10_000)
  /// The post that waits, after an event.
  let waitingPost = Remembered<Int, [PostItem]>(most: 16)
  private let templates: MustacheLibrary

  /// - Throws: `MustacheTemplate.ParserError` where a template is wrong.
  init(
    engine: Engine, time: any TimeSource, settings: WebSettings, renderer: DiagramRenderer? = nil
  ) throws {
    pictures = ProcessPictures(renderer)
    self.engine = engine
    self.time = time
    self.settings = settings
    templates = try PageTemplates.library()
  }

  /// Takes away once a minute what was to be kept for a time only, until it is cancelled.
  func tidy() async {
    while (try? await time.wait(seconds: 60)) != nil {
      if let now = try? time.now() { leftForms.removeOld(at: now) }
    }
  }

  /// A page within the frame that all share.
  ///
  /// - Parameters:
  ///   - template: The name of its template.
  ///   - title: What stands in the browser's tab and in the heading.
  func page(
    _ template: String, title: String, _ view: View, for visitor: Visitor?, at path: String = "",
    status: HTTPResponse.Status = .ok
  ) -> Response {
    var whole = view
    whole["page_title"] = title
    whole["frame"] = FrameView.view(for: visitor, at: path)
    if let visitor {
      whole["token"] = visitor.secret.formToken
      (whole["form_key"], whole["has_form_key"]) = (SentForm.newKey(), true)
    }
    let done = visitor.flatMap { notices.take(for: $0) }
    whole["done"] = done ?? ""
    whole["is_done"] = done != nil
    let html = templates.render(whole, withTemplate: template) ?? ""
    return Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
  }

  /// A part of a page, to be put in where a template has its name within three braces.
  func fragment(_ template: String, _ view: View) -> String { templates.render(view, withTemplate: template) ?? "" }
}

/// The way on after something has been done: the browser asks for the page anew, so that a reload does nothing twice.
func redirect(to path: String) -> Response { Response(status: .seeOther, headers: [.location: path]) }
