/** The demonstration's people, made once for whoever asks while somebody still holds them: they are tens of thousands. */
import { demoPopulation, type DemoPopulation } from '#lab'

let made: WeakRef<DemoPopulation> | undefined

export function demoPeople(): DemoPopulation {
  const held = made?.deref() ?? demoPopulation()
  made = new WeakRef(held)
  return held
}
