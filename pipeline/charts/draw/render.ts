import * as vega from 'vega'
import { addAll } from '../../core/lists.ts'
import { whyUndrawn } from '../../typesetting/svg/check-svg.ts'
import { collectInto, compileSpec, type Datasets } from './compile-spec.ts'
import type { DrawingFault } from './drawing-fault.ts'
import type { DrawingWidths } from './drawing-widths.ts'
import { boundsOf, type DrawnItem, drawnItems } from './drawn-bounds.ts'
import { type DrawnText, drawnTexts } from './drawn-texts.ts'
import { isColour } from './geometry.ts'
import { BoundedView, LimitError, resetLimits } from './limits.ts'
import { whileMeasuring } from './measuring.ts'
import type { MeasureInk, MeasureText } from './metrics.ts'
import { type ColourFault, makeColoursPlain } from './plain-colours.ts'
import { type Scene, sceneOf } from './scene.ts'

declare module 'vega' {
  /** Vega's source of randomness, which its types leave out. */
  export function setRandom(random: () => number): void
  export function randomLCG(seed: number): () => number
}

export interface Drawing {
  readonly svg: string
  /** In points. */
  readonly width: number
  readonly height: number
  readonly texts: readonly DrawnText[]
  /** All that is visible. */
  readonly items: readonly DrawnItem[]
  readonly scene: Scene
  /** The background colour that the spec gives the whole chart, as `#RRGGBB`; undefined when the paper shows. */
  readonly background: string | undefined
  /** Colours that cannot be drawn; then the rest of the drawing is wrong too. */
  readonly colourFaults: readonly ColourFault[]
}

type Json = Readonly<Record<string, unknown>>

/** What all charts of a report share, and the chart's own widths. */
export interface DrawingStyle {
  /** Vega-Lite's configuration. */
  readonly config: Json
  readonly widths: DrawingWidths
  readonly measure: MeasureText
  readonly ink: MeasureInk
  /** The longest that it may take to evaluate a chart; 20 unless it is given. */
  readonly seconds?: number
}

/** A drawing, unless there is none, and what is wrong with it. */
export interface Rendered {
  readonly drawing?: Drawing
  readonly faults: readonly DrawingFault[]
}

/** Draws a Vega-Lite spec with its rows as SVG, as high as needed. Nothing is fetched or random. */
export async function renderSvg(spec: Json, datasets: Datasets, style: DrawingStyle): Promise<Rendered> {
  const complaints: string[] = []
  vega.resetSVGDefIds()
  vega.setRandom(vega.randomLCG(SEED))
  resetLimits()
  const told = () => complaints.map((words) => ({ kind: 'complaint', words }) as const)
  try {
    const task = () => draw(spec, datasets, style, complaints)
    const { drawing, beyond } = await whileMeasuring(style.measure, task)
    return { drawing, faults: [...told(), ...beyond, ...faultsOf(drawing)] }
  } catch (error) {
    if (error instanceof LimitError) return { faults: [{ kind: 'limit', excess: error.message }] }
    return { faults: [...told(), { kind: 'complaint', words: messageOf(error) }] }
  }
}

/** What Vega-Lite says of a spec without drawing it: its warnings, or why it cannot compile it. */
export function complaintsOf(spec: Json, datasets: Datasets, { config }: DrawingStyle): readonly string[] {
  try {
    return compileSpec(spec, config, Object.keys(datasets)).complaints
  } catch (error) {
    return [messageOf(error)]
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

const SEED = 42

/** Also within a path, where numbers have nothing between them. */
const NO_NUMBER = /(?<!\p{L})NaN(?!\p{L})|\bundefined\b/u

function faultsOf({ svg, colourFaults }: Drawing): DrawingFault[] {
  if (NO_NUMBER.test(svg)) return [{ kind: 'not-a-number' }]
  const words = colourFaults.length > 0 ? undefined : whyUndrawn(svg)
  return words === undefined ? [] : [{ kind: 'undrawn', words }]
}

async function draw(
  spec: Json,
  datasets: Datasets,
  { config, widths, ink, seconds }: DrawingStyle,
  complaints: string[],
): Promise<{ drawing: Drawing; beyond: readonly DrawingFault[] }> {
  const compiled = compileSpec(spec, config, Object.keys(datasets))
  addAll(complaints, compiled.complaints)
  const logger = collectInto(complaints)
  const view = new BoundedView(compiled.fill(datasets), { renderer: 'none', loader: denyAll, logger })
  try {
    const run = () => view.runWithin(seconds)
    await run()
    const { items, beyond } = await setFrame(view, widths, run)
    const colourFaults = makeColoursPlain(view)
    const svg = withoutPoints(await view.toSVG())
    const background: unknown = view.background()
    const drawing = {
      svg,
      ...sizeOf(svg),
      texts: drawnTexts(view),
      items,
      scene: sceneOf(view, ink),
      background: isColour(background) ? String(background) : undefined,
      colourFaults,
    }
    return { drawing, beyond }
  } finally {
    view.finalize()
  }
}

/** Removes paths without length, such as that of a line's value between two gaps, which PDF cannot draw. */
function withoutPoints(svg: string): string {
  return svg
    .replaceAll(/ d="([^"]*)"/g, (_whole, path: string) => ` d="${path.replaceAll(/M[-\d.,e\s]+Z/g, '')}"`)
    .replaceAll(/<path d=""(?! display="none")[^>]*(?:\/>|><\/path>)/g, '')
}

/**
 * Sets the white space around the plot: at the sides as its place in the column requires, above and below as the
 * drawing requires. Gives what is drawn, and what of it lies beyond the sides.
 */
async function setFrame(
  view: BoundedView,
  { width, room, plot }: DrawingWidths,
  run: () => Promise<unknown>,
): Promise<{ items: readonly DrawnItem[]; beyond: readonly DrawingFault[] }> {
  const items = await fitted(view, plot, run)
  const { y1, y2 } = boundsOf(items)
  const top = Math.ceil(-y1) + HANGING
  const bottom = Math.ceil(y2 - view.height()) + HANGING
  view.padding({ left: room, right: width - room - view.width(), top, bottom })
  await run()
  const all = items.flatMap((item) => [
    ...beyond('left', -item.bounds.x1 - room, item),
    ...beyond('right', item.bounds.x2 - plot, item),
  ])
  const points = Math.ceil(y2 - y1)
  const tooHigh = { kind: 'too-high', points, most: MAX_HEIGHT } as const
  return { items, beyond: points > MAX_HEIGHT ? [...all, tooHigh] : all }
}

function beyond(side: 'left' | 'right', points: number, item: DrawnItem): DrawingFault[] {
  return points > TOLERANCE ? [{ kind: 'beyond-edge', side, points, item }] : []
}

/**
 * What is drawn once the plot leaves space for what is to the right of it, such as a label at the end of a bar.
 */
async function fitted(
  view: BoundedView,
  plot: number,
  run: () => Promise<unknown>,
): Promise<readonly DrawnItem[]> {
  let items = drawnItems(view)
  for (let pass = 0; pass < MAX_PASSES && boundsOf(items).x2 > plot + TOLERANCE; pass += 1) {
    view.width(view.width() - Math.ceil(boundsOf(items).x2 - plot))
    await run()
    items = drawnItems(view)
  }
  return items
}

/** Over ten pages. What is less high, and too high for a page, depends on the data. */
const MAX_HEIGHT = 10_000

const MAX_PASSES = 10

/** Half the outline of a bar at the edge, or the end of a rule that Vega moves by half a point. */
const TOLERANCE = 1

/** Space for the descenders of the last line of text, which Vega does not measure. */
const HANGING = 2

function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  return { width: Number(width), height: Number(height) }
}

const deny = (address: string) => Promise.reject(new Error(`a chart may not read ${address}`))
const denyAll: vega.Loader = { load: deny, sanitize: deny, http: deny, file: deny }
