/** What may cross, as the gate of the exchange asks it: under which agreement, with which fields, about whom. */
import {
  checkMessageFields,
  agreementForMessage,
  isMessageType,
  legalBasisOf,
  messageFields,
  subjectFields,
  type AnyAgreement,
  type MessageType,
  type Programme,
} from '#agreement'
import type { Permit, Permitted } from '#exchange'
import { err, fault, ok } from '#kernel'

/** May a site send, or take in, a message of the type now? */
export function permit(held: Programme): Permit {
  return (crossing, at) => {
    const agreement = agreementForMessage(held, crossing, at)
    if (!agreement.ok) return agreement
    const { type } = crossing
    return isMessageType(type)
      ? ok(permitted(agreement.value, type))
      : err(fault('message-type-not-in-agreement'))
  }
}

function permitted(agreement: AnyAgreement, type: MessageType): Permitted {
  const subjects = subjectFields(type)
  return {
    agreement: agreement.id,
    version: agreement.version,
    check: (body) => checkMessageFields(agreement, type, body),
    disclosure:
      subjects.length === 0
        ? undefined
        : {
            legalBasis: legalBasisOf(agreement, type),
            fields: messageFields(agreement, type).fields.map(({ name }) => name),
            subjects,
          },
  }
}
