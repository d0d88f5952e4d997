/** An entry in the register of disclosures: what was told of whom, to whom and by which law, without naming anybody. */
import { openAtRest, sealAtRest } from '#kernel'
import type { SiteName } from '#database'
import type { ToldOf } from './checked-body.ts'
import type { ExchangeOptions } from './exchange-options.ts'
import type { Compartment } from './stream-store.ts'
import { subjectHashes, type SubjectKeys } from './subject-hash.ts'

/** What its room adds to what the message says by itself. */
export interface ToRegister {
  /** What people quote of it: the reference of a case or an alert, the number of a list. */
  readonly reference?: string
  /** By what the person is found again when the message does not say it. */
  readonly about?: SubjectKeys
  /** A message of a silent stream that staff may know of. */
  readonly compartment?: 'open'
}

export interface OpenDisclosure {
  readonly compartment: 'open'
  readonly id: string
  readonly legalBasis: string
  readonly fields: readonly string[]
  readonly people: number
  readonly reference: string | null
  readonly subjects: Buffer
}

/** Nothing of it is legible: not when, not to whom. */
export interface SilentDisclosure {
  readonly compartment: 'silent'
  readonly id: string
  readonly sealed: Buffer
}

/** The same as it is sealed; entries of before the register was one have no subjects. */
export interface OpenedSilentDisclosure {
  readonly messageId: string
  readonly recipient: string
  readonly fields: readonly string[]
  readonly legalBasis: string
  readonly agreement: string
  readonly agreementVersion: string
  readonly disclosedAt: string
  readonly subjects?: string
}

/** Of what is sealed of a silent entry: that of a message which told of nobody is as long as others. */
const LENGTH_STEP = 2_048

type RegisterKeys = Pick<ExchangeOptions, 'atRestKey' | 'silentKey' | 'newId'>

export interface DisclosedMessage {
  readonly id: string
  readonly to: SiteName
  readonly agreement: string
  readonly agreementVersion: string
  readonly createdAt: Date
  readonly legalBasis: string
  readonly told: ToldOf
  /** Of its stream, whose entries nobody sees unless the room says otherwise. */
  readonly compartment: Compartment
}

export function disclosureOf(
  options: RegisterKeys,
  message: DisclosedMessage,
  register: ToRegister,
): OpenDisclosure | SilentDisclosure {
  const id = options.newId()
  const { about = {} } = register
  const reference = register.reference ?? null
  const compartment = register.compartment ?? message.compartment
  const { legalBasis, told } = message
  const { fields, people } = told
  const subjects = Buffer.concat([told.subjects, ...subjectHashes(options.atRestKey, about)])
  if (compartment === 'open') return { compartment, id, legalBasis, fields, people, reference, subjects }
  const { id: messageId, to: recipient, agreement, agreementVersion, createdAt } = message
  const entry: OpenedSilentDisclosure = {
    ...{ messageId, recipient, fields, legalBasis, agreement, agreementVersion },
    disclosedAt: createdAt.toISOString(),
    subjects: subjects.toString('base64'),
  }
  const sealed = sealAtRest(
    silentKeyOf(options),
    contextOf(id),
    Buffer.from(inFullSteps(JSON.stringify(entry))),
  )
  return { compartment, id, sealed }
}

/** A length would tell how much was said: JSON reads over the spaces. */
function inFullSteps(json: string): string {
  return json.padEnd(Math.ceil(json.length / LENGTH_STEP) * LENGTH_STEP)
}

export function openSilentDisclosure(
  options: Pick<RegisterKeys, 'atRestKey' | 'silentKey'>,
  { id, sealed }: { readonly id: string; readonly sealed: Uint8Array },
): OpenedSilentDisclosure | undefined {
  const opened = openAtRest(silentKeyOf(options), contextOf(id), sealed)
  return opened === undefined ? undefined : (JSON.parse(opened.toString('utf8')) as OpenedSilentDisclosure)
}

function contextOf(id: string): string {
  return `silent-disclosure/${id}`
}

function silentKeyOf({ silentKey, atRestKey }: Pick<RegisterKeys, 'atRestKey' | 'silentKey'>): Uint8Array {
  return silentKey ?? atRestKey
}
