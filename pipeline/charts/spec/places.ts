import type { MarkName } from '../draw/scene.ts'
import type { View } from './fields/read-views.ts'
import type { Path } from './visit.ts'

/** Channels that a legend explains. */
const EXPLAINED = ['color', 'fill', 'stroke', 'shape', 'size', 'opacity', 'strokeDash']

/**
 * Where in a spec stands what drew a mark.
 *
 * @param channels those that decide what is wrong, the likeliest first
 */
export function placeOf(mark: MarkName, views: readonly View[], channels: readonly string[]): Path {
  if (mark.role.startsWith('axis')) return channelPlace(views, [axisOf(mark)])
  if (mark.role.startsWith('legend')) return channelPlace(views, EXPLAINED)
  const view = viewOf(mark, views)
  if (view === undefined) return facetPlace(views)
  return ownChannel(view, channels) ?? [...view.path, 'mark']
}

/** Whatever is no mark, axis or legend is a heading of facets. */
function facetPlace(views: readonly View[]): Path {
  const channel = channelPlace(views, ['row', 'column', 'facet'])
  const path = views.map((view) => view.path).find((each) => each.includes('spec')) ?? []
  return channel.length > 0 || path.length === 0
    ? channel
    : [...path.slice(0, path.lastIndexOf('spec')), 'facet']
}

function axisOf({ orient }: MarkName): string {
  return orient === 'left' || orient === 'right' ? 'y' : 'x'
}

/** The place of the first of these channels in any view. */
function channelPlace(views: readonly View[], channels: readonly string[]): Path {
  const [place] = views
    .flatMap((view) => channels.flatMap((name) => [view.channels.get(name) ?? []]))
    .filter((path) => path.length > 0)
  return place ?? []
}

function ownChannel({ channels }: View, names: readonly string[]): Path | undefined {
  return names.map((name) => channels.get(name)).find((path) => path !== undefined)
}

/** The view whose layers and places are those in a mark's name; its own parts, such as whiskers, come after them. */
export function viewOf({ name, role }: MarkName, views: readonly View[]): View | undefined {
  if (role !== 'mark') return undefined
  const steps = [...name.matchAll(/(?:layer|concat)_\d+_/g)].map(([step]) => step).join('')
  return views
    .filter((view) => steps.startsWith(view.steps))
    .toSorted((one, other) => other.steps.length - one.steps.length)[0]
}
