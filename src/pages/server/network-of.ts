/** The network that somebody sends from: an address of version 4, and of version 6 the first half, which one house has. */
import { isIPv6 } from 'node:net'

export function networkOf({ ip }: { readonly ip: string }): string {
  if (!isIPv6(ip)) return ip
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  if (mapped !== undefined) return mapped
  const [before = '', after] = ip.split('%')[0]?.split('::') ?? []
  const groups = (text: string) => text.split(':').filter((group) => group !== '')
  const behind = after === undefined ? [] : groups(after)
  const left = groups(before)
  const between = after === undefined ? 0 : 8 - left.length - behind.length
  return [...left, ...Array.from({ length: between }, () => '0'), ...behind]
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')
}
