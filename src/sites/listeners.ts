/** Those who want to know that something changed, in this process; it says that, never what. */
export interface Listeners {
  readonly tell: () => void
  /** Returns how to stop listening. */
  readonly listen: (changed: () => void) => () => void
}

export function listeners(): Listeners {
  const listening = new Set<() => void>()
  return {
    tell: () => listening.forEach((changed) => changed()),
    listen: (changed) => {
      // Two boards may hand over one function: each listens for itself.
      const listener = () => changed()
      listening.add(listener)
      return () => void listening.delete(listener)
    },
  }
}
