/** What a message may carry is derived from the agreement: a field that it does not name cannot leave or come in. */
import { BrokenPromise, fault, type Fault } from '#kernel'
import type { AgreementField, AgreementMessage, AnyAgreement } from './agreement.ts'
import { unkeepable } from './field-values.ts'
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
 * have none) and field: fields it does not name, fields that are missing, values outside a closed list, values that are
 * not plain (a structure could carry anything), and values that no record can hold. Empty when the body may cross.
 */
export function checkMessageFields(agreement: AnyAgreement, type: MessageType, body: unknown): Fault[] {
  if (messageOf(agreement, type) === undefined) return [fault('message-type-not-in-agreement')]
  const { header, fields } = messageFields(agreement, type)
  const record = checker(agreement, fields)
  if (header === undefined) return record(body, {})
  if (!isRecord(body) || !Array.isArray(body['entries']))
    return [fault('message-shape-wrong', { detail: 'header and entries' })]
  const strays = Object.keys(body).filter((name) => name !== 'header' && name !== 'entries')
  return [
    ...strays.map(() => fault('field-not-in-agreement')),
    ...checker(agreement, header)(body['header'], {}),
    ...body['entries'].flatMap((entry, index) => record(entry, { row: index + 1 })),
  ]
}

interface Place {
  readonly row?: number
}

/** Made once for many records: what each field allows does not change from row to row. */
function checker(agreement: AnyAgreement, fields: readonly AgreementField[]) {
  const allowed = new Map(fields.map((field) => [field.name, closedListOf(agreement, field)]))
  return (record: unknown, place: Place): Fault[] => {
    if (!isRecord(record)) return [fault('message-shape-wrong', place)]
    const faults: Fault[] = []
    for (const name of Object.keys(record)) {
      // The name itself is somebody else's text: it is shown only as far as it is a field's name.
      if (!allowed.has(name))
        faults.push(fault('field-not-in-agreement', { ...place, field: asFieldName(name) }))
    }
    for (const [field, values] of allowed) {
      // What is undefined is not written, so it is missing.
      const value = Object.hasOwn(record, field) ? record[field] : undefined
      if (value === undefined) faults.push(fault('field-missing-from-message', { ...place, field }))
      else if (!isPlain(value)) faults.push(fault('field-not-plain', { ...place, field }))
      else if (value !== null && values !== undefined && !values.includes(value))
        faults.push(fault('value-not-in-closed-list', { ...place, field, detail: values.join(', ') }))
      else {
        const code = unkeepable(field, value)
        if (code !== undefined) faults.push(fault(code, { ...place, field }))
      }
    }
    return faults
  }
}

function isPlain(value: unknown): boolean {
  return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)
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

/** Of no class: what writes itself as JSON could write anything. */
function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const kind: unknown = Object.getPrototypeOf(value)
  return kind === Object.prototype || kind === null
}
