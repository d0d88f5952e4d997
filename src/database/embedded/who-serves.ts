/** Who serves a data folder, asked before anything is started there. */
import { stat } from 'node:fs/promises'
import { chooseDataFolder, type DataFolderChoice } from './choose-data-folder.ts'
import { lives, readOwner } from './owner-lock.ts'
import { ownerFile } from './server-files.ts'

export interface ServingProcess {
  readonly pid: number
  /** The folder that is really used. */
  readonly dataFolder: string
  /** Whatever it has written of itself is younger. */
  readonly since: Date
}

export async function whoServes(choice: DataFolderChoice): Promise<ServingProcess | undefined> {
  const dataFolder = await chooseDataFolder(choice)
  const file = ownerFile(dataFolder)
  const owner = await readOwner(file)
  if (owner?.kind !== 'serve' || !(await lives(owner))) return undefined
  return { pid: owner.pid, dataFolder, since: (await stat(file)).mtime }
}
