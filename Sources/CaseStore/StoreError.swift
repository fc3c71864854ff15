/// What a store can fail with; the message is for people, in Swedish.
public enum StoreError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The stream has moved on since it was read.
  case conflict(stream: StreamID, expected: Int, found: Int)
  /// No room left on the disk; nothing of the transaction was kept.
  case diskFull
  /// Another program holds the store for writing longer than we wait.
  case busy
  /// There is no store there, or it is not one of ours.
  case notAStore(path: String, reason: String)
  /// The store was made by a newer version of the program.
  case newerVersion(found: Int, known: Int)
  /// What is stored does not hold together.
  case corrupt(String)
  /// A backup that cannot be restored, since it does not hold together.
  case damagedBackup(path: String, reason: String)
  /// The operating system refused.
  case input(path: String, reason: String)
  /// Anything else the database said.
  case failed(String)

  /// What went wrong and how to mend it, in Swedish.
  public var description: String {
    switch self {
    case .conflict(let stream, let expected, let found):
      "\(stream) har ändrats av någon annan: väntade händelse \(expected), fann \(found). Läs om och försök igen."
    case .diskFull: "Disken är full. Ingenting av kommandot sparades. Frigör utrymme och försök igen."
    case .busy: "Databasen är upptagen av ett annat program. Ingenting sparades. Försök igen om en stund."
    case .notAStore(let path, let reason): "\(path) är ingen datamapp för Ordning: \(reason)"
    case .newerVersion(let found, let known):
      "Databasen är av version \(found), programmet kan bara \(known). Använd ett nyare program."
    case .corrupt(let what): "Databasen är skadad: \(what). Kör ordning verify och återställ från säkerhetskopia."
    case .damagedBackup(let path, let reason):
      "Säkerhetskopian \(path) är skadad och återställs inte: \(reason). Återställ en annan säkerhetskopia."
    case .input(let path, let reason): "\(path): \(reason)"
    case .failed(let what): "Databasen svarade med ett fel: \(what)"
    }
  }
}
