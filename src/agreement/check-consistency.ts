/** What a schema cannot say: names that point at each other do, and nothing leaves that the law does not list. */
import { fault, type ErrorCode, type Fault } from '#kernel'
import type { Agreement, AnyAgreement, TracingAgreement } from './agreement.ts'
import { placeOf } from './check-schema.ts'
import { weightFaults } from './check-weights.ts'
import type { ValuePath, YamlFile } from './yaml-file.ts'

type Report = (code: ErrorCode, section: string, detail: string) => void

/** `at` is where the version stands in the file: the line named is that of the section that the version wrote. */
export function checkConsistency(agreement: AnyAgreement, yaml: YamlFile, at: ValuePath): Fault[] {
  const faults: Fault[] = []
  const report: Report = (code, section, detail) => {
    const written = [...(at.length === 0 ? [] : [...at, 'changes']), section]
    faults.push(fault(code, { ...placeOf(yaml, written), detail }))
  }
  checkTerms(agreement, report)
  if (agreement.kind === 'alerts') checkAlerts(agreement, report)
  else checkTracing(agreement, report)
  return faults
}

function checkTerms(agreement: AnyAgreement, report: Report): void {
  const sites = new Set(agreement.parties.map(({ site }) => site))
  reportTwice(
    report,
    'fields',
    agreement.fields.map(({ name }) => name),
  )
  reportTwice(
    report,
    'messages',
    agreement.messages.map(({ type }) => type),
  )
  reportTwice(
    report,
    'clocks',
    agreement.clocks.map(({ clock }) => clock),
  )
  for (const message of agreement.messages) {
    reportUndefined(agreement, report, 'messages', [...(message.header ?? []), ...message.fields])
    for (const site of [message.from, message.to]) {
      if (!sites.has(site)) report('agreement-name-unknown', 'messages', site)
    }
    reportTwice(report, 'messages', message.fields)
  }
  const identifiers = agreement.uniqueIdentifiers.map(({ field }) => field)
  reportUndefined(agreement, report, 'unique_identifiers', identifiers)
  for (const { fields } of agreement.systemDescription) {
    if (fields !== undefined && !agreement.messages.some(({ type }) => type === fields)) {
      report('agreement-name-unknown', 'system_description', fields)
    }
  }
}

function checkAlerts(agreement: Agreement, report: Report): void {
  const alertTypes = agreement.alertTypes.map(({ type }) => type)
  reportTwice(report, 'alert_types', alertTypes)
  reportUndefined(agreement, report, 'disclosure', agreement.disclosure.closedList)
  for (const name of undisclosable(agreement)) report('agreement-discloses-too-much', 'messages', name)
  for (const detail of weightFaults(agreement.matching)) report('agreement-weights-wrong', 'matching', detail)
  const eligible = agreement.eligibility.alerts.map(({ alertType }) => alertType)
  for (const type of eligible) {
    if (!alertTypes.includes(type)) report('agreement-name-unknown', 'eligibility', type)
  }
  for (const { criteria } of agreement.systemDescription) {
    if (criteria !== undefined && !eligible.includes(criteria)) {
      report('agreement-name-unknown', 'system_description', criteria)
    }
  }
}

/** A notice about a traveller may carry the closed list of the Act, the number that the list gave, and the alert's type. */
function undisclosable(agreement: Agreement): string[] {
  const listed = agreement.messages.find(({ type }) => type === 'list')?.fields ?? []
  const allowed = new Set([
    ...agreement.disclosure.closedList,
    ...agreement.uniqueIdentifiers.map(({ field }) => field).filter((field) => listed.includes(field)),
    'alert_type',
  ])
  const notice = agreement.messages.find(({ type }) => type === 'notice')
  return (notice?.fields ?? []).filter((name) => !allowed.has(name))
}

/** Every message that is about a person has its closed list, and carries nothing beside it but what answers a request. */
function checkTracing(agreement: TracingAgreement, report: Report): void {
  const types: readonly string[] = agreement.messages.map(({ type }) => type)
  reportTwice(
    report,
    'disclosures',
    agreement.disclosures.map(({ message }) => message),
  )
  reportTwice(
    report,
    'uses',
    agreement.uses.map(({ use }) => use),
  )
  for (const { message, closedList, answering } of agreement.disclosures) {
    if (!types.includes(message)) report('agreement-name-unknown', 'disclosures', message)
    reportUndefined(agreement, report, 'disclosures', [...closedList, ...answering])
  }
  for (const { type, header = [], fields } of agreement.messages) {
    const disclosure = agreement.disclosures.find(({ message }) => message === type)
    const allowed = [...(disclosure?.closedList ?? []), ...(disclosure?.answering ?? [])]
    for (const name of [...header, ...fields]) {
      if (!allowed.includes(name)) report('agreement-discloses-too-much', 'messages', name)
    }
  }
}

function reportTwice(report: Report, section: string, names: readonly string[]): void {
  for (const name of new Set(names.filter((name, index) => names.indexOf(name) !== index))) {
    report('agreement-named-twice', section, name)
  }
}

function reportUndefined(
  { fields }: AnyAgreement,
  report: Report,
  section: string,
  names: readonly string[],
): void {
  for (const name of names) {
    if (!fields.some((field) => field.name === name)) report('agreement-name-unknown', section, name)
  }
}
