/** What a change adds, takes away and alters of what is held, sent and seen, with the questions that follow. */
import { PERSONAL_CATEGORIES } from '#database'
import type { ImagePart, PrivacyImage } from './privacy-image.ts'
import type { QuestionName } from './questions.ts'

export interface PrivacyChange {
  readonly part: ImagePart
  readonly name: string
  readonly how: 'added' | 'removed' | 'changed'
  /** What is new, or what was and what is. */
  readonly lines: readonly string[]
  /** None where nobody's privacy is touched: what is taken away, and what is about nobody. */
  readonly questions: readonly QuestionName[]
}

const PARTS: readonly ImagePart[] = ['columns', 'places', 'messages', 'roles', 'retention']

export function compareImages(before: PrivacyImage, after: PrivacyImage): readonly PrivacyChange[] {
  return PARTS.flatMap((part) => changesOf(part, before, after))
}

type One = Readonly<Record<string, unknown>>

function changesOf(part: ImagePart, before: PrivacyImage, after: PrivacyImage): readonly PrivacyChange[] {
  const [was, is] = [before[part], after[part]] as readonly Readonly<Record<string, One>>[]
  const names = [...new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])].sort()
  return names.flatMap((name): readonly PrivacyChange[] => {
    const [old, now] = [was?.[name], is?.[name]]
    if (now === undefined)
      return old === undefined ? [] : [{ part, name, how: 'removed', lines: linesOf(old), questions: [] }]
    const asked = questionsOf(part, old, now, { before, after })
    if (old === undefined) return [{ part, name, how: 'added', lines: linesOf(now), questions: asked }]
    const lines = differences(old, now)
    return lines.length === 0 ? [] : [{ part, name, how: 'changed', lines, questions: asked }]
  })
}

function linesOf(one: One): readonly string[] {
  return Object.entries(one).map(([word, value]) => `${wordOf(word)}: ${inWords(value)}`)
}

function differences(old: One, now: One): readonly string[] {
  return Object.keys(now).flatMap((word) => {
    const [was, is] = [old[word], now[word]]
    if (JSON.stringify(was) === JSON.stringify(is)) return []
    if (!Array.isArray(was) || !Array.isArray(is))
      return [`${wordOf(word)}: ${inWords(was)} -> ${inWords(is)}`]
    const more = without(is, was)
    const less = without(was, is)
    return [
      ...(more.length === 0 ? [] : [`${wordOf(word)}, added: ${more.join(', ')}`]),
      ...(less.length === 0 ? [] : [`${wordOf(word)}, removed: ${less.join(', ')}`]),
    ]
  })
}

function wordOf(name: string): string {
  return name.replaceAll('_', ' ')
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'nobody' : value.join(', ')
  return value === null || value === undefined ? 'no limit' : (value as string)
}

interface Images {
  readonly before: PrivacyImage
  readonly after: PrivacyImage
}

function questionsOf(
  part: ImagePart,
  old: One | undefined,
  now: One,
  images: Images,
): readonly QuestionName[] {
  switch (part) {
    case 'columns':
      return isPersonal([now['category']]) ? ofColumn(old, now, images) : []
    case 'places':
      return isPersonal(now['categories']) ? ofPlace(old, now, images) : []
    case 'messages':
      return has(more('fields', old, now)) || old?.['law'] !== now['law'] ? ['disclosure'] : []
    case 'roles':
      return old === undefined || has(more('permissions', old, now)) ? ['new-power'] : []
    case 'retention':
      return old !== undefined && isLonger(old['at_most_days'], now['at_most_days']) ? ['kept-longer'] : []
  }
}

/** What nobody can read without a key is somebody's all the same. */
function isPersonal(categories: unknown): boolean {
  return (
    Array.isArray(categories) &&
    categories.some((one) => one === 'sealed' || PERSONAL_CATEGORIES.some((name) => name === one))
  )
}

function ofColumn(old: One | undefined, now: One, images: Images): readonly QuestionName[] {
  if (old === undefined || !isPersonal([old['category']])) return ['new-information', 'told']
  return [
    ...asked('new-information', old['category'] !== now['category'] || has(more('sites', old, now))),
    ...asked('told', old['source'] !== now['source']),
    ...asked('new-purpose', old['purpose'] !== now['purpose']),
    ...asked('new-eyes', has(more('seen_by', old, now))),
    ...asked('kept-longer', isKeptLonger(old, now, images)),
    ...asked('out-of-the-copy', old['exportable'] === true && now['exportable'] === false),
  ]
}

function ofPlace(old: One | undefined, now: One, images: Images): readonly QuestionName[] {
  if (old === undefined) return ['new-information', 'overseas']
  return [
    ...asked('new-information', has(more('categories', old, now)) || has(more('sites', old, now))),
    ...asked('kept-longer', isKeptLonger(old, now, images)),
  ]
}

function asked(question: QuestionName, isAsked: boolean): readonly QuestionName[] {
  return isAsked ? [question] : []
}

function isKeptLonger(old: One, now: One, { before, after }: Images): boolean {
  const most = (image: PrivacyImage, one: One) => image.retention[String(one['retention'])]?.at_most_days
  return old['retention'] !== now['retention'] && isLonger(most(before, old), most(after, now))
}

/** Without a limit is longer than any limit. */
function isLonger(old: unknown, now: unknown): boolean {
  const days = (value: unknown) => (typeof value === 'number' ? value : Number.POSITIVE_INFINITY)
  return days(now) > days(old)
}

function more(word: string, old: One | undefined, now: One): readonly unknown[] {
  const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
  return without(list(now[word]), list(old?.[word]))
}

function without(list: readonly unknown[], others: readonly unknown[]): readonly unknown[] {
  return list.filter((one) => !others.includes(one))
}

function has(list: readonly unknown[]): boolean {
  return list.length > 0
}
