/** Records a breach with what is known of it, and a list of people to which nobody has added anything yet. */
import type { BreachFacts } from './breach.ts'
import { aboutBreach, type DeskAct } from './desk-act.ts'
import { insertList } from './list-store.ts'
import { idSentWith, insertBreach } from './store.ts'

/** Its identifier; the same one for a form that is sent twice. */
export async function recordBreach(act: DeskAct, facts: BreachFacts, onceKey: string): Promise<string> {
  const { tx, at, person, newId, record } = act
  const id = newId()
  if (!(await insertBreach(tx, facts, { id, onceKey, at, by: person.id })))
    return (await idSentWith(tx, onceKey)) ?? id
  await insertList(tx, { id, isDrill: false, at })
  await record({ event: 'breach-recorded', subject: aboutBreach(id) })
  return id
}
