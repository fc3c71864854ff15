import Foundation
import Testing
import WorkflowKit

@testable import WorkflowDefinitions

@Suite("A process as a drawing")
struct SVGTests {
  @Test("is well-formed, has a title, the whole process in words, and every part with its name")
  func whole() throws {
    for process in try DrawnProcesses.shipped() + [DrawnProcesses.example()] {
      let root = try XMLTree.parse(process.svg)
      #expect(root["role"] == "img" && root["lang"] == "sv")
      let title = root.children.first { $0.plain == "title" }
      #expect(title?["id"] == root["aria-labelledby"])
      let summary = try #require(root.children.first { $0.plain == "desc" && $0["id"] == root["aria-describedby"] })
      #expect(summary.text.count < 200 && summary.text.contains("diagram \(process.workflow.id) --format text"))
      let words = try #require(root.children.first { $0.plain == "metadata" })
      let titles = root.all.filter { $0.plain == "title" }.map(\.text)
      for step in process.workflow.lists.values.flatMap(\.nodes) {
        #expect(words.text.contains(step.title), "\(step.path)")
        #expect(titles.contains { $0.contains(step.title) }, "\(step.path)")
      }
      #expect(root.all.filter { $0["class"]?.hasPrefix("flow") == true }.count == process.diagram.flows.count)
    }
  }

  @Test("shows each step by itself with its nearest, in a smaller drawing that leaves nothing loose")
  func parts() throws {
    for process in try DrawnProcesses.shipped() + [DrawnProcesses.example()] {
      #expect(process.diagram.steps.count > 2)
      for step in process.diagram.steps {
        let part = try #require(process.diagram.around(step))
        let ids = Set(part.nodes.map(\.id) + part.groups.map(\.id))
        #expect(part.flows.allSatisfy { ids.contains($0.source) && ids.contains($0.target) }, "\(step)")
        #expect(part.steps.contains(step) && part.nodes.count <= process.diagram.nodes.count, "\(step)")
        #expect(try Drawn.layout(of: part).frames.count == ids.count, "\(step)")
      }
      #expect(process.diagram.around("finns inte") == nil)
    }
  }

  @Test("has no script, no font, nothing from elsewhere")
  func harmless() throws {
    let root = try XMLTree.parse(try DrawnProcesses.example().svg)
    #expect(!root.all.contains { ["script", "image", "foreignObject", "use", "a", "font"].contains($0.plain) })
    #expect(
      !root.all.contains { element in element.attributes.keys.contains { $0.hasPrefix("on") || $0.contains("href") } })
    let style = try #require(root.all.first { $0.plain == "style" }).text
    #expect(!style.contains("url(") && !style.contains("@import") && !style.contains("@font-face"))
  }

  @Test("shows words as words, whatever they are")
  func escapes() throws {
    let text = smallProcess.replacing("title: Skicka svaret", with: "title: '<script>&\"x\"</script>'")
    let workflow = try #require(try load(text).library.workflows["litet_ärende"])
    let svg = try Drawn(workflow, registry: try PluginRegistry(plugins: [ProvPlugin()])).svg
    let root = try XMLTree.parse(svg)
    #expect(!root.all.contains { $0.plain == "script" })
    #expect(root.all.contains { $0.plain == "title" && $0.text.contains("<script>&\"x\"</script>") })
  }

  @Test("marks where the case is with words, and with a stroke of its own")
  func current() throws {
    let root = try XMLTree.parse(
      try DrawnProcesses.example(current: ["remisser", "remisser/remiss"], case: "T/2024:1").svg)
    #expect(root.all.filter { $0.text == "Här nu" }.count == 2)
    let marked = root.all.filter { $0["class"]?.split(separator: " ").contains("current") == true }
    #expect(
      marked.map { $0.children.first?.text.split(separator: "\n").first } == [
        "Här är ärendet nu.", "Här är ärendet nu.",
      ])
    #expect(root.children.contains { $0["class"] == "heading" && $0.text == "T/2024:1: Tillfälligt tillstånd" })
  }

  @Test("no part lies over another, and every part and label is within the drawing")
  func apart() throws {
    for process in try DrawnProcesses.shipped() + [DrawnProcesses.example()] + DrawnProcesses.generated(0..<60) {
      let parts = process.diagram.nodes.filter { node in
        if case .boundary = node.kind { return false }
        return true
      }
      let frames = parts.compactMap { node in process.layout.frames[node.id].map { (node.id, $0) } }
      #expect(frames.count == parts.count)
      for (index, (id, frame)) in frames.enumerated() {
        for (other, later) in frames[(index + 1)...] { #expect(!frame.overlaps(later), "\(id) \(other)") }
      }
      let whole = DiagramFrame(x: 0, y: 0, width: process.layout.size.width, height: process.layout.size.height)
      for frame in Array(process.layout.frames.values) + Array(process.layout.labels.values) {
        #expect(frame.x >= whole.x && frame.y >= whole.y && frame.maxX <= whole.maxX && frame.maxY <= whole.maxY)
      }
    }
  }

  @Test("in the shipped processes every way is drawn level and upright and crosses no part")
  func calm() throws {
    for process in try DrawnProcesses.shipped() {
      for flow in process.diagram.flows {
        let line = try #require(process.layout.lines[flow.id])
        let isCalm = zip(line, line.dropFirst()).allSatisfy { abs($0.x - $1.x) < 0.5 || abs($0.y - $1.y) < 0.5 }
        #expect(isCalm, "\(process.workflow.id) \(flow.id)")
      }
    }
  }

  @Test("text is easy to read in light and in dark")
  func contrast() {
    for scheme in [SVGStyle.light, SVGStyle.dark] {
      for (text, ground) in [
        ("ink", "paper"), ("ink", "surface"), ("muted", "beside"), ("muted", "surface"), ("paper", "accent"),
      ] {
        let ratio = Contrast.ratio(scheme[text] ?? "", scheme[ground] ?? "")
        #expect(ratio >= 4.5, "\(text) \(ground) \(ratio)")
      }
    }
  }
}

/// The contrast between two colours, as WCAG 2.2 reckons it.
private enum Contrast {
  static func ratio(_ a: String, _ b: String) -> Double {
    let (light, dark) = (max(luminance(a), luminance(b)), min(luminance(a), luminance(b)))
    return (light + 0.05) / (dark + 0.05)
  }

  private static func luminance(_ colour: String) -> Double {
    let digits = Array(colour.dropFirst())
    let parts = stride(from: 0, to: digits.count, by: 2).map { index -> Double in
      let value = Double(Int(String(digits[index...index + 1]), radix: 16) ?? 0) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return parts.count == 3 ? 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] : 0
  }
}
