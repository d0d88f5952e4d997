/** A mail as its reader sees it: who, to whom, when, about what, its words, and which files came with it. */
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import type { FlowBuilder } from '../reading/flow-source.ts'
import { foldedText, holdsWord, soughtWord } from '../gate/folded-words.ts'
import { LIMITS } from '../limits.ts'
import { refuse } from '../refusal.ts'

const OPTIONS = {
  maxNestingDepth: LIMITS.mailDepth,
  maxHeadersSize: 512 * 1024,
  forceRfc822Attachments: true,
} as const
const SHOWN = new Set(['from', 'to', 'cc', 'subject', 'date'])
const MOST_FILES = 200

export async function readMail(bytes: Buffer, flow: FlowBuilder): Promise<void> {
  // Loaded by a mail alone: mail's door brings servers and clients along.
  const { mendTextDecoder, textOfHtml } = await import('#mail')
  mendTextDecoder()
  const mail = await PostalMime.parse(bytes, OPTIONS).catch(() => refuse('document-damaged'))
  if (mail.headers.length === 0) refuse('document-damaged')
  if (mail.attachments.length > MOST_FILES) refuse('document-too-large')
  heads(mail, flow)
  words(mail, mail.html === undefined ? undefined : textOfHtml(mail.html), flow)
  mail.attachments.forEach((file, position) => {
    const name = file.filename ?? ''
    const isMessage = file.mimeType.startsWith('message/rfc822')
    flow.hidden.add('attachment', `attachment ${position}`, name, position)
    if (isMessage) flow.hidden.add('nested-message', `attachment ${position}`, lettersOf(file))
    flow.add({
      address: `attachment ${position}`,
      kind: 'item',
      text: name === '' ? `${position + 1}` : name,
    })
  })
  hiddenHeaders(mail, flow)
}

/** The names of the lines are ours and follow the language when they are printed. */
function heads(mail: Email, flow: FlowBuilder): void {
  const lines: (readonly [string, string])[] = [
    ['from', addresses(mail.from === undefined ? [] : [mail.from])],
    ['to', addresses(mail.to ?? [])],
    ['copyTo', addresses(mail.cc ?? [])],
    ['date', mail.headers.find(({ key }) => key === 'date')?.value ?? ''],
  ]
  flow.add({ address: 'head/subject', kind: 'heading', level: 1, text: mail.subject ?? '' })
  for (const [name, text] of lines) flow.add({ address: `head/${name}`, kind: 'paragraph', text })
}

function addresses(list: readonly Address[]): string {
  return list
    .flatMap((one) => (one.address === undefined ? one.group : [one]))
    .map(({ name, address }) => (name === '' ? address : `${name} <${address}>`))
    .join(', ')
}

function words(mail: Email, html: { text: string; cut: boolean } | undefined, flow: FlowBuilder): void {
  const plain = mail.text ?? ''
  if (html?.cut === true) refuse('document-too-large')
  const shown = plain.trim() === '' ? (html?.text ?? '') : plain
  if (shown.length > LIMITS.letters) refuse('document-too-large')
  shown
    .split(/\r?\n[ \t]*\r?\n/)
    .forEach((paragraph, i) => flow.add({ address: `body/${i}`, kind: 'paragraph', text: paragraph.trim() }))
  if (html !== undefined && plain.trim() !== '') alternative(plain, html.text, flow)
  // What HTML fetches, hides or says in its tags is not among its words.
  if (mail.html !== undefined) {
    const said = [
      ...mail.html.matchAll(
        /<!--([\s\S]{1,2000}?)-->|\b(?:href|src|title|alt)\s*=\s*["']([^"']{1,500})["']/gi,
      ),
    ]
    const found = said.map(([, comment, value]) => comment ?? value ?? '').join(' ')
    if (found.trim() !== '') flow.hidden.add('link', 'body', found)
  }
}

function alternative(plain: string, html: string, flow: FlowBuilder): void {
  const known = foldedText(plain)
  const others = html.split(/\s+/).filter((word) => {
    const sought = soughtWord(word)
    return sought !== undefined && !holdsWord(known, sought)
  })
  if (others.length > 0) flow.hidden.add('html-alternative', 'body', others.join(' '))
}

function hiddenHeaders(mail: Email, flow: FlowBuilder): void {
  for (const { key, value } of mail.headers)
    if (!SHOWN.has(key)) flow.hidden.add('header', 'head', `${key}: ${value}`)
}

function lettersOf({ content }: Attachment): string {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as Uint8Array)
  return bytes.subarray(0, 64 * 1024).toString('utf8')
}
