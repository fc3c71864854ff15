/// A page that is measured, with what is asked of it.
struct WebPage: Sendable {
  let title: String
  /// The addresses that are asked for in turn.
  let paths: [String]
  /// Answers a second; nil where none are promised.
  let leastRate: Double?
  /// Microseconds.
  let mostP99: Double

  /// The shortest answer that the server gives.
  static let baseline = "/halsa"

  /// The pages with promises.
  static func all(cases: [String]) -> [WebPage] {
    [
      WebPage(title: "Att göra", paths: ["/att-gora"], leastRate: 1000, mostP99: 60_000),
      WebPage(title: "Ärende", paths: cases.map { "/arenden/\($0)" }, leastRate: 1000, mostP99: 60_000),
      WebPage(title: "Delegationsordning", paths: ["/delegation"], leastRate: 1000, mostP99: 60_000),
      WebPage(
        title: "Sök",
        // Words, parts of words, numbers and what is not there.
        paths: ["skolan", "hemtj%C3%A4nsten", "plan", "KS%2F42", "omsorg", "finns-inte", "reviderad+taxa"].map {
          "/sok?q=\($0)"
        }, leastRate: nil, mostP99: 150_000),
    ]
  }
}
