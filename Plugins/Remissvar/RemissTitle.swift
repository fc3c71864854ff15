/// What a remiss is about, as it stands in letters that say themselves that it is a remiss.
enum RemissTitle {
  /// The title without the words that whoever wrote it may have begun it with: the process's own title leaves out the same.
  static func subject(of title: String) -> String {
    let subject = title.replacing(#/^\s*(?:svar på )?remiss:\s*/#.ignoresCase(), with: "", maxReplacements: 1)
    return subject.isEmpty ? title : subject
  }
}
