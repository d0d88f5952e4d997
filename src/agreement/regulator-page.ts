/** The regulator's "Technical information" page of a programme, drawn from its agreement so that it cannot drift. */
import { civilDate } from '#kernel'
import type { Agreement, AgreementMessage, AnyAgreement } from './agreement.ts'
import { alertBand } from './alert-band.ts'
import { messageFields } from './message-fields.ts'

export type RegulatorPageBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Either of the groups; within a group, all of its lines. */
  | { readonly kind: 'criteria'; readonly anyOf: readonly (readonly string[])[] }
  | { readonly kind: 'fields'; readonly labels: readonly string[] }

export interface RegulatorPageSection {
  readonly heading: string
  readonly text: string
}

export interface RegulatorPage {
  readonly title: string
  readonly version: string
  /** Said first wherever the page is shown; absent from an agreement that is in earnest. */
  readonly demonstrationNotice?: string
  readonly inForce: string
  readonly summary: readonly RegulatorPageSection[]
  readonly technicalInformation: readonly RegulatorPageSection[]
  readonly systemDescription: readonly RegulatorPageBlock[]
}

export const DEMONSTRATION_NOTICE =
  'This is a demonstration copy of the agreement, for made-up people. It authorises nothing.'

/** `at` decides whether online transfers are still approved. */
export function agreementPage(agreement: AnyAgreement, at: Date): RegulatorPage {
  const { from, until } = agreement.inForce
  return {
    title: agreement.title,
    version: agreement.version,
    ...(agreement.demonstration ? { demonstrationNotice: DEMONSTRATION_NOTICE } : {}),
    inForce: until === undefined ? `from ${from}` : `from ${from} to ${until}`,
    summary: [
      { heading: 'Purpose', text: agreement.purpose },
      ...agreement.messages.flatMap((message) => {
        const text = disclosureWords(agreement, message)
        const [from, to] = [shortName(agreement, message.from), shortName(agreement, message.to)]
        return text === undefined ? [] : [{ heading: `${from} disclosure to ${to}`, text }]
      }),
      { heading: 'Compliance', text: `${agreement.compliance}.` },
    ],
    technicalInformation: [
      { heading: 'Information matching provision', text: agreement.legalBasis.provision },
      { heading: 'Year authorised', text: String(agreement.yearAuthorised) },
      { heading: 'Year commenced', text: String(agreement.yearCommenced) },
      { heading: 'Programme type', text: agreement.programmeType },
      { heading: 'Unique identifiers', text: agreement.uniqueIdentifiers.map(({ name }) => name).join('\n') },
      { heading: 'Online transfers', text: onlineTransfers(agreement, at) },
    ],
    systemDescription: agreement.systemDescription.map((part) => blockOf(agreement, part)),
  }
}

/** What the page says of a message; the messages that only serve the others have no line there. */
function disclosureWords(agreement: AnyAgreement, { type, words }: AgreementMessage): string | undefined {
  if (agreement.kind === 'tracing')
    return agreement.disclosures.find(({ message }) => message === type)?.words
  if (type === 'notice') return agreement.disclosure.words
  return type === 'list' ? words : undefined
}

function shortName(agreement: AnyAgreement, site: string): string {
  return agreement.parties.find((party) => party.site === site)?.shortName ?? site
}

/** The published page says Yes or No; an approval that has run out is a No that says since when. */
function onlineTransfers(agreement: AnyAgreement, at: Date): string {
  const { allowed, expires } = agreement.onlineTransfers
  if (!allowed) return 'No'
  // An agreement that is no longer in force is shown as it stood on its last day.
  const day = [civilDate(at), agreement.inForce.until ?? '9999-12-31'].sort()[0] ?? ''
  return expires !== undefined && day > expires ? `No (approval expired on ${expires})` : 'Yes'
}

function blockOf(
  agreement: AnyAgreement,
  part: AnyAgreement['systemDescription'][number],
): RegulatorPageBlock {
  if (part.fields !== undefined) {
    const named = agreement.messages.find((message) => message.type === part.fields)
    const fields = named === undefined ? [] : messageFields(agreement, named.type).fields
    return { kind: 'fields', labels: fields.map(({ label }) => label) }
  }
  if (agreement.kind === 'alerts' && 'criteria' in part) return criteriaBlock(agreement, part.criteria)
  if (agreement.kind === 'alerts' && 'matching' in part)
    return { kind: 'paragraph', text: alertBand(agreement.matching) }
  return { kind: 'paragraph', text: part.text ?? '' }
}

function criteriaBlock({ eligibility }: Agreement, criteria: string | undefined): RegulatorPageBlock {
  const alert = eligibility.alerts.find(({ alertType }) => alertType === criteria)
  return { kind: 'criteria', anyOf: (alert?.anyOf ?? []).map(({ words }) => words) }
}
