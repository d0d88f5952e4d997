/** The lane's one word. Nothing in it, nor its order or time, depends on more than the instruction. */
import { CIVIL_TIME_ZONE } from '#kernel'
import type { Instruction } from '../start-screening.ts'
import type { DecisionView } from './lane-outcome.ts'

const clockTime = new Intl.DateTimeFormat('en-NZ', {
  timeZone: CIVIL_TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

export function presentDecision(instruction: Instruction, number: number, at: Date): DecisionView {
  const told = { number, time: clockTime.format(at), turn: number % 2 === 0 ? 'even' : 'odd' } as const
  return instruction === 'refer'
    ? { word: 'REFER', line: 'Ask the traveller to wait. An officer will come.', ...told }
    : { word: 'PROCEED', line: '', ...told }
}
