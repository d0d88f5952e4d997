/** Each agreement with its versions: which is in force, since when, and what each variation changed. */
import type { AnyAgreement, Programme } from '#agreement'

export interface VersionInWords {
  readonly agreement: string
  readonly version: string
  readonly from: string
  readonly until: string
  readonly isInForce: boolean
  /** Why it was varied; empty for the agreement as first published. */
  readonly reason: string
  /** The sections that differ from the version before it. */
  readonly changed: readonly string[]
}

/** What differs in every version by its nature. */
const ITS_OWN = ['version', 'inForce', 'reason', 'demonstration', 'id']

/** The newest first. */
export function versionsInWords(
  { agreements }: Pick<Programme, 'agreements'>,
  at: Date,
): readonly VersionInWords[] {
  return agreements.flatMap((held) => {
    const now = held.inForce(at)
    return held.versions
      .map((version, i) => ({
        ...{ agreement: version.id, version: version.version, reason: version.reason ?? '' },
        ...{ from: version.inForce.from, until: version.inForce.until ?? '' },
        isInForce: now.ok && now.value.version === version.version,
        changed: changedSections(held.versions[i - 1], version),
      }))
      .toReversed()
  })
}

function changedSections(before: AnyAgreement | undefined, after: AnyAgreement): readonly string[] {
  if (before === undefined) return []
  const old = new Map<string, unknown>(Object.entries(before))
  return Object.entries(after)
    .filter(
      ([name, section]) =>
        !ITS_OWN.includes(name) && JSON.stringify(old.get(name)) !== JSON.stringify(section),
    )
    .map(([name]) => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`))
}
