/** What the agency holds, for everybody to read: from the same data maps as the record of processing, without its tables. */
import { civilDate } from '#kernel'
import { addressIn, definePage, view, type Language, type PageDefinition } from '#pages'
import { categoryWords, holdWords, inEnglish, subjectHeading, type Said } from '../hold-words.ts'
import { countryNamed, placesInWords } from '../places-in-words.ts'
import { isPersonal } from '../readable-fields.ts'
import { selectTold, type ToldRow } from '../store.ts'
import { whatWeHold, type HeldFor } from '../what-we-hold.ts'
import type { ProcessingPagesOptions } from './pages-options.ts'

interface TableOfWords {
  readonly caption: Said
  readonly id: string
  readonly heads: readonly string[]
  /** Rows of cells, each of one or more phrases. */
  readonly rows: readonly (readonly (readonly Said[])[])[]
}

interface WhatWeHoldView {
  readonly title: string
  readonly agency: string
  readonly ask: string
  readonly privacy: string
  readonly lies: readonly Said[]
  readonly tables: readonly TableOfWords[]
  readonly suppliers: TableOfWords
}

const TEMPLATES: Readonly<Record<Language, URL>> = {
  en: new URL('./what-we-hold.njk', import.meta.url),
  mi: new URL('./what-we-hold.mi.njk', import.meta.url),
}

export function whatWeHoldPage(
  { record, readable }: ProcessingPagesOptions,
  language: Language,
): PageDefinition {
  const say = holdWords(language)
  const tables = whatWeHold(record).map(({ kind, held }) => ({
    ...{ caption: subjectHeading(kind, language), id: kind },
    heads: Object.values(say.heads),
    rows: held.map((one) => cellsOf(one, language)),
  }))
  const seenFields = (fields: readonly ToldRow[]): readonly Said[] => {
    const allowed = readable.filter(({ table, column }) =>
      fields.some((field) => field.table === table && field.column === column),
    )
    const personal = [...new Set(allowed.filter(isPersonal).map(({ category }) => category))]
    if (personal.length > 0) return capitalised(personal.map((category) => categoryWords(category, language)))
    return allowed.length > 0
      ? [categoryWords('record', language)]
      : [{ text: say.suppliers.nothing, lang: '' }]
  }
  return definePage({
    address: '/what-we-hold',
    audience: 'public',
    layout: 'wide',
    permission: 'public',
    title: say.title,
    get: {
      activity: 'none-public',
      async answer({ tx, at }) {
        const suppliers = bySupplier(await selectTold(tx, civilDate(at)))
        return view<WhatWeHoldView>({
          title: say.title,
          agency: record.agency,
          ask: addressIn(language, '/your-information'),
          privacy: addressIn(language, '/privacy'),
          lies: placesInWords(record.liesIn).map((line) => inEnglish(line, language)),
          tables,
          suppliers: {
            ...{ caption: { text: say.suppliers.caption, lang: '' }, id: 'suppliers' },
            heads: Object.values(say.suppliers.heads),
            rows: suppliers.map((fields) => [...supplierCells(fields[0], language), seenFields(fields)]),
          },
        })
      },
    },
    template: TEMPLATES[language],
  })
}

function cellsOf(held: HeldFor, language: Language): readonly (readonly Said[])[] {
  const say = holdWords(language)
  const source: Said = held.isFromThemselves
    ? { text: say.fromYou, lang: '' }
    : inEnglish(held.source, language)
  return [
    capitalised(held.categories.map((category) => categoryWords(category, language))),
    [inEnglish(held.purpose, language)],
    [source],
    [inEnglish(held.howLong, language)],
    held.seenBy.length === 0
      ? [{ text: say.nobodySignsIn, lang: '' }]
      : held.seenBy.map((role) => inEnglish(role, language)),
  ]
}

function capitalised([first, ...others]: readonly Said[]): readonly Said[] {
  if (first === undefined) return []
  return [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...others]
}

function supplierCells(supplier: ToldRow | undefined, language: Language): readonly (readonly Said[])[] {
  if (supplier === undefined) return []
  const { name, country, whatFor } = supplier
  return [name, countryNamed(country) ?? country, whatFor].map((text) => [inEnglish(text, language)])
}

function bySupplier(rows: readonly ToldRow[]): readonly (readonly ToldRow[])[] {
  const ids = [...new Set(rows.map(({ id }) => id))]
  return ids.map((id) => rows.filter((row) => row.id === id))
}
