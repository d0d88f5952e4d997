/** A proposal as people read it: level by level what stands and what the data would have, and what would change. */
import type { BandChange, Proposal } from '#lab'

const two = (hundredths: number): string => (hundredths / 100).toFixed(2)

export function proposalLines(proposal: Proposal): readonly string[] {
  const { levels, sameBirthDate, sameNames, changesByBits, changesByCredits } = proposal
  return [
    'A proposal. Nothing is changed: an agreement is varied by people.',
    `of ${sameBirthDate.pairs} pairs with one birth date about ${Math.round(sameBirthDate.samePerson)} are one person; of ${sameNames.pairs} with one name about ${Math.round(sameNames.samePerson)}`,
    `prior: ${two(proposal.priorBits)} bits, by the data ${two(proposal.proposedPriorBits)} (about ${Math.round(proposal.estimatedPairs)} pairs of one person)`,
    `${'field'.padEnd(12)} ${'level'.padEnd(28)} ${'pairs'.padStart(8)} ${'bits'.padStart(8)} ${'by data'.padStart(8)} ${'credit'.padStart(8)} ${'by data'.padStart(8)}`,
    ...levels.map(
      ({ field, level, samePairs, bits, proposedBits, credit, proposedCredit, kept }) =>
        `${field.padEnd(12)} ${level.padEnd(28)} ${samePairs.toFixed(1).padStart(8)} ${two(bits).padStart(8)} ${two(proposedBits).padStart(8)} ${two(credit).padStart(8)} ${two(proposedCredit).padStart(8)}${kept ? '  kept: too little to learn from' : ''}`,
    ),
    ...changeLines('with these bits and the credits as they are', changesByBits),
    ...(changesByCredits === undefined
      ? ['these credits would not be valid standards']
      : changeLines('with these bits and credits', changesByCredits)),
  ]
}

function changeLines(under: string, changes: readonly BandChange[]): readonly string[] {
  const patterns = new Map<string, number>()
  for (const { change, levels } of changes) {
    const pattern = `${change} band A: ${levels}`
    patterns.set(pattern, (patterns.get(pattern) ?? 0) + 1)
  }
  const ordered = [...patterns].sort((a, b) => b[1] - a[1])
  return [
    `${under}: ${changes.length} pairs enter or leave band A`,
    ...ordered.slice(0, 20).map(([pattern, pairs]) => `  ${pairs} ${pattern}`),
  ]
}
