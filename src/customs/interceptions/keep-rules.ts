/** Puts the case table into the database, so that a forbidden step is forbidden there too. */
import { databaseRoleOf } from '#access'
import type { Database } from '#database'
import { BrokenPromise } from '#kernel'
import { CASE_RULES } from './case-table.ts'
import { replaceRules, type StoredRule } from './store.ts'

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
        }
      }),
    ),
  )
}

export async function keepCaseRules(database: Database): Promise<void> {
  await database.as('customs_interceptions', (tx) => replaceRules(tx, storedRules()))
}
