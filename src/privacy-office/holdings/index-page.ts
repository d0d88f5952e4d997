/** The page of a copy that a person opens first: readable without any other programme, printable, and without script. */
import { fullInstant, longDate } from '#pages'
import type { CopiedTable, Copy } from './copy.ts'
import type { WrittenFile } from './copy-data.ts'
import { fileView, pageTemplate } from './copy-page.ts'
import { isOf, type CopiedField } from './withheld.ts'

const page = pageTemplate(new URL('./index-page.njk', import.meta.url))

export function indexPage(copy: Copy, files: readonly WrittenFile[]): string {
  return page(presented(copy, files))
}

function presented(copy: Copy, files: readonly WrittenFile[]): object {
  const { agency, reference, writtenAt, tables, recipients, looks, withheld, notSearched, readWith } = copy
  return {
    ...{ agency, reference, withheld, notSearched },
    writtenAt: fullInstant(writtenAt),
    tables: tables.map((table, i) => ({ ...tableView(table, readWith), id: `held-${String(i + 1)}` })),
    files: files.map(fileView),
    recipients: recipients.map((one) => ({
      ...one,
      at: fullInstant(one.at),
      reference: one.reference ?? '',
    })),
    looks: looks.map((look) => ({ ...look, at: fullInstant(look.at) })),
  }
}

function tableView({ records, ...table }: CopiedTable, readWith: Copy['readWith']): object {
  return {
    ...table,
    seenBy: table.seenBy.join(', '),
    records: records.map(({ record, fields }) => ({
      readWith: readWith
        .filter((one) => isOf(one, { table: table.table, record }))
        .map(({ kind, words, at }) => ({
          title: kind === 'statement' ? 'You say of this record' : 'Corrected',
          lines: words.split(/\n+/),
          at: fullInstant(at),
        })),
      // What is not known is no field of the page; the data say of each that it is empty.
      fields: fields.filter(({ value, withheld }) => value !== null || withheld.length > 0).map(fieldView),
    })),
  }
}

function fieldView({ label, value, withheld }: CopiedField): object {
  return { label, lines: value === null ? [] : linesOf(value), withheld }
}

const INSTANT = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(?:\.\d+)?[+-]\d{2}(?::\d{2})?$/
const DAY = /^\d{4}-\d{2}-\d{2}$/
const READ_AS: Readonly<Record<string, string>> = { true: 'yes', false: 'no' }

/** A value as a person reads it; what is kept as data inside is one line for each part. */
function linesOf(value: string): readonly string[] {
  if (INSTANT.test(value)) return [fullInstant(instantOf(value))]
  if (DAY.test(value)) return [longDate(value)]
  const word = READ_AS[value]
  if (word !== undefined) return [word]
  return /^[{[]/.test(value) ? (partsOf(value) ?? [value]) : [value]
}

/** As PostgreSQL writes it: an offset of whole hours has no minutes. */
function instantOf(text: string): Date {
  return new Date(text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00'))
}

function partsOf(text: string): readonly string[] | undefined {
  try {
    return flat(JSON.parse(text), '')
  } catch {
    return undefined
  }
}

function flat(value: unknown, name: string): readonly string[] {
  if (typeof value !== 'object' || value === null) {
    const said = typeof value === 'string' ? value : value === null ? 'not known' : JSON.stringify(value)
    return [name === '' ? said : `${name}: ${said}`]
  }
  return Object.entries(value).flatMap(([key, inside]) =>
    flat(inside, Array.isArray(value) ? name : [name, wordsOf(key)].filter((one) => one !== '').join(', ')),
  )
}

/** `familyName` and `family_name` are read as “family name”. */
function wordsOf(key: string): string {
  return key
    .replaceAll('_', ' ')
    .replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`)
}
