/** Puts the case table into the database, so that a forbidden step is forbidden there too. */
import { databaseRoleOf } from '#access'
import type { Agreement } from '#agreement'
import type { Database } from '#database'
import { BrokenPromise } from '#kernel'
import { limitOf } from './answer-limit.ts'
import { CASE_RULES } from './case-table.ts'
import { undoSecondsOf } from './grave-steps.ts'
import { replaceLimits, replaceRules, type StoredLimit, type StoredRule } from './store.ts'

function storedRules(): readonly StoredRule[] {
  return CASE_RULES.flatMap((rule) =>
    rule.from.flatMap((from) =>
      rule.roles.map((role): StoredRule => {
        const databaseRole = databaseRoleOf('customs', role)
        if (databaseRole === undefined)
          throw new BrokenPromise('the case table names a role that Customs does not have')
        return {
          step: rule.step,
          from_state: from,
          to_state: rule.to,
          database_role: databaseRole,
          requires: rule.requires,
          establishes: rule.establishes,
          outcome: rule.outcome ?? null,
          holds: rule.leavesItWith !== 'nobody',
          undo_seconds: undoSecondsOf(rule.step),
        }
      }),
    ),
  )
}

function storedLimits(agreements: readonly Agreement[]): readonly StoredLimit[] {
  return agreements.map((agreement) => ({
    from_day: agreement.inForce.from,
    until_day: agreement.inForce.until ?? null,
    holds_for_seconds: limitOf(agreement).holdsForMs / 1000,
  }))
}

/** @param agreements every version: the one in force on the day says how long Justice's word may be relied on */
export async function keepCaseRules(database: Database, agreements: readonly Agreement[]): Promise<void> {
  await database.as('customs_interceptions', async (tx) => {
    await replaceRules(tx, storedRules())
    await replaceLimits(tx, storedLimits(agreements))
  })
}
