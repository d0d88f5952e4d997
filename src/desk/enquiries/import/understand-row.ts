/** Makes an enquiry of a row of another system's file, or says what is wrong with it: everything, and not the first thing alone. */
import { createHash } from 'node:crypto'
import { isMarket, marketChoices, TOPIC_NAMES, TOPICS, type Topic } from '#desk/directory'
import { canonicalJson, err, fault, foldedWords, ok, type Fault, type Result } from '#kernel'
import { isMailAddress } from '#mail'
import { ASKED_LENGTHS } from '../asked-lengths.ts'
import type { ColumnMapping, ImportedField } from './imported-fields.ts'
import { faultOfReceipt } from '../received-when.ts'
import { readTimeOfReceipt } from './read-time-of-receipt.ts'

export interface UnderstoodRow {
  /** Counts from 1, the header excluded. */
  readonly row: number
  /** The same row brought in again is the same enquiry. */
  readonly mark: Buffer
  readonly name: string
  readonly email: string
  readonly company: string
  readonly description: string
  readonly receivedAt: Date
  readonly topic: Topic | undefined
  readonly market: string | undefined
  readonly language: 'en' | 'mi'
}

/** As an agent may record one: what came by letter is longer than what the form takes. */
const LONGEST_QUESTION = 20_000

interface Reading {
  readonly file: string
  readonly row: number
  readonly mapping: ColumnMapping
  readonly source: string
  readonly agency: string
  readonly at: Date
}

export function understandRow(
  values: readonly string[],
  { file, row, mapping, source, agency, at }: Reading,
): Result<UnderstoodRow, readonly Fault[]> {
  const valueOf = (field: ImportedField) => {
    const place = mapping[field]
    return place === undefined ? '' : (values[place] ?? '')
  }
  const faults: Fault[] = []
  const refuse = (code: Fault['code'], field: ImportedField, detail?: string) =>
    faults.push(fault(code, { file, row, field, ...(detail === undefined ? {} : { detail }) }))

  const [name, email, company] = [valueOf('name'), valueOf('email'), valueOf('company')]
  for (const [field, value] of [
    ['name', name],
    ['company', company],
  ] as const)
    if (value.length > ASKED_LENGTHS[field])
      refuse('enquiry-import-too-long', field, `${String(ASKED_LENGTHS[field])} characters`)
  if (email !== '' && !isMailAddress(email)) refuse('enquiry-import-address', 'email')
  const description = valueOf('description')
  if (description === '') refuse('enquiry-import-without-question', 'description')
  if (description.length > LONGEST_QUESTION)
    refuse('enquiry-import-too-long', 'description', `${String(LONGEST_QUESTION)} characters`)
  const receivedAt = readTimeOfReceipt(valueOf('received'))
  if (receivedAt === undefined) refuse('enquiry-import-time', 'received')
  else {
    const impossible = faultOfReceipt(receivedAt, at)
    if (impossible !== undefined) refuse(impossible, 'received')
  }
  const topic = readTopic(valueOf('topic'))
  if (topic === 'unknown') refuse('enquiry-import-topic', 'topic')
  const market = readMarket(valueOf('market'))
  if (market === 'unknown') refuse('enquiry-import-market', 'market')
  const language = LANGUAGES[foldedWords(valueOf('language'))]
  if (language === undefined) refuse('enquiry-import-language', 'language')

  if (faults.length > 0 || receivedAt === undefined || language === undefined) return err(faults)
  const number = valueOf('number')
  return ok({
    ...{ row, name, email, company, description, receivedAt, language },
    topic: topic === 'unknown' ? undefined : topic,
    market: market === 'unknown' ? undefined : market,
    mark: markOf({
      ...{ agency, source: foldedWords(source) },
      ...(number === '' ? { email, description, at: receivedAt.toISOString() } : { number }),
    }),
  })
}

function markOf(same: Readonly<Record<string, string>>): Buffer {
  return createHash('sha256').update('imported enquiry ').update(canonicalJson(same)).digest()
}

const topics = new Map<string, Topic>(
  TOPIC_NAMES.flatMap((topic) => [
    [foldedWords(topic), topic],
    [foldedWords(TOPICS[topic].en), topic],
    [foldedWords(TOPICS[topic].mi), topic],
  ]),
)

function readTopic(text: string): Topic | 'unknown' | undefined {
  return text === '' ? undefined : (topics.get(foldedWords(text)) ?? 'unknown')
}

const markets = new Map(
  (['en', 'mi'] as const).flatMap((language) =>
    marketChoices(language).map(({ value, text }) => [foldedWords(text), value] as const),
  ),
)

/** As people write them beside the names of the CLDR, folded. */
const OTHERWISE: Readonly<Record<string, string>> = {
  ...{ korea: 'KR', 'republic of korea': 'KR', 'korea republic of': 'KR', 'viet nam': 'VN' },
  ...{ usa: 'US', 'united states of america': 'US', uk: 'GB', 'great britain': 'GB', uae: 'AE' },
}

/** By its two letters of ISO 3166, or by its name. */
function readMarket(text: string): string | undefined {
  if (text === '') return undefined
  const code = text.toUpperCase()
  if (isMarket(code)) return code
  const name = foldedWords(text)
  return markets.get(name) ?? OTHERWISE[name] ?? 'unknown'
}

const LANGUAGES: Readonly<Record<string, 'en' | 'mi' | undefined>> = {
  '': 'en',
  en: 'en',
  'en-nz': 'en',
  english: 'en',
  mi: 'mi',
  'mi-nz': 'mi',
  maori: 'mi',
  'te reo maori': 'mi',
}
