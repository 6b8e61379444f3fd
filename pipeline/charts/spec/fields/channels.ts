import { isObject, type Json, type Path } from '../visit.ts'

/** What a channel of a view shows: its own definition, with what it takes over from the views around it. */
export interface Channel {
  readonly definition: unknown
  /** The place of the value of a key in it, or of the channel itself. */
  pathOf(key?: string): Path
}

export type Channels = ReadonlyMap<string, Channel>

export const NO_CHANNELS: Channels = new Map()

/** The channels of a view in others: a field or datum of its own keeps what they say of the same channel. */
export function channelsIn(around: Channels, encoding: unknown, path: Path): Channels {
  if (!isObject(encoding)) return around
  const own = Object.entries(encoding).map(([name, definition]) => {
    const outer = around.get(name)
    const inherited = takesOver(definition) && isObject(outer?.definition) ? outer : undefined
    return [name, channelOf(definition, [...path, name], inherited)] as const
  })
  return new Map([...around, ...own].filter(([, { definition }]) => definition !== null))
}

function channelOf(definition: unknown, path: Path, outer: Channel | undefined): Channel {
  if (outer === undefined || !isObject(definition))
    return { definition, pathOf: (key) => (key === undefined ? path : [...path, key]) }
  return {
    definition: { ...(outer.definition as Json), ...definition },
    pathOf: (key) => {
      if (key === undefined) return path
      return Object.hasOwn(definition, key) ? [...path, key] : outer.pathOf(key)
    },
  }
}

function takesOver(definition: unknown): definition is Json {
  return isObject(definition) && ('field' in definition || 'datum' in definition)
}
