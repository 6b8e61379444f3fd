import type * as vega from 'vega'
import { hexOf, rgbOf } from '../../core/colours/contrast.ts'
import { isColour, num, type Scenegraph } from './geometry.ts'
import type { MarkName } from './scene.ts'

/** A colour that cannot be drawn, as it is written, and why. */
export interface ColourFault {
  readonly colour: string
  readonly fault: string
  /** What has it; undefined for the background. */
  readonly mark?: MarkName
}

/**
 * Rewrites every colour in Vega's drawing as `#RRGGBB`, and its alpha as the opacity of the fill or outline, so
 * that the checks, the PDF and the HTML show the same.
 */
export function makeColoursPlain(view: vega.View): ColourFault[] {
  const { root } = view.scenegraph() as unknown as { root: Scenegraph }
  const ground = { color: view.background() }
  const faults = [...plainStop(ground), ...plainScene(root)]
  view.background(ground.color)
  return faults
}

function plainScene(scene: Scenegraph, around?: MarkName): ColourFault[] {
  const mark = scene.marktype === undefined ? around : nameOf(scene)
  for (const name of ['opacity', 'fillOpacity', 'strokeOpacity']) clampShare(scene, name)
  const inside = Array.isArray(scene.items)
    ? scene.items.flatMap((item) => plainScene(item as Scenegraph, mark))
    : []
  const own = [...plainPart(scene, 'fill'), ...plainPart(scene, 'stroke')]
  return [...own.map((fault) => ({ ...fault, ...(mark === undefined ? {} : { mark }) })), ...inside]
}

function nameOf({ name, role, orient }: Scenegraph): MarkName {
  return { name: String(name ?? ''), role: String(role ?? ''), orient: String(orient ?? '') }
}

/** An opacity above 1 is 1, as SVG and PDF see it. */
function clampShare(item: Record<string, unknown>, name: string): void {
  const share = item[name]
  if (typeof share === 'number') item[name] = Math.min(1, Math.max(0, share))
}

function plainPart(item: Record<string, unknown>, part: 'fill' | 'stroke'): ColourFault[] {
  const value = item[part]
  if (!isColour(value)) return []
  if (typeof value === 'object') return ((value as vega.Gradient).stops ?? []).flatMap(plainStop)
  const colour = rgbOf(value)
  if (colour === undefined) return [{ colour: String(value), fault: 'is not a colour' }]
  item[part] = hexOf(colour)
  const opacity = `${part}Opacity`
  if (colour.alpha !== undefined) item[opacity] = num(item[opacity], 1) * colour.alpha
  return []
}

/** A gradient's stop or a background has no opacity of its own. */
function plainStop(stop: { color: string }): ColourFault[] {
  if (!isColour(stop.color)) return []
  const colour = rgbOf(stop.color)
  if (colour === undefined) return [{ colour: stop.color, fault: 'is not a colour' }]
  if (colour.alpha !== undefined) return [{ colour: stop.color, fault: 'is not opaque' }]
  stop.color = hexOf(colour)
  return []
}
