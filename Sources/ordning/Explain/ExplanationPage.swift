import WorkflowKit

/// The page of all messages, in Markdown.
struct ExplanationPage {
  private let areas: [ExplanationArea]

  init(_ areas: [ExplanationArea]) { self.areas = areas }

  /// The page, without a line break at its end.
  var markdown: String {
    let sections = areas.map { area in
      (["## \(area.title)"] + area.explanations.map(\.markdown)).joined(separator: "\n\n")
    }
    return """
      # Meddelanden

      Alla meddelanden som programmet kan ge: vad de betyder, varför och hur man rättar.

      <!-- Made by "ordning explain --format markdown"; edit the explanations beside the code instead. -->

      I programmet visas samma text med `ordning explain` och koden. I exemplen ur processer och organisationer syns bara \
      det som saken gäller.

      \(sections.joined(separator: "\n\n"))
      """
  }
}
