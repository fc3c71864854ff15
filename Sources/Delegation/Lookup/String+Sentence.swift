extension String {
  /// The text as a sentence begins.
  var asSentenceStart: String { prefix(1).uppercased() + dropFirst() }

  /// The text as it stands within a sentence.
  var withinSentence: String { prefix(1).lowercased() + dropFirst() }
}
