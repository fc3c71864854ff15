extension ExplanationArea {
  static let yaml = ExplanationArea(title: "YAML-filer", explanations: yamlText + yamlStructure + yamlLimits)
  static let edits = ExplanationArea(title: "Ändringar i YAML-filer", explanations: yamlEdits)
  static let expressions = ExplanationArea(title: "Uttryck", explanations: expressionTexts + eatenExpressions)
  static let processes = ExplanationArea(
    title: "Processer",
    explanations: processNames + processForms + processValues + processRules + processFlow
      + processCases)
  static let organisation = ExplanationArea(
    title: "Organisation, kontakter och mallar", explanations: organisationTexts + boardDelegationTexts)
  static let decisionTypes = ExplanationArea(title: "Beslutstyper", explanations: decisionTypeTexts)
  static let fees = ExplanationArea(title: "Taxor", explanations: feeTexts)
  static let delegation = ExplanationArea(
    title: "Delegationsordningar",
    explanations: delegationOrderTexts + delegationFindingTexts + delegationLookupTexts + delegationRevisionTexts
      + delegationImportTexts)
  static let authority = ExplanationArea(title: "Rätten att besluta", explanations: authorityTexts + decisionTexts)
  static let inputs = ExplanationArea(title: "Det som fylls i", explanations: inputTexts)
  static let scenarios = ExplanationArea(title: "Scenarier", explanations: scenarioTexts)
  static let cases = ExplanationArea(title: "Ärenden", explanations: caseTexts)
  static let tasks = ExplanationArea(title: "Uppgifter", explanations: taskTexts)
  static let clocks = ExplanationArea(title: "Klockor, meddelanden och stopp", explanations: clockTexts)
  static let program = ExplanationArea(title: "Filer, datamappen och programmet", explanations: programTexts)
  static let tools = ExplanationArea(title: "Verktyg", explanations: toolTexts)
}
