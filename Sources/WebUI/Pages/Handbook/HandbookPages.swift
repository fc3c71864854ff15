import Hummingbird

/// *Handbok*: how each role works with the pages, a page for each; the texts are templates called `handbok-…`.
struct HandbookPages: PageGroup {
  let path: String? = "/handbok"

  private struct Chapter {
    let slug: String
    let title: String
    /// The role whose chapter it is, as organisations call it.
    let role: String
    let abstract: String
  }

  private let chapters = [
    Chapter(
      slug: "registrator", title: "För registratorn", role: "registrator",
      abstract: "Ta in post, registrera, fördela, föra in besked och avsluta."),
    Chapter(
      slug: "handlaggare", title: "För handläggaren", role: "handläggare",
      abstract: "Bereda ett ärende, se vem som får besluta och besluta på delegation."),
    Chapter(
      slug: "namndsekreterare", title: "För nämndsekreteraren", role: "nämndsekreterare",
      abstract: "Nämndens beslut, justering, expediering och delegationsordningen."),
    Chapter(
      slug: "systemforvaltare", title: "För systemförvaltaren", role: "systemförvaltare",
      abstract: "Konton, organisation, processer, drift och säkerhetskopior."),
  ]

  func add(to routes: RouterGroup<WebContext>, of site: Site) {
    routes.get("/handbok") { _, context in
      let visitor = try context.requireVisitor()
      return site.page(
        "handbok", title: "Handbok",
        [
          "chapters": chapters.map { chapter -> View in
            [
              "path": "/handbok/\(chapter.slug)", "chapter_title": chapter.title, "abstract": chapter.abstract,
              "is_mine": visitor.holds(anyOf: [chapter.role]),
            ]
          }
        ], for: visitor, at: "/handbok")
    }
    routes.get("/handbok/:kapitel") { _, context in
      let (visitor, slug) = (try context.requireVisitor(), try context.parameters.require("kapitel"))
      guard let chapter = chapters.first(where: { $0.slug == slug }) else { throw PageFault.missing }
      return site.page("handbok-\(chapter.slug)", title: chapter.title, [:], for: visitor, at: "/handbok")
    }
  }
}
