/** A process of its own for the tests: works until it is told to end; its argument says whether stopping ever comes to an end. */
import { endWhenTold } from './end-when-told.ts'

const stuck = process.argv[2] === 'stuck'
const neverEnds = () => new Promise<void>(() => undefined)
endWhenTold().stopFirst(async () => {
  if (stuck) await neverEnds()
  process.stdout.write('stopped\n')
})
setInterval(() => undefined, 1000)
process.stdout.write(`${process.pid}\n`)
