/** What a message may carry is derived from the agreement: a field that it does not name cannot leave or come in. */
import { BrokenPromise, fault, type Fault } from '#kernel'
import type { AgreementField, AgreementMessage, AnyAgreement } from './agreement.ts'
import type { MessageType } from './message-schema.ts'

export interface MessageFields {
  /** Present when the body is `{ header, entries }`. */
  readonly header?: readonly AgreementField[]
  readonly fields: readonly AgreementField[]
}

export function messageOf(agreement: AnyAgreement, type: MessageType): AgreementMessage | undefined {
  return agreement.messages.find((message) => message.type === type)
}

export function messageFields(agreement: AnyAgreement, type: MessageType): MessageFields {
  const message = messageOf(agreement, type)
  if (message === undefined) throw new BrokenPromise(`the agreement has no message type ${type}`)
  const named = (names: readonly string[]) => names.map((name) => fieldOf(agreement, name))
  return {
    fields: named(message.fields),
    ...(message.header === undefined ? {} : { header: named(message.header) }),
  }
}

/**
 * Everything in the body that the agreement does not allow, by row (entries count from 1; the header and a flat body
 * have none) and field: fields it does not name, fields that are missing, values outside a closed list, and values that
 * are not plain (a structure could carry anything). Empty when the body may cross.
 */
export function checkMessageFields(agreement: AnyAgreement, type: MessageType, body: unknown): Fault[] {
  if (messageOf(agreement, type) === undefined) return [fault('message-type-not-in-agreement')]
  const { header, fields } = messageFields(agreement, type)
  if (header === undefined) return checkRecord(agreement, fields, body, {})
  if (!isRecord(body) || !Array.isArray(body['entries']))
    return [fault('message-shape-wrong', { detail: 'header and entries' })]
  const strays = Object.keys(body).filter((name) => name !== 'header' && name !== 'entries')
  return [
    ...strays.map(() => fault('field-not-in-agreement')),
    ...checkRecord(agreement, header, body['header'], {}),
    ...body['entries'].flatMap((entry, index) => checkRecord(agreement, fields, entry, { row: index + 1 })),
  ]
}

function checkRecord(
  agreement: AnyAgreement,
  fields: readonly AgreementField[],
  record: unknown,
  place: { readonly row?: number },
): Fault[] {
  if (!isRecord(record)) return [fault('message-shape-wrong', place)]
  const faults: Fault[] = []
  for (const name of Object.keys(record)) {
    // The name itself is somebody else's text: it is shown only as far as it is a field's name.
    if (!fields.some((field) => field.name === name)) {
      faults.push(fault('field-not-in-agreement', { ...place, field: asFieldName(name) }))
    }
  }
  for (const field of fields) {
    const value = record[field.name]
    if (!Object.hasOwn(record, field.name)) {
      faults.push(fault('field-missing-from-message', { ...place, field: field.name }))
    } else if (value !== null && typeof value === 'object') {
      faults.push(fault('field-not-plain', { ...place, field: field.name }))
    } else {
      const allowed = closedListOf(agreement, field)
      if (value !== null && allowed !== undefined && !allowed.some((one) => one === value)) {
        faults.push(
          fault('value-not-in-closed-list', { ...place, field: field.name, detail: allowed.join(', ') }),
        )
      }
    }
  }
  return faults
}

/** The alert types are the agreement's own, version by version; other closed lists stand beside their field. */
function closedListOf(agreement: AnyAgreement, field: AgreementField): readonly unknown[] | undefined {
  if (agreement.kind === 'alerts' && field.name === 'alert_type')
    return agreement.alertTypes.map(({ type }) => type)
  return field.closedList
}

function fieldOf(agreement: AnyAgreement, name: string): AgreementField {
  const field = agreement.fields.find((one) => one.name === name)
  if (field === undefined) throw new BrokenPromise(`the agreement does not define the field ${name}`)
  return field
}

function asFieldName(name: string): string {
  return /^[a-z_]{1,40}$/.test(name) ? name : 'unknown'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
