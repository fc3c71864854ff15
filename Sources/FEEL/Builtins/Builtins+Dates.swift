import CivilTime

extension Builtins {
  static let dates: [Builtin] = [
    Builtin("today", [], .date) { call in .date(call.scope.today) },
    Builtin("now", [], .instant) { call in .instant(call.scope.now) },
    Builtin(
      "date",
      [
        .init(parameters: [.init("from", .any)]) { call in date(&call) },
        .init(parameters: [.init("year", .number), .init("month", .number), .init("day", .number)]) { call in
          guard let year = call[0].integer, let month = call[1].integer, let day = call[2].integer else {
            return call.fail("år, månad och dag ska vara hela tal")
          }
          do throws(CivilTimeError) {
            return .date(try CivilDate.checked(year: year, month: month, day: day))
          } catch {
            return call.fail(error.message)
          }
        },
      ]
    ) { _ in .date },
    Builtin("date and time", [.init("from", .string)], .instant) { call in
      do throws(CivilTimeError) {
        return .instant(try Instant.parse(call[0].text ?? ""))
      } catch {
        return call.fail(error.message)
      }
    },
    Builtin("duration", [.init("from", .string)], .period) { call in
      do throws(CivilTimeError) {
        return .period(try Period.parse(call[0].text ?? ""))
      } catch {
        return call.fail(error.message)
      }
    },
    Builtin("years and months duration", [.init("from", .date), .init("to", .date)], .period) { call in
      guard let from = call[0].date, let to = call[1].date else { return .null }
      var months = (to.year - from.year) * 12 + to.month - from.month
      if months > 0 && to.day < from.day { months -= 1 }
      guard let period = Temporal.period(months: months, days: 0) else { return call.fail("\(to) ligger före \(from)") }
      return .period(period)
    },
    // The standard gives the names in English (DMN 1.5, 10.3.4.8).
    Builtin("day of week", [.init("date", .any)], .string) { call in
      guard let date = Temporal.date(of: call[0]) else { return call.fail("\(call[0].kind) är inget datum") }
      let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
      return .string(names[date.weekday.rawValue - 1])
    },
  ]

  private static func date(_ call: inout Builtin.Call) -> Value {
    if let date = Temporal.date(of: call[0]) { return .date(date) }
    guard let text = call[0].text else { return call[0].isNull ? .null : call.fail("\(call[0].kind) är inget datum") }
    do throws(CivilTimeError) {
      return .date(try CivilDate.parse(text))
    } catch {
      return call.fail(error.message)
    }
  }
}
