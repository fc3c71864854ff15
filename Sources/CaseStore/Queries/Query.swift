/// Every question a store asks its database, by name; the texts are in `QueryCatalogue`.
///
/// Parameter 1 of each is the tenant; the others are bound by position, as the text numbers them.
package enum Query: Int, CaseIterable, Sendable {
  // Streams and the tenant log
  case streamHead, putStream, streamNames, strayRows
  case insertEvent, events, removePersonalParts
  case snapshot, putSnapshot, removeSnapshot
  case lastLink, insertLink, links

  // Cases
  case caseByID, caseByNumber, caseKeys, putCase, updateCase, openCasesByPin
  case newestOfReader, oldestOfReader, newestOfProcess, oldestOfProcess, newestOfOfficer, oldestOfOfficer
  case insertCaseReader, removeCaseReaders, insertCaseOfficer, removeCaseOfficers, nextCaseOfficer

  // Work
  case workItem, workItemsOfCase, workItemsOfAssignee, workItemsOfUnit, freeWorkItemsOfUnit, workItemsOfAll
  case putWorkItem, removeWorkItem, unorderedCases
  case draft, putDraft, removeDraft, removeDrafts
  case clocksOfCase, putClock, removeClock, dueClocks, leaseClock, nextClock
  case effect, effectsOfCase, effectsInState, effectsOfAll, putEffect
  case dueEffects, leaseEffect, renewLease, abandonedEffects, nextEffect
  case incident, incidentsOfCase, openIncidents, incidentsOfAll, putIncident

  // Documents and search
  case documentsOfCase, putDocument, documentHashes, documentsWithHash
  case searchPart, putSearchPart, removeSearchPart, searchText, insertSearchText, updateSearchText, removeSearchText
  case search, searchTexts, searchTitles

  // Registers, numbers, configuration, messages
  case registerRecord, registerRecords, putRegisterRecord
  case lastNumber, takeNumber, numberSeries
  case definition, putDefinition, configHash, config, putConfig
  case markDelivered, deliveredMessages

  // Those who log in, and what they read
  case login, logins, putLogin, session, putSession, removeSession, endSessionsOf, removeSessionsBefore
  case insertReading, readings, readingsOfCase
  case sentForm, sentFormOfDigest, putSentForm, removeSentForm, removeSentFormsBefore
}
