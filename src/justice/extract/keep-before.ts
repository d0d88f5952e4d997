/** What an import changes is kept as it was, until a list has been sent: an undone import leaves the register as before. */
import type { Tx } from '#database'
import { actedRowsOf } from '#justice/acts'
import { picturesOf } from '#justice/register'
import { insertBefore } from './before-store.ts'

const PEOPLE_AT_A_TIME = 1_500

export async function keepAsBefore(tx: Tx, importId: string, numbers: readonly string[]): Promise<void> {
  for (let done = 0; done < numbers.length; done += PEOPLE_AT_A_TIME) {
    const some = numbers.slice(done, done + PEOPLE_AT_A_TIME)
    const acted = await actedRowsOf(tx, some)
    const pictures = await picturesOf(tx, some)
    await insertBefore(
      tx,
      importId,
      pictures.map((picture) => ({
        ...picture,
        acted: acted.get(picture.person.personProfileNumber) ?? null,
      })),
    )
  }
}
