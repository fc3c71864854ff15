import FEEL

/// A branch that a block is about to open.
struct Branch {
  /// What it is called in ids: the branch's own name, or the item's place in the list.
  let key: String
  /// The item's key as the process gives it. It may name a person, so that it stands nowhere but in personal parts.
  var itemKey: String?
  let list: String
  let item: Value
}
