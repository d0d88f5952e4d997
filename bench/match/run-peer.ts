/** Gives an engine as many scans as it gets through in its time. */
import type { FoundPerson } from './peer.ts'

export interface TimedRun {
  readonly answers: readonly (readonly FoundPerson[])[]
  readonly seconds: number
  /** Of one question, which is one scan except for engines that take batches. */
  readonly p50Ms: number
  readonly p99Ms: number
}

type Find<Person> = (people: readonly Person[]) => Promise<readonly (readonly FoundPerson[])[]>

export async function timedRun<Person>(
  find: Find<Person>,
  people: readonly Person[],
  { batch, mostSeconds }: { readonly batch: number; readonly mostSeconds: number },
): Promise<TimedRun> {
  const answers: (readonly FoundPerson[])[] = []
  const times: number[] = []
  let seconds = 0
  while (answers.length < people.length && seconds < mostSeconds) {
    const asked = people.slice(answers.length, answers.length + batch)
    const began = performance.now()
    const found = await find(asked)
    const took = performance.now() - began
    seconds += took / 1000
    times.push(took)
    for (const one of found) answers.push(one)
  }
  times.sort((a, b) => a - b)
  const share = (of: number) => times[Math.min(times.length - 1, Math.floor(times.length * of))] ?? 0
  return { answers, seconds, p50Ms: share(0.5), p99Ms: share(0.99) }
}
