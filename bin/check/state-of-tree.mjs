// One word for the state of every file that a check may read: the same word, the same verdict.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What no check reads, or what tests and demonstrations write. */
const NOT_OURS = new Set(['node_modules', '.git', '.landfall', '.test', 'coverage'])

export function stateOfTree(root) {
  const state = createHash('sha256').update(process.version)
  addFolder(state, root, '')
  return state.digest('hex')
}

function addFolder(state, root, folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (NOT_OURS.has(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) addFolder(state, root, path)
    else if (entry.isFile())
      state
        .update(`${path}\n`)
        .update(readFileSync(join(root, path)))
        .update('\n')
  }
}
