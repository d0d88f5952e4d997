/** Whom a message tells of: the fields by which that person is found again, and the law under which it may be said. */
import type { AnyAgreement } from './agreement.ts'
import { messageOf } from './message-fields.ts'
import type { MessageType } from './message-schema.ts'

/** A type with an empty line is about nobody; a new type must say which it is. */
const SUBJECT_FIELDS = {
  list: ['person_profile_number'],
  withdrawal: ['person_profile_number'],
  notice: ['person_profile_number', 'passport_number'],
  'confirmation-request': ['person_profile_number', 'case_reference'],
  'confirmation-answer': ['case_reference'],
  outcome: ['person_profile_number', 'case_reference'],
  counts: [],
  'sealed-finding': ['person_profile_number', 'document_number'],
  'tracing-request': ['justice_identifier', 'passport_number'],
  'tracing-answer': ['justice_identifier', 'passport_number'],
} as const satisfies Readonly<Record<MessageType, readonly string[]>>

export function isMessageType(type: string): type is MessageType {
  return Object.hasOwn(SUBJECT_FIELDS, type)
}

/** Empty when nobody can be named by a message of the type. */
export function subjectFields(type: MessageType): readonly string[] {
  return SUBJECT_FIELDS[type]
}

/** The section that lets the sender say it; where the agreement names none for the message, its own provision. */
export function legalBasisOf(agreement: AnyAgreement, type: MessageType): string {
  const section =
    agreement.kind === 'tracing'
      ? agreement.disclosures.find(({ message }) => message === type)?.section
      : type === 'notice'
        ? agreement.disclosure.section
        : undefined
  return section ?? messageOf(agreement, type)?.section ?? agreement.legalBasis.provision
}
