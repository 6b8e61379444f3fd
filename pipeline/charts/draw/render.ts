import * as vega from 'vega'
import { addAll } from '../../core/lists.ts'
import { collectInto, compileSpec, type Datasets } from './compile-spec.ts'
import type { DrawingWidths } from './drawing-widths.ts'
import { drawnBounds } from './drawn-bounds.ts'
import { type DrawnText, drawnTexts } from './drawn-texts.ts'
import { isColour } from './geometry.ts'
import { whileMeasuring } from './measuring.ts'
import type { MeasureInk, MeasureText } from './metrics.ts'
import { type ColourFault, makeColoursPlain } from './plain-colours.ts'
import { type Scene, sceneOf } from './scene.ts'

declare module 'vega' {
  /** Vega's source of randomness, which its types leave out. */
  export function setRandom(random: () => number): void
  export function randomLCG(seed: number): () => number
}

/** A spec that Vega cannot draw, or draws with a warning. */
export class DrawingError extends Error {}

export interface Drawing {
  readonly svg: string
  /** In points. */
  readonly width: number
  readonly height: number
  readonly texts: readonly DrawnText[]
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
}

/**
 * Draws a Vega-Lite spec with its rows as SVG, as high as needed. Nothing is fetched, random or cut off.
 *
 * @throws DrawingError when the spec is invalid, or Vega warns about it
 */
export async function renderSvg(spec: Json, datasets: Datasets, style: DrawingStyle): Promise<Drawing> {
  const complaints: string[] = []
  vega.resetSVGDefIds()
  vega.setRandom(vega.randomLCG(SEED))
  const task = () => draw(spec, datasets, style, complaints)
  const drawing = await whileMeasuring(style.measure, task).catch((error: unknown) => {
    throw new DrawingError(error instanceof Error ? error.message : String(error))
  })
  if (/\b(NaN|undefined)\b/.test(drawing.svg)) complaints.push('a position or a text in it is not a number')
  if (complaints.length > 0) throw new DrawingError(complaints.join('; '))
  return drawing
}

const SEED = 42

async function draw(
  spec: Json,
  datasets: Datasets,
  { config, widths, ink }: DrawingStyle,
  complaints: string[],
): Promise<Drawing> {
  const compiled = compileSpec(spec, config, Object.keys(datasets))
  addAll(complaints, compiled.complaints)
  const logger = collectInto(complaints)
  const view = new vega.View(compiled.fill(datasets), { renderer: 'none', loader: denyAll, logger })
  try {
    await view.runAsync()
    await setFrame(view, widths)
    const colourFaults = makeColoursPlain(view)
    const svg = withoutPoints(await view.toSVG())
    const background: unknown = view.background()
    return {
      svg,
      ...sizeOf(svg),
      texts: drawnTexts(view),
      scene: sceneOf(view, ink),
      background: isColour(background) ? String(background) : undefined,
      colourFaults,
    }
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
 * drawing requires.
 */
async function setFrame(view: vega.View, { width, room, plot }: DrawingWidths): Promise<void> {
  const { x1, y1, x2, y2 } = await fitted(view, plot)
  if (-x1 > room + TOLERANCE) throw new Error(cutOff('left', -x1 - room))
  if (x2 > plot + TOLERANCE) throw new Error(cutOff('right', x2 - plot))
  const top = Math.ceil(-y1) + HANGING
  const bottom = Math.ceil(y2 - view.height()) + HANGING
  await view.padding({ left: room, right: width - room - view.width(), top, bottom }).runAsync()
}

/**
 * The bounds of the drawing once its plot leaves space for what is to the right of it, such as a label at the end
 * of a bar.
 */
async function fitted(view: vega.View, plot: number): Promise<vega.Bounds> {
  let bounds = drawnBounds(view)
  for (let pass = 0; pass < MAX_PASSES && bounds.x2 > plot + TOLERANCE; pass += 1) {
    await view.width(view.width() - Math.ceil(bounds.x2 - plot)).runAsync()
    bounds = drawnBounds(view)
  }
  return bounds
}

const MAX_PASSES = 10

function cutOff(side: 'left' | 'right', points: number): string {
  return `something in it reaches ${Math.ceil(points)} pt beyond its ${side} edge and would be cut off`
}

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
