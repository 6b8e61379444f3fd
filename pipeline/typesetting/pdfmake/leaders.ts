import type { Vector } from 'pdfmake/js/DocPreprocessor.js'
import type Line from 'pdfmake/js/Line.js'
import type { Inline } from 'pdfmake/js/Line.js'
import { baselineOf } from './renderer.ts'

const DOT = { diameter: 0.7, distance: 4 }
/** Between the dots and the text beside them. */
const CLEARANCE = 4

/** Makes the leader among the runs of a line as wide as the line has room left. */
export function stretchLeader(runs: readonly Inline[], width: number): void {
  const leader = runs.find((run) => run.leader === true)
  if (leader === undefined) return
  const used = runs.reduce((sum, run) => sum + run.width, 0)
  leader.width += Math.max(0, width - used)
}

/** The dots of a line that has its place, all on one grid with those of the lines around it. */
export function leadersOf(line: Line): Vector[] {
  const last = line.inlines.at(-1)
  if (last === undefined) return []
  const edge = line.x + last.x + last.width
  return line.inlines
    .filter((run) => run.leader === true)
    .flatMap(({ x, width, color }): Vector[] => {
      const left = line.x + x + CLEARANCE
      const right = line.x + x + width - CLEARANCE
      const start = edge - Math.ceil((edge - right) / DOT.distance) * DOT.distance
      if (start < left) return []
      const y = line.y + baselineOf(line)
      const look = { lineWidth: DOT.diameter, lineColor: color, lineCap: 'round' as const }
      // A dash without length under a round pen is a dot; pdfkit wants some length.
      const dash = { length: 0.01, space: DOT.distance - 0.01 }
      return [
        {
          type: 'line',
          x1: start,
          y1: y - DOT.diameter / 2,
          x2: left,
          y2: y - DOT.diameter / 2,
          ...look,
          dash,
        },
      ]
    })
}
