/** What the workbench shows of a file: its picture beside its words, what it hides, and what is withheld of it. */
import type { ReadDocument } from '#documents'
import { sentenceOf } from '#kernel'
import {
  fullInstant,
  summary,
  type FormRequest,
  type SummaryRowView,
  type TableQuery,
  type TableView,
} from '#pages'
import { changeable, type Changeable } from '../../../acts/while-changeable.ts'
import { GIVEN_WORDS, howGiven, isOfFile, passagesOf, type HowGiven } from '../../../workbench/giving.ts'
import type { RequestRow } from '../../../request.ts'
import { openDocument } from '../../../workbench/open-document.ts'
import { areOf, placesOf, whereInWords } from '../../../workbench/passages.ts'
import { partCount } from '../../../workbench/text-parts.ts'
import type { RequestPagesOptions } from '../pages-options.ts'
import { presentGrounds, withheldRows, type GroundsView } from '../withholding-fields.ts'
import { documentPath, type DocumentOfRequest } from './document-page.ts'
import { hiddenTable } from './hidden-table.ts'
import { presentPart, type PartView } from './present-part.ts'
import { presentPicture, type PictureView } from './present-picture.ts'

export interface WorkbenchView extends Changeable {
  readonly reference: string
  readonly path: string
  readonly what: string
  readonly name: string
  /** Brought to be released, and not found of a person. */
  readonly isReleased: boolean
  readonly isBeingRead: boolean
  /** Why it cannot be read or rebuilt; empty where it can. */
  readonly refused: string
  /** It changed since something was withheld of it. */
  readonly hasChanged: boolean
  readonly given: { readonly how: HowGiven; readonly words: string; readonly sentence: string }
  readonly facts: readonly SummaryRowView[]
  readonly part: PartView | false
  readonly picture: PictureView | false
  readonly hidden: TableView | false
  readonly passages: readonly { readonly id: string; readonly rows: readonly SummaryRowView[] }[]
  readonly wholly: readonly { readonly id: string; readonly rows: readonly SummaryRowView[] }[]
  readonly asCame: readonly SummaryRowView[]
  readonly grounds: GroundsView
}

type Asking = Pick<FormRequest<'requests.handle', object, object, object>, 'tx' | 'at' | 'path'> & {
  readonly query: TableQuery & { readonly part?: number; readonly picture?: number }
  readonly params: { readonly reference: string; readonly record: string }
}

export async function presentWorkbench(
  asking: Asking,
  d: RequestPagesOptions,
  document: DocumentOfRequest,
): Promise<WorkbenchView> {
  const { request, copied } = document
  const { reference } = request
  const { file } = copied
  const opened = await openDocument(asking.tx, d, copied)
  const passages = passagesOf(file, document)
  const standing = opened.ok ? await d.bench.read(opened.value) : undefined
  const reading = standing?.state === 'done' && standing.made.ok ? standing.made.value : undefined
  const refusedBy = !opened.ok
    ? opened.error
    : standing?.state === 'done' && !standing.made.ok
      ? standing.made.error.code
      : reading !== undefined && !reading.pictures.ok
        ? reading.pictures.error.code
        : undefined
  const how = howGiven(file, document)
  const places = placesOf(passages)
  const count = reading === undefined ? 0 : partCount(reading.read)
  const shown = Math.min(asking.query.part ?? 1, Math.max(1, count))
  return {
    reference,
    path: documentPath(reference, file.record),
    what: file.what,
    name: file.name,
    ...(await changeable(asking.tx, request, asking.at)),
    isReleased: request.kind === 'official-information',
    isBeingRead: standing?.state === 'working',
    refused: refusedBy === undefined ? '' : sentenceOf(refusedBy),
    hasChanged: opened.ok && !areOf(passages, opened.value.hash),
    given: { how, words: GIVEN_WORDS[how], sentence: givenSentence(request, how) },
    facts: summary([
      { name: 'Name', value: file.name },
      { name: 'What it is', value: file.what },
      { name: 'Came', value: fullInstant(file.at) },
      { name: 'Part of', value: { text: file.partOf ?? '', code: true } },
      { name: 'In the copy', value: GIVEN_WORDS[how] },
    ]),
    part: reading !== undefined && presentPart(reading.read, { asking, shown, count, places }),
    picture:
      reading !== undefined &&
      presentPicture(reading, { asking, page: pictureShown(reading.read, asking.query, shown), places }),
    hidden: reading !== undefined && hiddenTable(reading.read.hidden, asking, 'What it hides'),
    grounds: presentGrounds(request.kind, 'part'),
    passages: passages.map((one) => ({
      id: one.id,
      rows: withheldRows(
        {
          name: 'Where',
          value: `${whereInWords(one.places ?? [])}${one.mayStandElsewhere ? '; the same words may stand elsewhere' : ''}`,
        },
        one,
      ),
    })),
    wholly: document.withheld
      .filter((one) => isOfFile(file)(one) && one.places === null)
      .map((one) => ({ id: one.id, rows: withheldRows({ name: 'Where', value: 'All of it' }, one) })),
    asCame: document.asCame.filter(isOfFile(file)).flatMap(({ because, saidBy, saidAt }) =>
      summary([
        { name: 'Because', value: because },
        { name: 'Said by', value: { text: saidBy, code: true } },
        { name: 'When', value: fullInstant(saidAt) },
      ]),
    ),
  }
}

/** Of a page its own; a flow is typeset into other pages than its parts. */
function pictureShown(read: ReadDocument, { picture }: Asking['query'], part: number): number {
  return read.form === 'pages' ? part : (picture ?? 1)
}

function givenSentence({ kind }: RequestRow, how: HowGiven): string {
  return kind === 'official-information' && how === 'rebuilt' ? RELEASED : SENTENCES[how]
}

const RELEASED = 'They get a PDF that is made anew from what a reader sees, without what is listed as hidden.'

const SENTENCES: Readonly<Record<HowGiven, string>> = {
  withheld: 'Nothing of it is in the copy but a line that says on which ground.',
  cut: 'They get a PDF that is made anew from what a reader sees, without what is withheld and without what is listed as hidden.',
  rebuilt:
    'It did not come from an address of theirs, so it may hide what is somebody else’s: they get a PDF that is made anew from what a reader sees, without what is listed as hidden.',
  'as-it-came': 'They get the file itself, with whatever it hides.',
}
