/** The bench on which documents are read, drawn and rebuilt: children of this process, one at a time, nothing of it on a disk. */
import { createHash } from 'node:crypto'
import {
  previewPage,
  readDocument,
  rebuildDocument,
  type Preview,
  type ReadDocument,
  type Rebuilt,
  type Withheld,
} from '#documents'
import { ok, type Fault, type Language, type Result } from '#kernel'
import { turns } from './in-turn.ts'
import { keptInMemory, type Standing } from './kept-in-memory.ts'

export interface OriginalBytes {
  readonly bytes: Buffer
  readonly name: string
}

export interface Reading {
  readonly read: ReadDocument
  /** Of the pages as they are drawn; a flow is typeset into so many. */
  readonly pictures: Result<number, Fault>
}

export interface DrawnPage {
  readonly page: number
  readonly withheld: readonly Withheld[]
  readonly language: Language
}

export interface Release {
  readonly withheld: readonly Withheld[]
  readonly language: Language
  readonly at: Date
}

export interface Bench {
  read(of: OriginalBytes): Promise<Standing<Result<Reading, Fault>>>
  draw(of: OriginalBytes, page: DrawnPage): Promise<Result<Preview, Fault>>
  /** As it would be given, past the gate; kept for some minutes for whoever looks at it. */
  preview(of: OriginalBytes, release: Release): Promise<Standing<Result<Rebuilt, Fault>>>
  /** The same for a copy: made in its turn, and not kept. */
  rebuild(of: OriginalBytes, release: Release): Promise<Result<Rebuilt, Fault>>
}

/** Pages without words are read by OCR; the same for every call that has spans among the words, so that places stay. */
const recognise = true

export function documentBench(): Bench {
  const { take } = turns()
  const readings = keptInMemory<Reading>(8)
  const drawn = keptInMemory<Preview>(24)
  const previews = keptInMemory<Rebuilt>(4)
  const rebuild: Bench['rebuild'] = (of, release) =>
    take(() => rebuildDocument({ ...sent(of), ...release, recognise }), 'long')
  return {
    rebuild,
    read: (of) => readings.standing(nameOf(of), () => take(() => readingOf(of), 'long')),
    draw: (of, page) =>
      drawn.made(nameOf(of, page), () =>
        // Without a span among the words nobody has to know them.
        take(() => previewPage({ ...sent(of), ...page, recognise: page.withheld.length > 0 }), 'short'),
      ),
    preview: (of, release) =>
      previews.standing(nameOf(of, { ...release, at: undefined }), () => rebuild(of, release)),
  }
}

async function readingOf(of: OriginalBytes): Promise<Result<Reading, Fault>> {
  const read = await readDocument({ ...sent(of), recognise })
  if (!read.ok) return read
  if (read.value.form === 'pages') return ok({ read: read.value, pictures: ok(read.value.pages.length) })
  const first = await previewPage({ ...sent(of), page: 0, withheld: [], language: 'en', recognise: false })
  return ok({ read: read.value, pictures: first.ok ? ok(first.value.pages) : first })
}

/** What the child is told, whatever else is known of it here. */
const sent = ({ bytes, name }: OriginalBytes): OriginalBytes => ({ bytes, name })

function nameOf({ bytes, name }: OriginalBytes, more: object = {}): string {
  return `${createHash('sha256').update(bytes).digest('base64url')} ${name} ${JSON.stringify(more)}`
}
