/** Runs an act again when PostgreSQL chose it as the one to give way. */
import pg from 'pg'

/** Serialisation failure and deadlock: the transaction was undone whole and may be tried again. */
const GIVE_WAY = new Set(['40001', '40P01'])

export async function retrying<T>(act: () => Promise<T>, attempts = 5): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await act()
    } catch (error) {
      const mayRetry = error instanceof pg.DatabaseError && GIVE_WAY.has(error.code ?? '')
      if (!mayRetry || attempt >= attempts) throw error
    }
  }
}
