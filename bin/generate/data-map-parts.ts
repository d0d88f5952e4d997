/** What a room declares of its tables and of what is no table: whose, how it ends, what can be done. */
import {
  EXACT_KEYS,
  rolesThatDelete,
  subjectsOf,
  type DataMap,
  type Disposal,
  type JoinStep,
  type PersonKey,
  type RightAnswer,
  type TableDeclaration,
} from '#database'
import { code, markdownTable } from './markdown.ts'

export function tableParts({ tables }: DataMap): readonly string[] {
  const all = Object.entries(tables)
  const withRights = all.filter(([, { rights }]) => rights !== undefined)
  return [
    markdownTable(
      ['table', 'whose, and how found', 'how a record ends', 'deleted by'],
      all.map(([table, declaration]) => [
        code(table),
        whoseInWords(declaration),
        endInWords(declaration.disposal),
        declaration.disposal === undefined
          ? ''
          : rolesThatDelete(declaration.disposal).join(', ') || 'nobody',
      ]),
    ),
    ...(withRights.length === 0
      ? []
      : [
          markdownTable(
            ['table', 'export', 'correct', 'statement of correction', 'restrict'],
            withRights.map(([table, { rights }]) => [
              code(table),
              ...(rights === undefined
                ? []
                : [rights.export, rights.correct, rights.statement, rights.restrict].map(answerInWords)),
            ]),
          ),
        ]),
  ]
}

export function placeParts({ places = {} }: DataMap): readonly string[] {
  if (Object.keys(places).length === 0) return []
  return [
    markdownTable(
      ['place', 'what', 'files', 'holds', 'whose', 'retention', 'ends', 'looked at'],
      Object.entries(places).map(([name, place]) => [
        name,
        place.what,
        place.files.map(code).join(', ') || 'none',
        place.holds.join(', ') || 'nothing about anybody',
        place.whose.join(', ') || 'nobody',
        place.retention,
        place.ends,
        place.looked,
      ]),
    ),
  ]
}

function whoseInWords(declaration: TableDeclaration): string {
  const { whose, sealed } = declaration
  const sealedWords =
    sealed === undefined ? [] : [`sealed: only ${sealed.process} can look. ${sealed.answer}`]
  if (typeof whose !== 'object') return [...(whose === 'nobody' ? ['nobody'] : []), ...sealedWords].join('; ')
  const subjects = subjectsOf(declaration).map(({ kind, keys = [], through = [] }) => {
    const ways = [...keys.map(keyInWords), ...through.map((steps) => `through ${wayInWords(steps)}`)]
    return `${kind}: ${ways.join('; or ')}`
  })
  return [...subjects, ...sealedWords].join('. ')
}

function keyInWords(key: PersonKey): string {
  if (key.by !== 'name') return `${EXACT_KEYS[key.by]} (${code(key.field)})`
  const names = 'full' in key.name ? [key.name.full] : [key.name.family, key.name.given]
  const fields = key.bornOn === undefined ? names : [...names, key.bornOn]
  return `the name${key.bornOn === undefined ? '' : ' and birth date'} (${fields.map(code).join(', ')})`
}

function wayInWords(steps: readonly JoinStep[]): string {
  return steps.map(({ column, to }) => `${code(column)} = ${code(to)}`).join(', ')
}

function endInWords(disposal: Disposal | undefined): string {
  if (disposal === undefined) return ''
  if ('record' in disposal)
    return `by ${code(disposal.by)}, named by ${code(disposal.record)}, its clock begun at ${code(disposal.trigger)}`
  if ('with' in disposal) {
    const by = disposal.by === undefined ? '' : `, by ${code(disposal.by)}`
    return `with the record that ${wayInWords([disposal.with])} leads to${by}`
  }
  return 'endedBy' in disposal ? `${disposal.when} (${code(disposal.endedBy)})` : `kept: ${disposal.kept}`
}

function answerInWords(answer: RightAnswer): string {
  if ('not' in answer) return `no: ${answer.not}`
  return answer.by === undefined ? answer.how : `${answer.how} (${code(answer.by)})`
}
