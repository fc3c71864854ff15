extension Organisation {
  /// What an account is called; `system` is the program itself. An account that is gone stands for itself.
  public func title(ofAccount id: String) -> String { id == "system" ? "Ordning" : accounts[id]?.title ?? id }

  /// What a role is called; one that is gone stands for itself.
  public func title(ofRole id: String) -> String { roles[id]?.title ?? id }
}
