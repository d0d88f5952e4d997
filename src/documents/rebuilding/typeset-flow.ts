/** A flowing document typeset anew as a tagged PDF: what is shown of it, with bars where something is withheld. */
import type { Language } from '#kernel'
import { nextStep } from '../child/steps.ts'
import type { Block } from '../document.ts'
import type { HiddenList } from '../hidden-things.ts'
import { drawPictures } from '../pictures/draw-picture.ts'
import type { FlowSource } from '../reading/flow-source.ts'
import { pictureKind } from '../reading/open-document-bytes.ts'
import { refuse } from '../refusal.ts'
import type { Withheld, WithheldPhrase } from '../withheld.ts'
import { burnBoxes } from './burn-boxes.ts'
import { uprightQuad } from '../geometry.ts'
import { withheldInFlow, type Piece } from './withheld-in-flow.ts'
import { openReleasedPdf } from './released-pdf.ts'
import { REBUILT_WORDS } from './rebuilt-words.ts'
import { setTable } from './set-table.ts'
import { PAPER, typesetter, type Typesetter } from './typesetter.ts'

export interface FlowToSet {
  readonly withheld: readonly Withheld[]
  readonly language: Language
  readonly at: Date
}

export interface SetFlow {
  readonly bytes: Buffer
  readonly pages: number
  readonly phrases: readonly WithheldPhrase[]
  readonly surviving: readonly { readonly where: string; readonly text: string }[]
}

const SIZES = [10, 16, 14, 12, 11, 10, 10]
/** Blocks between two signs of life. */
const BLOCKS_IN_STEP = 200

export async function typesetFlow(
  source: FlowSource,
  hidden: HiddenList,
  { withheld, language, at }: FlowToSet,
): Promise<SetFlow> {
  const cut = withheldInFlow(source.blocks, hidden.things, withheld)
  const released = openReleasedPdf(language, at)
  const setter = typesetter(released)
  const words = REBUILT_WORDS[language]
  let attachmentsAnnounced = false
  for (let i = 0; i < source.blocks.length; i++) {
    if (i % BLOCKS_IN_STEP === 0) nextStep()
    const block = source.blocks[i]
    if (block === undefined) continue
    const pieces = cut.piecesOf(block)
    if (block.table !== undefined) {
      const { name } = block.table
      let end = i
      while (source.blocks[end]?.table?.name === name) end += 1
      setTable(setter, source.blocks.slice(i, end), cut.piecesOf)
      i = end - 1
    } else if (block.kind === 'picture') await setPicture(setter, block, source, pieces, language)
    else {
      if (block.address.startsWith('attachment ') && !attachmentsAnnounced) {
        attachmentsAnnounced = true
        setter.paragraph('H2', [{ text: words.attachments }], { size: 12, bold: true, after: 4 })
      }
      setText(setter, block, pieces, words)
    }
  }
  if (setter.pages() === 0) setter.newPage()
  const pages = setter.pages()
  return { bytes: await released.finish(), pages, phrases: cut.phrases, surviving: cut.surviving }
}

type HeadName = 'from' | 'to' | 'copyTo' | 'date' | 'subject'

function setText(
  setter: Typesetter,
  block: Block,
  pieces: readonly Piece[],
  words: (typeof REBUILT_WORDS)[Language],
): void {
  const head = /^head\/(from|to|copyTo|date)$/.exec(block.address)?.[1] as HeadName | undefined
  const named = head === undefined ? pieces : [{ text: `${words[head]}: ` }, ...pieces]
  const level = block.kind === 'heading' ? (block.level ?? 1) : 0
  const indent = block.kind === 'item' ? 12 : 0
  setter.paragraph(level > 0 ? `H${level}` : 'P', named, {
    size: SIZES[level] ?? 10,
    bold: level > 0,
    after: 6,
    indent,
  })
}

async function setPicture(
  setter: Typesetter,
  block: Block,
  source: FlowSource,
  pieces: readonly Piece[],
  language: Language,
): Promise<void> {
  const bytes = source.pictures.get(block.address)
  const kind = bytes === undefined ? undefined : pictureKind(bytes)
  if (bytes === undefined || kind === undefined) return refuse('document-part-not-drawn')
  nextStep()
  const ground = pieces.find((piece) => 'ground' in piece)?.ground
  for (const { canvas, width, height, scale } of await drawPictures(kind, bytes)) {
    if (ground !== undefined) burnBoxes(canvas, [{ quad: uprightQuad(0, 0, width, height), ground }], scale)
    const fits = Math.min(1, PAPER.text / width, PAPER.lines / height)
    const alt =
      ground === undefined
        ? REBUILT_WORDS[language].picture
        : `${REBUILT_WORDS[language].withheld}: ${ground}`
    setter.picture(await canvas.encode('jpeg', 82), width * fits, height * fits, alt)
  }
}
