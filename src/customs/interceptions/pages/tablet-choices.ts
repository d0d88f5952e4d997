/** The choices of a case at the tablet: two large ones, what was settled, and behind "Something is wrong" all the rest. */
import type { SignedInPerson } from '#access'
import type { AnswerLimit } from '../answer-limit.ts'
import type { CaseStepRule } from '../case-table.ts'
import type { InterceptionCase } from '../store.ts'
import { possibleSteps } from '../take-step.ts'
import { OTHER_WORDS, POLICE_WORDS, type Choice, type Decision } from './police-words.ts'
import { pressWords } from './press-words.ts'
import { isStep } from './step-form.ts'

export interface ChoiceView {
  readonly choice: Choice
  readonly words: string
  readonly isGrave: boolean
  /** A choice that asks something further before anything is sent. */
  readonly href: `/${string}` | false
}

const NOT_POLICE: Decision = ['not-completed', 'ask-justice']
/** What the page of what was settled asks; the rarer ones stand below the two. */
const SETTLED: Decision = ['paid', 'arranged']
const SETTLED_OTHERWISE: readonly Choice[] = ['remitted', 'part-paid']

export interface TabletChoices {
  readonly decision: readonly ChoiceView[]
  readonly settled: readonly ChoiceView[]
  readonly settledOtherwise: readonly ChoiceView[]
  /** Possible all the same, and no part of how a case goes when nothing is wrong. */
  readonly exceptions: readonly ChoiceView[]
}

export function tabletChoices(
  it: InterceptionCase,
  role: SignedInPerson['role'],
  at: Date,
  limit: AnswerLimit,
): TabletChoices {
  const possible = new Map(possibleSteps(it, role, at, limit).map((rule) => [rule.step, rule]))
  const shown = (choices: readonly Choice[]) => choices.flatMap((choice) => viewOf(choice, it, possible))
  const decided = decisionOf(it, possible)
  const settled = [...SETTLED, ...SETTLED_OTHERWISE]
  const isSettledHere = decided.includes('settled')
  const elsewhere = new Set<string>([...decided, ...(isSettledHere ? settled : [])])
  return {
    decision: shown(decided),
    settled: isSettledHere ? shown(SETTLED) : [],
    settledOtherwise: isSettledHere ? shown(SETTLED_OTHERWISE) : [],
    exceptions: shown(([...possible.keys()] as Choice[]).filter((step) => !elsewhere.has(step))),
  }
}

/** What rests on Justice's word gives way to asking for it while there is none of now. */
function decisionOf(it: InterceptionCase, possible: ReadonlyMap<string, CaseStepRule>): Decision {
  const words = POLICE_WORDS[it.state]
  if (words === undefined) return NOT_POLICE
  const { decision, unconfirmed } = words
  return unconfirmed !== undefined && !possible.has(decision[0]) ? unconfirmed : decision
}

function viewOf(
  choice: Choice,
  it: InterceptionCase,
  possible: ReadonlyMap<string, CaseStepRule>,
): readonly ChoiceView[] {
  if (it.state === 'closed') return []
  const rule = possible.get(choice)
  if (rule === undefined && choice !== 'ask-justice' && choice !== 'settled') return []
  const words = isStep(choice) ? pressWords(choice) : OTHER_WORDS[choice]
  const href = choice === 'settled' ? (`/police/${it.id}/choices/settled` as const) : (false as const)
  return [{ choice, words, isGrave: choice === 'execute-warrant', href }]
}
